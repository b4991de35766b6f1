/**
 * What could be done for the posts of a district, where a new one could stand, what each would
 * cost, and whom it would serve: what {@link id.petasehat.plan} then chooses from.
 *
 * <p>A <em>proposal</em> is one thing that could be done: rebuild or repair a post, staff it,
 * repair its staff house, upgrade it to a pustu, build a new one. Of the proposals for one post at
 * most one is chosen. One with a <em>problem</em> is shown but cannot be chosen, such as one whose
 * price nobody told. A <em>candidate place</em> is where a new post could stand, as far as
 * settlements, roads and coast tell. <em>Unit prices</em> (harga satuan) are those of a district;
 * what is not known is null, never 0.
 *
 * <p>A proposal takes the money of the building, and the staff that the post lacks to one bidan and
 * one perawat: whom it serves, it serves with them. What they earn is told beside, by year.
 */
package id.petasehat.option;
