package id.petasehat.reach;

import org.locationtech.jts.geom.Geometry;

/**
 * A road, river or bridge.
 *
 * @param number in its layer, from 1
 * @param geometry EPSG:4326, not empty: lines of roads, lines or areas of rivers, points or lines
 *     of bridges
 * @param kind class word of the travel model, as {@code lokal}
 * @param surface of a road: {@code diperkeras}, {@code tanah}, {@code rusak}; empty when not told
 * @param name empty without one
 */
public record LayerFeature(
    int number, Geometry geometry, String kind, String surface, String name) {}
