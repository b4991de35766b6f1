package id.petasehat.report;

import java.awt.BasicStroke;
import java.awt.Stroke;

/** Lines with round corners. */
final class Strokes {
  private Strokes() {}

  /**
   * @param points width
   */
  static Stroke of(double points) {
    return new BasicStroke((float) points, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }
}
