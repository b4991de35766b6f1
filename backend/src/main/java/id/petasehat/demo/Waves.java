package id.petasehat.demo;

/**
 * A smooth random field over the plane: gradient noise with quintic fade (Perlin, Improving Noise,
 * 2002). Values lie within about ±0.8 and are 0 at the points of a lattice of the given length.
 *
 * @param chance where the gradients come from
 * @param length side of a lattice cell, in the unit of the coordinates
 */
record Waves(Chance chance, double length) {

  double at(double x, double y) {
    double column = StrictMath.floor(x / length);
    double row = StrictMath.floor(y / length);
    double u = x / length - column;
    double v = y / length - row;
    double south = mix(slope(column, row, u, v), slope(column + 1, row, u - 1, v), fade(u));
    double north =
        mix(slope(column, row + 1, u, v - 1), slope(column + 1, row + 1, u - 1, v - 1), fade(u));
    return mix(south, north, fade(v));
  }

  private double slope(double column, double row, double east, double north) {
    double angle = 2 * StrictMath.PI * chance.unit((long) column, (long) row);
    return east * StrictMath.cos(angle) + north * StrictMath.sin(angle);
  }

  private static double fade(double t) {
    return t * t * t * (t * (t * 6 - 15) + 10);
  }

  private static double mix(double from, double to, double share) {
    return from + (to - from) * share;
  }
}
