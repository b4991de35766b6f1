/**
 * Which disease is common, and which unusually so, in an area.
 *
 * <p>A <em>group</em> is a group of ICD-10 categories, {@code J00-J06}. Counted are residents' new
 * cases of twelve months. <em>Expected</em> is what an area would have at the rates of the
 * reference around it, usually its district; the <em>SMR</em> (standardised morbidity ratio) is
 * observed over expected, with an exact Poisson interval. Where the people of all villages of an
 * area are known by age, and the cases of the reference too, it is standardised by age indirectly
 * ({@link id.petasehat.disease.AgeRates}); elsewhere it is not, and every ratio says which. Where a
 * population is not known, a <em>location quotient</em> stands in: it compares shares, not risks.
 *
 * <p>Missing is never zero: a village is expected to have cases only for the months that it
 * reported.
 *
 * <p>What is protected: in comparisons of diseases counts of 1 to 4 are never shown, nor what they
 * could be found from, and groups of HIV, tuberculosis, severe mental illness and sexually
 * transmitted infections take no part. What is not, until there are accounts: the same counts of
 * one month, as figures of their indicator, with their sources, history and doubts, are open to
 * whoever can reach the server, which then answers on the loopback address only. Figures of class R
 * are told of no single village on either way.
 */
package id.petasehat.disease;
