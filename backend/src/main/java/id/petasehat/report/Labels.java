package id.petasehat.report;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/** Names on a map; one that would cover another is moved up or down, or left out. */
final class Labels {
  private static final double SIZE = 5.2;
  private static final double HEIGHT = 6;
  private static final double[] MOVES = {0, -HEIGHT, HEIGHT, -1.5 * HEIGHT, 1.5 * HEIGHT};
  private static final double DISC = 5;

  private final Lettering lettering;
  private final Graphics2D graphics;
  private final List<Envelope> taken = new ArrayList<>();

  Labels(Lettering lettering, Graphics2D graphics) {
    this.lettering = lettering;
    this.graphics = graphics;
  }

  /** Nothing is written over a disc here. */
  void keepFree(Point2D at) {
    taken.add(new Envelope(at.getX() - DISC, at.getX() + DISC, at.getY() - DISC, at.getY() + DISC));
  }

  void add(String name, Point2D at) {
    double half = lettering.width(name, SIZE) / 2;
    for (double move : MOVES) {
      double y = at.getY() + move;
      Envelope box =
          new Envelope(at.getX() - half, at.getX() + half, y - HEIGHT / 2, y + HEIGHT / 2);
      if (taken.stream().noneMatch(other -> other.intersects(box))) {
        taken.add(box);
        graphics.setColor(Ink.TEXT);
        lettering.onMap(graphics, name, at.getX(), y, SIZE);
        return;
      }
    }
  }
}
