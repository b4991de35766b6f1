package id.petasehat.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * How areas are filled: a colour whose lightness tells it apart in grey, and lines where that is
 * not enough.
 *
 * @param lines null for none
 * @param gap between lines, points
 * @param slopes of the lines: 0 level, 1 rising, -1 falling
 */
record Fill(Color ground, Color lines, double weight, double gap, List<Integer> slopes) {
  private static final Fill KECAMATAN = new Fill(Ink.BEYOND, null, 0, 0, List.of());

  static Fill of(VillageClass state) {
    return switch (state) {
      case SERVED -> new Fill(Ink.SERVED, null, 0, 0, List.of());
      case GAINED -> new Fill(Ink.GAINED, null, 0, 0, List.of());
      case PART -> new Fill(Color.WHITE, Ink.GAINED, 0.9, 2.6, List.of(1));
      case BEYOND -> new Fill(Ink.BEYOND, Ink.BEYOND_LINES, 0.3, 3.6, List.of(0));
      case NOBODY -> new Fill(Color.WHITE, null, 0, 0, List.of());
      case UNKNOWN -> new Fill(Ink.PALE, Ink.HATCH, 0.5, 3, List.of(1, -1));
    };
  }

  /** Of the kecamatan that a place lies in. */
  static Fill ofKecamatan() {
    return KECAMATAN;
  }

  /**
   * @param area points of the paper
   */
  void paint(Graphics2D graphics, Geometry area) {
    graphics.setColor(ground);
    graphics.fill(MapFrame.shape(area));
    if (lines != null) {
      graphics.setColor(lines);
      graphics.setStroke(Strokes.of(weight));
      for (int slope : slopes) {
        // cut by geometry: a clipping path for each village makes a PDF slow and large
        Geometry inside = OverlayNGRobust.overlay(area, ruled(area, slope), OverlayNG.INTERSECTION);
        graphics.draw(MapFrame.shape(inside));
      }
    }
  }

  /** Lines over an area at places that do not depend on it, so that neighbours match. */
  private Geometry ruled(Geometry area, int slope) {
    Envelope box = area.getEnvelopeInternal();
    double rise = slope * box.getWidth();
    double shift = slope * box.getMinX() % gap;
    double first = Math.floor((box.getMinY() - box.getWidth()) / gap) * gap;
    GeometryFactory factory = area.getFactory();
    List<LineString> all = new ArrayList<>();
    for (double y = first; y <= box.getMaxY() + box.getWidth(); y += gap) {
      double left = y - shift;
      boolean isOutside =
          Math.max(left, left - rise) < box.getMinY()
              || Math.min(left, left - rise) > box.getMaxY();
      if (!isOutside) {
        all.add(
            factory.createLineString(
                new Coordinate[] {
                  new Coordinate(box.getMinX(), left), new Coordinate(box.getMaxX(), left - rise)
                }));
      }
    }
    return factory.createMultiLineString(all.toArray(LineString[]::new));
  }
}
