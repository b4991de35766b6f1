package id.petasehat.area;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

/** A face of the villages' linework, who claims it and who lies beside it. */
final class CoverageFace {
  /** Up to here a gap or an overlap is a drawing error; wider ones are the truth. */
  private static final double NARROW_METRES = 50;

  private final Polygon microdegrees;
  private final int[] claimants;
  private final Coordinate inside;
  private final LocalMetres scale;
  private final boolean wide;
  private final List<Border> borders = new ArrayList<>();

  /** A stretch of common border with another face. */
  record Border(int face, double metres) {}

  /**
   * A face.
   *
   * @param inside a point in it, microdegrees
   * @param claimants ascending numbers of the members that cover the point
   */
  CoverageFace(Polygon microdegrees, Coordinate inside, int[] claimants) {
    this.microdegrees = microdegrees;
    this.claimants = claimants;
    this.inside = inside;
    this.scale = LocalMetres.atLatitude(Microdegrees.toDegrees(inside.y));
    this.wide = claimants.length != 1 && widerThan(NARROW_METRES);
  }

  Polygon microdegrees() {
    return microdegrees;
  }

  int[] claimants() {
    return claimants;
  }

  boolean isClaimedBy(int member) {
    for (int claimant : claimants) {
      if (claimant == member) {
        return true;
      }
    }
    return false;
  }

  /** Whether one member alone claims it, so that nothing is to be decided. */
  boolean isUndisputed() {
    return claimants.length == 1;
  }

  boolean isGap() {
    return claimants.length == 0;
  }

  /** Whether a gap or an overlap is wider than a drawing error; false for undisputed faces. */
  boolean isWide() {
    return wide;
  }

  List<Border> borders() {
    return borders;
  }

  double longitude() {
    return Microdegrees.toDegrees(inside.x);
  }

  double latitude() {
    return Microdegrees.toDegrees(inside.y);
  }

  double areaM2() {
    return microdegrees.getArea()
        * Microdegrees.toDegrees(scale.perDegreeLongitude())
        * Microdegrees.toDegrees(scale.perDegreeLatitude());
  }

  double metres(Coordinate a, Coordinate b) {
    return Microdegrees.toDegrees(scale.distance(a, b));
  }

  /**
   * The width is the diameter of the largest circle inside: a face that is no wider vanishes when
   * its border moves inward by half of it. The cheap bounds decide most.
   */
  private boolean widerThan(double metres) {
    Geometry ground = onTheGround();
    Envelope box = ground.getEnvelopeInternal();
    double widestPossible =
        Math.min(
            2 * Math.sqrt(ground.getArea() / Math.PI), Math.min(box.getWidth(), box.getHeight()));
    if (widestPossible <= metres) {
      return false;
    }
    if (2 * ground.getInteriorPoint().distance(ground.getBoundary()) > metres) {
      return true;
    }
    return !ground.buffer(-metres / 2).isEmpty();
  }

  private Geometry onTheGround() {
    return AffineTransformation.translationInstance(-inside.x, -inside.y)
        .scale(
            Microdegrees.toDegrees(scale.perDegreeLongitude()),
            Microdegrees.toDegrees(scale.perDegreeLatitude()))
        .transform(microdegrees);
  }
}
