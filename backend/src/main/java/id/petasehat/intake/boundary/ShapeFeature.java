package id.petasehat.intake.boundary;

import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * One feature of a file of shapes.
 *
 * @param number its place in the file, from 1
 * @param fields text by field name, in file order; fields without a value are absent
 * @param geometry any type, not empty, EPSG:4326
 */
public record ShapeFeature(int number, Map<String, String> fields, Geometry geometry) {}
