package id.petasehat.intake.boundary;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.locationtech.jts.geom.Geometry;

/**
 * The CRS a file's coordinates are in, and the way from it to WGS 84 longitude and latitude.
 *
 * <p>Coordinates in files are taken x (east or longitude) first whatever the CRS's definition says:
 * so do GeoJSON, shapefile, GeoPackage and FlatGeobuf. GeoTools' EPSG database takes seconds to
 * open, so the systems that Indonesia uses are made from WKT here, and degrees on WGS 84 or its
 * Indonesian equals never touch GeoTools.
 */
final class SourceCrs {
  private static final Pattern EPSG =
      Pattern.compile(
          "(?i)(?:EPSG:{1,2}(?:[\\d.]*:)?|.*/EPSG/[\\d.]*/)(\\d+)|.*EPSG:[\\d.]*:(\\d+)");
  private static final Pattern AUTHORITY_AT_END =
      Pattern.compile(
          "(?:AUTHORITY\\[\"EPSG\",\\s*\"(\\d+)\"\\]|ID\\[\"EPSG\",\\s*(\\d+)\\])\\s*\\]\\s*$");
  private static final Pattern AXES = Pattern.compile(",\\s*AXIS\\[[^\\]]*\\]");

  private final String name;
  private final Optional<MathTransform> toLonLat;
  private final boolean datumKnown;

  private SourceCrs(String name, Optional<MathTransform> toLonLat, boolean datumKnown) {
    this.name = name;
    this.toLonLat = toLonLat;
    this.datumKnown = datumKnown;
  }

  /** Degrees on WGS 84, longitude first. */
  static SourceCrs lonLat(String name) {
    return new SourceCrs(name, Optional.empty(), true);
  }

  /**
   * Understands {@code EPSG:n}, {@code urn:ogc:def:crs:EPSG::n}, {@code CRS84} and WKT.
   *
   * @throws FactoryException when the text names no CRS that can be used
   */
  static SourceCrs of(String text) throws FactoryException {
    String trimmed = text.strip();
    if (trimmed.toUpperCase(Locale.ROOT).endsWith("CRS84")) {
      return lonLat("OGC:CRS84");
    }
    Matcher epsg = EPSG.matcher(trimmed);
    if (epsg.matches()) {
      return ofEpsg(Integer.parseInt(epsg.group(1) != null ? epsg.group(1) : epsg.group(2)));
    }
    return ofWkt(trimmed);
  }

  private static SourceCrs ofEpsg(int code) throws FactoryException {
    String name = "EPSG:" + code;
    if (IndonesianCrs.isLonLat(code)) {
      return lonLat(name);
    }
    Optional<String> wkt = IndonesianCrs.wkt(code);
    return through(name, wkt.isPresent() ? CRS.parseWKT(wkt.get()) : CRS.decode(name, true), true);
  }

  private static SourceCrs ofWkt(String wkt) throws FactoryException {
    Matcher authority = AUTHORITY_AT_END.matcher(wkt);
    if (authority.find()) {
      String code = authority.group(1) != null ? authority.group(1) : authority.group(2);
      return ofEpsg(Integer.parseInt(code));
    }
    if (IndonesianCrs.isLonLat(wkt)) {
      return lonLat(IndonesianCrs.nameIn(wkt));
    }
    CoordinateReferenceSystem crs = CRS.parseWKT(AXES.matcher(wkt).replaceAll(""));
    boolean datumKnown = IndonesianCrs.isOnWgs84(wkt) || wkt.contains("TOWGS84");
    return through(IndonesianCrs.nameIn(wkt), crs, datumKnown);
  }

  private static SourceCrs through(String name, CoordinateReferenceSystem crs, boolean datumKnown)
      throws FactoryException {
    // Lenient: a datum without parameters is taken as WGS 84, and the user is warned of it.
    MathTransform transform = CRS.findMathTransform(crs, DefaultGeographicCRS.WGS84, true);
    return new SourceCrs(name, Optional.of(transform), datumKnown);
  }

  /** {@code EPSG:n}, or the name that the file's definition bears. */
  String name() {
    return name;
  }

  /** Whether the coordinates are taken as longitude and latitude as they stand. */
  boolean isDegrees() {
    return toLonLat.isEmpty();
  }

  /** Whether the way from this system's datum to WGS 84 is known within a metre or so. */
  boolean datumKnown() {
    return datumKnown;
  }

  /** The geometry in EPSG:4326, longitude first; the given one where nothing changes. */
  Geometry toLonLat(Geometry geometry) throws TransformException {
    return toLonLat.isEmpty() ? geometry : JTS.transform(geometry, toLonLat.get());
  }
}
