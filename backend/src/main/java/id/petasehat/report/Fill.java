package id.petasehat.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * How areas are filled: a colour whose lightness tells it apart in grey, and lines where that is
 * not enough.
 *
 * @param lines null for none
 * @param gap between lines, points
 * @param slopes of the lines: 0 level, 1 rising, -1 falling
 */
record Fill(Color ground, Color lines, double weight, double gap, List<Integer> slopes) {
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

  void paint(Graphics2D graphics, Shape shape) {
    graphics.setColor(ground);
    graphics.fill(shape);
    if (lines != null) {
      Shape clip = graphics.getClip();
      graphics.clip(shape);
      graphics.setColor(lines);
      graphics.setStroke(Strokes.of(weight));
      slopes.forEach(slope -> graphics.draw(ruled(shape.getBounds2D(), slope)));
      graphics.setClip(clip);
    }
  }

  /** Lines over a box at places that do not depend on the box, so that neighbours match. */
  private Shape ruled(Rectangle2D box, int slope) {
    Path2D path = new Path2D.Double();
    double reach = slope == 0 ? 0 : box.getWidth();
    double first = Math.floor((box.getMinY() - reach) / gap) * gap;
    for (double y = first; y <= box.getMaxY() + reach; y += gap) {
      double shift = slope == 0 ? 0 : slope * box.getMinX() % gap;
      double left = y - shift;
      path.append(
          new Line2D.Double(box.getMinX(), left, box.getMaxX(), left - slope * box.getWidth()),
          false);
    }
    return path;
  }
}
