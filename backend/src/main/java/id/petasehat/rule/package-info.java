/**
 * Rules that people set beside the figures: the target of an indicator and the weights of its
 * months, the reporting deadline, which sasaran counts, the birth rate that missing ones are
 * estimated by, and the official figure that estimates are scaled to.
 *
 * <p>A <em>change</em> of rules is checked and stored by {@link id.petasehat.rule.Rules} alone,
 * whether a command or the page asks for it; several make one transaction. Each goes to a log, so
 * that an earlier rule can be chosen again. A change that cannot be is <em>refused</em>, with the
 * place where it was said.
 */
package id.petasehat.rule;
