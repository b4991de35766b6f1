/**
 * Travel time over a grid: minutes from every cell to the nearest open post, over land, sea and
 * links, changed in place when a post opens or closes.
 *
 * <p>A <em>cell</em> is a square of the grid, counted from its north-western corner. Its
 * <em>crossing</em> is the minutes it takes to go through it from one side to the other, straight;
 * a cell that nobody can enter has no crossing. A <em>step</em> leads from a cell to a neighbour. A
 * <em>link</em> leads from a cell to any other one. A <em>start</em> is an open post: from each the
 * minutes are counted as if people walked from the post, which is the same as to it wherever steps
 * cost the same both ways. A cell's <em>nearest</em> is the start of the fewest minutes, and of
 * equal ones that with the lowest number.
 *
 * <p>A <em>situation</em> says which starts are open and which bridges and links are cut; a
 * <em>surface</em> is a still picture of the minutes in one, a <em>journey</em> the way from a cell
 * to its nearest start.
 *
 * <p>A cell is <em>wet</em> when a river goes through that somebody cannot cross. Whoever is in
 * one, people as well as posts and ports, enters the grid on the <em>bank</em> they are on.
 *
 * <p>Longitudes and latitudes are degrees, EPSG:4326; eastings, northings and the sides of cells
 * are metres of the grid's UTM zone on WGS 84; heights are metres above the sea. Times are minutes:
 * infinite where no way leads, NaN where nobody knows.
 *
 * <p>The <em>people</em> of a village stand on cells in whole numbers. Each of them is in one
 * <em>band</em> of minutes, or unreachable, or unknown; that the bands add up to the population is
 * checked wherever they are counted. A village is <em>in reach</em> when at least half of its
 * people are up to 60 minutes from a post.
 */
package id.petasehat.reach;
