/**
 * Files about the ground of a district: roads, rivers, bridges, land cover, heights, links between
 * places and settlements.
 *
 * <p>A <em>class word</em> is what the travel model calls a class; files have words or numbers of
 * their own for them. A file <em>speaks for</em> a stored district when something of it lies in the
 * district's villages; what lies around is kept as far as the margin, since people travel through
 * it.
 */
package id.petasehat.intake.layer;
