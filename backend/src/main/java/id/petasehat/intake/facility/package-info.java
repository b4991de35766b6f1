/**
 * Files of posts: facilities, posyandu, and which village belongs to which puskesmas.
 *
 * <p>A <em>point</em> is what a row gives as coordinates. The <em>stated</em> village or district
 * of a row is what its codes and words say, beside where its point lies. Two rows of different
 * files are <em>the same post</em> when they share a code, else when their names agree within their
 * district and kind.
 */
package id.petasehat.intake.facility;
