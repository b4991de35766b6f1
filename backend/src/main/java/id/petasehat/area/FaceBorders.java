package id.petasehat.area;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/** Finds who lies beside the faces that are disputed or nobody's; the others need no borders. */
final class FaceBorders {
  private final List<CoverageFace> faces;
  private final Map<Segment, List<Integer>> openFaces = new HashMap<>();

  /** A border of two vertices, whichever way it is walked. */
  private record Segment(long from, long to) {
    static Segment between(Coordinate a, Coordinate b) {
      long first = packed(a);
      long second = packed(b);
      return first < second ? new Segment(first, second) : new Segment(second, first);
    }

    /** Microdegrees fit in 32 bits each. */
    private static long packed(Coordinate point) {
      return ((long) point.x << Integer.SIZE) ^ ((long) point.y & 0xFFFF_FFFFL);
    }
  }

  private interface Visitor {
    void visit(Segment segment, Coordinate from, Coordinate to);
  }

  private FaceBorders(List<CoverageFace> faces) {
    this.faces = faces;
  }

  /** Fills {@link CoverageFace#borders()} of every face that is not undisputed. */
  static void connect(List<CoverageFace> faces) {
    FaceBorders borders = new FaceBorders(faces);
    borders.collectOpenFaces();
    borders.meetNeighbours();
  }

  private void collectOpenFaces() {
    for (int i = 0; i < faces.size(); i++) {
      int face = i;
      if (!faces.get(face).isUndisputed()) {
        forEachSegment(
            face,
            (segment, from, to) ->
                openFaces.computeIfAbsent(segment, none -> new ArrayList<>(2)).add(face));
      }
    }
  }

  private void meetNeighbours() {
    for (int i = 0; i < faces.size(); i++) {
      int neighbour = i;
      forEachSegment(
          neighbour,
          (segment, from, to) -> {
            for (int open : openFaces.getOrDefault(segment, List.of())) {
              if (open != neighbour) {
                CoverageFace face = faces.get(open);
                face.borders().add(new CoverageFace.Border(neighbour, face.metres(from, to)));
              }
            }
          });
    }
  }

  private void forEachSegment(int face, Visitor visitor) {
    for (Object line : LinearComponentExtracter.getLines(faces.get(face).microdegrees())) {
      Coordinate[] points = ((LineString) line).getCoordinates();
      for (int i = 1; i < points.length; i++) {
        visitor.visit(Segment.between(points[i - 1], points[i]), points[i - 1], points[i]);
      }
    }
  }
}
