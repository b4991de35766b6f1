/**
 * Rasters: GeoTIFF files to grids of numbers and back.
 *
 * <p>A <em>frame</em> says where on earth a grid lies: its CRS, its north-western corner and the
 * size of its cells in the units of the CRS. The first row is the northern one.
 */
package id.petasehat.intake.raster;
