package id.petasehat.report;

import id.petasehat.option.DistrictPlan;
import id.petasehat.option.DistrictPlan.FrontierStep;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * People newly within reach, as the plan is judged, against the number of options or the budget.
 */
final class FrontierCurve implements Pictures.Picture {
  private static final double LEFT = 46;
  private static final double RIGHT = 20;
  private static final double TOP = 12;
  private static final double BOTTOM = 34;
  private static final double SIZE = 6.5;
  private static final double DOT = 1.8;
  private static final double GAP = 5;

  private final boolean isByCount;
  private final List<FrontierStep> steps;

  FrontierCurve(DistrictPlan plan) {
    this.steps =
        plan.frontier().stream().filter(step -> Boolean.TRUE.equals(step.feasible())).toList();
    this.isByCount = plan.frontier().stream().anyMatch(step -> step.count() != null);
  }

  @Override
  public void draw(Graphics2D graphics, double width, double height) {
    if (steps.isEmpty()) {
      return;
    }
    Lettering lettering = new Lettering();
    double right = width - RIGHT;
    double low = height - BOTTOM;
    graphics.setColor(Ink.COAST);
    graphics.setStroke(Strokes.of(0.6));
    graphics.draw(new Line2D.Double(LEFT, low, right, low));
    graphics.draw(new Line2D.Double(LEFT, TOP, LEFT, low));
    curve(graphics, right, low);
    words(graphics, lettering, right, low);
  }

  private void curve(Graphics2D graphics, double right, double low) {
    Path2D line = new Path2D.Double();
    graphics.setColor(Ink.NAVY);
    for (FrontierStep step : steps) {
      double x = LEFT + (right - LEFT) * along(step) / Math.max(1, most());
      double y = low - (low - TOP) * people(step) / (double) Math.max(1, mostPeople());
      if (line.getCurrentPoint() == null) {
        line.moveTo(x, y);
      } else {
        line.lineTo(x, y);
      }
      Ellipse2D dot = new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
      graphics.setStroke(Strokes.of(0.7));
      graphics.draw(dot);
      if (step.proved()) {
        graphics.fill(dot);
      }
    }
    graphics.setStroke(Strokes.of(1));
    graphics.draw(line);
  }

  private void words(Graphics2D graphics, Lettering lettering, double right, double low) {
    graphics.setColor(Ink.TEXT);
    lettering.upTo(graphics, Figures.whole(mostPeople()), LEFT - GAP, TOP + GAP / 2, SIZE);
    lettering.upTo(graphics, "0", LEFT - GAP, low, SIZE);
    double under = low + GAP + SIZE;
    lettering.from(graphics, "0", LEFT, under, SIZE);
    String last = isByCount ? Figures.whole(most()) + " pilihan" : Figures.money(most());
    lettering.upTo(graphics, last, right, under, SIZE);
    graphics.setColor(Ink.FAINT);
    lettering.from(
        graphics,
        "orang baru terjangkau; titik penuh: terbukti, titik kosong: belum terbukti",
        LEFT,
        under + GAP + SIZE,
        SIZE);
  }

  private long along(FrontierStep step) {
    return isByCount ? step.count() : step.budget();
  }

  private static long people(FrontierStep step) {
    return step.gained();
  }

  private long most() {
    return steps.stream().mapToLong(this::along).max().orElse(1);
  }

  private long mostPeople() {
    return steps.stream().mapToLong(FrontierCurve::people).max().orElse(1);
  }
}
