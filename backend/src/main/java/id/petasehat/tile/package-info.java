/**
 * Vector tiles of villages, kecamatan, kabupaten and provinsi, cut when boundaries change and then
 * served as stored bytes.
 *
 * <p>A <em>unit</em> is the 4096th part of a tile's edge; the units of a zoom form one grid over
 * the whole world, x to the east and y to the south, in web mercator (EPSG:3857). A tile's
 * <em>box</em> is the tile with a buffer of 64 units on each side. A <em>cut tile</em> is a gzipped
 * Mapbox Vector Tile 2.1 with one layer, named by its level.
 */
package id.petasehat.tile;
