package id.petasehat.reach;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * A part of a journey that is made in one way.
 *
 * @param mode null for a link
 * @param link null where cells are crossed
 * @param minutes with the waiting of a link
 * @param metres in the grid's UTM zone, along the middles of cells; of a link straight
 * @param line longitude and latitude, EPSG:4326, simplified to half a cell
 */
public record Leg(
    TravelMode mode, TravelLink link, double minutes, double metres, List<Coordinate> line) {}
