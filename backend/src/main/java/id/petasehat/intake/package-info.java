/**
 * Intake: files become rows, and what is wrong with them becomes {@link
 * id.petasehat.intake.Problem}s. The only package that reads foreign formats.
 *
 * <p>A <em>batch</em> is one imported file. It is <em>accepted</em> or <em>rejected</em> whole. A
 * <em>rejected</em> problem refuses the file: what cannot be right. A <em>warned</em> one is
 * imported and listed: what may be right. A row is <em>unchanged</em> when the store says the same
 * already.
 */
package id.petasehat.intake;
