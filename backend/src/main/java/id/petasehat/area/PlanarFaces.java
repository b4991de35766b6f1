package id.petasehat.area;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.noding.BoundarySegmentNoder;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.OrientedCoordinateArray;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * The faces that linework cuts out of the plane, on a grid of whole numbers.
 *
 * <p>All lines are snap-rounded together (Hobby, "Practical segment intersection with finite
 * precision output", 1999, as in JTS), so two faces that meet have the very same vertices on their
 * common border: any grouping of faces is a valid coverage.
 */
public final class PlanarFaces {
  private static final PrecisionModel WHOLE_NUMBERS = new PrecisionModel(1);
  private static final GeometryFactory FACTORY = new GeometryFactory(WHOLE_NUMBERS);

  private PlanarFaces() {}

  /**
   * Cuts the plane.
   *
   * @param linework lines or areas in grid units, in any order, with duplicates; rounded to whole
   *     numbers here
   * @return every bounded face, with whole coordinates; deterministic for the same input
   */
  public static List<Polygon> of(Collection<? extends Geometry> linework) {
    Polygonizer polygonizer = new Polygonizer();
    for (LineString line : nodedOnce(linework)) {
      polygonizer.add(line);
    }
    if (!polygonizer.getInvalidRingLines().isEmpty()) {
      throw new IllegalStateException(
          "lines cross after noding: " + polygonizer.getInvalidRingLines().iterator().next());
    }
    List<Polygon> faces = new ArrayList<>();
    for (Object face : polygonizer.getPolygons()) {
      faces.add((Polygon) face);
    }
    return faces;
  }

  /**
   * The area of some faces, or of other areas with exactly matching borders: what borders twice is
   * inside. Moves no vertex. JTS's own CoverageUnion is faster, but makes an invalid ring where a
   * border touches itself in a point.
   *
   * @param faces of one arrangement, in any units
   * @return a valid area, normalized, because the order of faces is not the same in every run;
   *     empty without faces
   */
  public static Geometry union(Collection<? extends Geometry> faces) {
    if (faces.isEmpty()) {
      return FACTORY.createPolygon();
    }
    Geometry all = FACTORY.buildGeometry(faces);
    return OverlayNG.overlay(all, null, OverlayNG.UNION, new BoundarySegmentNoder()).norm();
  }

  private static List<LineString> nodedOnce(Collection<? extends Geometry> linework) {
    SnapRoundingNoder noder = new SnapRoundingNoder(WHOLE_NUMBERS);
    noder.computeNodes(segmentStrings(linework));
    Set<OrientedCoordinateArray> seen = new TreeSet<>();
    List<LineString> lines = new ArrayList<>();
    for (Object noded : noder.getNodedSubstrings()) {
      SegmentString edge = (SegmentString) noded;
      if (seen.add(new OrientedCoordinateArray(edge.getCoordinates()))) {
        lines.add(FACTORY.createLineString(edge.getCoordinates()));
      }
    }
    return lines;
  }

  /** Borders that two areas share exactly are walked once: that halves the work and more. */
  private static List<SegmentString> segmentStrings(Collection<? extends Geometry> linework) {
    Set<LineSegment> walked = new HashSet<>();
    List<SegmentString> strings = new ArrayList<>();
    for (Geometry geometry : linework) {
      for (Object line : LinearComponentExtracter.getLines(geometry)) {
        addRunsNotWalked(((LineString) line).getCoordinates(), walked, strings);
      }
    }
    return strings;
  }

  private static void addRunsNotWalked(
      Coordinate[] points, Set<LineSegment> walked, List<SegmentString> strings) {
    int start = 0;
    for (int i = 1; i < points.length; i++) {
      LineSegment segment = new LineSegment(points[i - 1], points[i]);
      segment.normalize();
      if (!walked.add(segment)) {
        addRun(points, start, i - 1, strings);
        start = i;
      }
    }
    addRun(points, start, points.length - 1, strings);
  }

  /** Copies the points: rings may share Coordinate objects with those who gave them. */
  private static void addRun(Coordinate[] points, int from, int to, List<SegmentString> strings) {
    if (to > from) {
      Coordinate[] run = CoordinateArrays.copyDeep(Arrays.copyOfRange(points, from, to + 1));
      strings.add(new NodedSegmentString(run, null));
    }
  }
}
