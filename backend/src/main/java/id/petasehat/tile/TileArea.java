package id.petasehat.tile;

import id.petasehat.area.AreaCode;
import org.locationtech.jts.geom.Geometry;

/**
 * An area that is drawn.
 *
 * @param degrees Polygon or MultiPolygon, EPSG:4326, full resolution
 */
public record TileArea(AreaCode code, Geometry degrees) {}
