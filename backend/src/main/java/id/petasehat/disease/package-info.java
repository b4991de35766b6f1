/**
 * Which disease is common, and which unusually so, in an area.
 *
 * <p>A <em>group</em> is a group of ICD-10 categories, {@code J00-J06}. Counted are residents' new
 * cases of twelve months. <em>Expected</em> is what an area would have at the rates of the
 * reference around it, usually its district; the <em>SMR</em> (standardised morbidity ratio) is
 * observed over expected, with an exact Poisson interval. Populations are not known by age together
 * with cases by age, so that expected figures are not standardised by age. Where a population is
 * not known, a <em>location quotient</em> stands in: it compares shares, not risks.
 *
 * <p>Missing is never zero: a village is expected to have cases only for the months that it
 * reported. Counts of 1 to 4 are never shown, nor what they could be found from.
 */
package id.petasehat.disease;
