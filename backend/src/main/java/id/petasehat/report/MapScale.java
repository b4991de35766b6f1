package id.petasehat.report;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;

/** A bar of round kilometres and an arrow to the north, in the lower left corner. */
final class MapScale {
  private static final double LONGEST = 60;
  private static final double LEFT = 8;
  private static final double UP = 7;
  private static final double SIZE = 5.5;
  private static final double TICK = 2;
  private static final double[] ROUND = {5, 2, 1};

  private MapScale() {}

  static void draw(Graphics2D graphics, MapFrame frame, Lettering lettering, double height) {
    double km = roundKm(LONGEST / frame.pointsPerKm());
    double length = km * frame.pointsPerKm();
    double y = height - UP;
    graphics.setColor(Ink.TEXT);
    graphics.setStroke(Strokes.of(0.7));
    graphics.draw(new Line2D.Double(LEFT, y, LEFT + length, y));
    graphics.draw(new Line2D.Double(LEFT, y - TICK, LEFT, y));
    graphics.draw(new Line2D.Double(LEFT + length, y - TICK, LEFT + length, y));
    lettering.from(graphics, words(km), LEFT + length + TICK, y, SIZE);
    north(graphics, lettering, y - 2 * UP);
  }

  private static void north(Graphics2D graphics, Lettering lettering, double y) {
    Path2D arrow = new Path2D.Double();
    arrow.moveTo(LEFT, y);
    arrow.lineTo(LEFT + 2.5, y - 8);
    arrow.lineTo(LEFT + 5, y);
    arrow.lineTo(LEFT + 2.5, y - 2);
    arrow.closePath();
    graphics.fill(arrow);
    lettering.centred(graphics, "U", LEFT + 2.5, y - 12, SIZE);
  }

  private static double roundKm(double most) {
    double power = Math.pow(10, Math.floor(Math.log10(most)));
    for (double step : ROUND) {
      if (step * power <= most) {
        return step * power;
      }
    }
    return power;
  }

  private static String words(double km) {
    return km < 1 ? Math.round(1000 * km) + " m" : Math.round(km) + " km";
  }
}
