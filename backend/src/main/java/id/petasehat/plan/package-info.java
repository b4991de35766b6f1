/**
 * Where to rebuild: the set of options that brings most people within reach under the rules of a
 * budget year, with proof that no better set exists, or with the gap that is left.
 *
 * <p>A <em>demand</em> is a number of people of one village whom nobody serves yet and whom exactly
 * the same options would serve; a village that options reach in part is several demands. So "partly
 * covered" needs no fractions: every demand is covered whole or not at all, and people stay whole
 * numbers. An <em>option</em> is something to pay for: rebuild, repair or staff a post, build a new
 * one. Options of the same <em>post</em> exclude each other. An option <em>covers</em> the demands
 * that would be in reach of it; in several <em>seasons</em> it may cover several sets.
 *
 * <p>The <em>value</em> of a set of options is the people it covers: in one season; added up over
 * seasons by whole weights, such as months; or in the <em>worst</em> of the seasons. <em>Rules</em>
 * are count, budget, staff, a least number of options for each kecamatan, and options forced,
 * forbidden or excluding each other. Of two sets of the same value the cheaper one is better, then
 * the smaller one, then the one whose sorted ids come first.
 *
 * <p>A <em>bound</em> is a value that no set exceeds. A set is <em>proved</em> best when the bound
 * is less than one person above it. <em>Greedy</em> takes the option with most new people, one
 * after the other; it is shown beside an answer and never as one. The <em>price of fairness</em> is
 * the people lost to the least numbers for kecamatan.
 */
package id.petasehat.plan;
