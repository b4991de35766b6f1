/**
 * Indicators: what is counted, against what, and how a village stands.
 *
 * <p>An <em>indicator</em> is a row of the {@link id.petasehat.indicator.Catalogue}. A
 * <em>numerator</em> counts people (or households, posts, reports) and a <em>denominator</em> those
 * it is measured against; where the denominator is a target population it is called
 * <em>sasaran</em>. A <em>period</em> is a month or a calendar year. A <em>figure</em> is what one
 * village has reported of one indicator up to a period; a <em>value</em> is what is shown of it, in
 * the indicator's unit. <em>PWS</em> (pemantauan wilayah setempat, local area monitoring) compares
 * a cumulative indicator with the line that reaches the annual target in December, and the month
 * with the month before; the result is the {@link id.petasehat.indicator.Status}.
 *
 * <p>Missing is never zero: what is not known is {@code null}. Areas are summed, numerators over
 * denominators, never averaged. Nothing in this package knows databases, HTTP or imported files.
 */
package id.petasehat.indicator;
