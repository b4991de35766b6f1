package id.petasehat.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** Numbers on a map, moved aside with a line to their place where they would hide each other. */
final class NumberedSpots {
  private static final double RADIUS = 5.6;
  private static final double DOT = 1.3;
  private static final double SIZE = 7;
  private static final double RIM = 0.8;
  private static final int DIRECTIONS = 16;
  private static final int STEPS = 12;

  private record Spot(int number, Point2D place, Point2D disc) {}

  private final Lettering lettering;
  private final double width;
  private final double height;
  private final List<Spot> spots = new ArrayList<>();

  NumberedSpots(Lettering lettering, double width, double height) {
    this.lettering = lettering;
    this.width = width;
    this.height = height;
  }

  void add(int number, Point2D place) {
    spots.add(new Spot(number, place, free(place)));
  }

  private Point2D free(Point2D place) {
    if (isFree(place)) {
      return place;
    }
    for (int step = 1; step <= STEPS; step++) {
      for (int direction = 0; direction < DIRECTIONS; direction++) {
        double angle = 2 * Math.PI * direction / DIRECTIONS;
        double far = RADIUS * (1 + step);
        Point2D at =
            new Point2D.Double(
                place.getX() + far * Math.cos(angle), place.getY() + far * Math.sin(angle));
        if (isFree(at)) {
          return at;
        }
      }
    }
    return place;
  }

  private boolean isFree(Point2D at) {
    boolean inside =
        at.getX() > RADIUS
            && at.getX() < width - RADIUS
            && at.getY() > RADIUS
            && at.getY() < height - RADIUS;
    return inside
        && spots.stream()
            .allMatch(
                other ->
                    other.disc().distance(at) > 2 * RADIUS + RIM
                        && other.place().distance(at) > RADIUS);
  }

  void draw(Graphics2D graphics) {
    graphics.setColor(Ink.NAVY);
    graphics.setStroke(Strokes.of(RIM));
    for (Spot spot : spots) {
      graphics.draw(new Line2D.Double(spot.place(), spot.disc()));
      graphics.fill(circle(spot.place(), DOT));
    }
    spots.forEach(spot -> disc(graphics, lettering, spot.number(), spot.disc()));
  }

  static void disc(Graphics2D graphics, Lettering lettering, int number, Point2D at) {
    graphics.setColor(Color.WHITE);
    graphics.fill(circle(at, RADIUS + RIM));
    graphics.setColor(Ink.NAVY);
    graphics.fill(circle(at, RADIUS));
    graphics.setColor(Color.WHITE);
    lettering.centred(graphics, Integer.toString(number), at.getX(), at.getY(), SIZE);
  }

  private static Ellipse2D circle(Point2D at, double radius) {
    return new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
  }
}
