/**
 * Boundary files: from GeoJSON, shapefile, GeoPackage, FlatGeobuf or KML to villages.
 *
 * <p>A <em>raw file</em> is what one format's reader found: features with text fields and shapes in
 * the file's own CRS. The checks that follow are the same for all formats: which fields hold code
 * and name, whose codes they are, which CRS, and whether code, name and place fit together. A
 * <em>code system</em> is Kemendagri's or BPS's; both write ten digits, and the same digits name
 * different villages, so it is never guessed from length.
 */
package id.petasehat.intake.boundary;
