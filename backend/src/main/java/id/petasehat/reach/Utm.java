package id.petasehat.reach;

import org.locationtech.jts.geom.Coordinate;

/**
 * A zone of the Universal Transverse Mercator projection on WGS 84, EPSG:326zz and 327zz.
 *
 * <p>Krüger's series to the fourth power of the third flattening (L. Krüger, "Konforme Abbildung
 * des Erdellipsoids in der Ebene", 1912; coefficients as in C. Karney, "Transverse Mercator with an
 * accuracy of a few nanometers", 2011): right to less than a thousandth of a millimetre within a
 * zone and far beyond.
 *
 * @param zone 1 to 60
 * @param south whether northings count from 10,000 km below the equator
 */
public record Utm(int zone, boolean south) {
  private static final double SEMI_MAJOR_AXIS_METRES = 6_378_137;
  private static final double FLATTENING = 1 / 298.257223563;
  private static final double SCALE = 0.9996;
  private static final double FALSE_EASTING_METRES = 500_000;
  private static final double FALSE_NORTHING_METRES = 10_000_000;

  private static final double N = FLATTENING / (2 - FLATTENING);
  private static final double N2 = N * N;
  private static final double N3 = N2 * N;
  private static final double N4 = N3 * N;
  private static final double ECCENTRICITY = Math.sqrt(FLATTENING * (2 - FLATTENING));
  private static final double RADIUS =
      SCALE * SEMI_MAJOR_AXIS_METRES / (1 + N) * (1 + N2 / 4 + N4 / 64);

  private static final double[] ALPHA = {
    N / 2 - 2 * N2 / 3 + 5 * N3 / 16 + 41 * N4 / 180,
    13 * N2 / 48 - 3 * N3 / 5 + 557 * N4 / 1440,
    61 * N3 / 240 - 103 * N4 / 140,
    49561 * N4 / 161280,
  };
  private static final double[] BETA = {
    N / 2 - 2 * N2 / 3 + 37 * N3 / 96 - N4 / 360,
    N2 / 48 + N3 / 15 - 437 * N4 / 1440,
    17 * N3 / 480 - 37 * N4 / 840,
    4397 * N4 / 161280,
  };
  private static final double[] DELTA = {
    2 * N - 2 * N2 / 3 - 2 * N3 + 116 * N4 / 45,
    7 * N2 / 3 - 8 * N3 / 5 - 227 * N4 / 45,
    56 * N3 / 15 - 136 * N4 / 35,
    4279 * N4 / 630,
  };

  public Utm {
    if (zone < 1 || zone > 60) {
      throw new IllegalArgumentException("UTM zone " + zone);
    }
  }

  /** The zone around a place, degrees; without the exceptions of Norway and Svalbard. */
  public static Utm at(double lon, double lat) {
    int zone = (int) Math.floor((lon + 180) / 6) + 1;
    return new Utm(Math.max(1, Math.min(60, zone)), lat < 0);
  }

  /** The code of this zone in the EPSG dataset. */
  public int epsg() {
    return (south ? 32700 : 32600) + zone;
  }

  /** Easting and northing in metres of a place in degrees, EPSG:4326. */
  public Coordinate toMetres(double lon, double lat) {
    double east = Math.toRadians(lon - meridian());
    double sine = Math.sin(Math.toRadians(lat));
    double conformal = Math.sinh(atanh(sine) - ECCENTRICITY * atanh(ECCENTRICITY * sine));
    double xi = Math.atan2(conformal, Math.cos(east));
    double eta = asinh(Math.sin(east) / Math.hypot(conformal, Math.cos(east)));
    double northing = xi;
    double easting = eta;
    for (int j = 1; j <= ALPHA.length; j++) {
      northing += ALPHA[j - 1] * Math.sin(2 * j * xi) * Math.cosh(2 * j * eta);
      easting += ALPHA[j - 1] * Math.cos(2 * j * xi) * Math.sinh(2 * j * eta);
    }
    return new Coordinate(
        FALSE_EASTING_METRES + RADIUS * easting, falseNorthing() + RADIUS * northing);
  }

  /** Longitude and latitude in degrees, EPSG:4326, of a place of this zone in metres. */
  public Coordinate toDegrees(double x, double y) {
    double northing = (y - falseNorthing()) / RADIUS;
    double easting = (x - FALSE_EASTING_METRES) / RADIUS;
    double xi = northing;
    double eta = easting;
    for (int j = 1; j <= BETA.length; j++) {
      xi -= BETA[j - 1] * Math.sin(2 * j * northing) * Math.cosh(2 * j * easting);
      eta -= BETA[j - 1] * Math.cos(2 * j * northing) * Math.sinh(2 * j * easting);
    }
    double conformal = Math.asin(Math.sin(xi) / Math.cosh(eta));
    double latitude = conformal;
    for (int j = 1; j <= DELTA.length; j++) {
      latitude += DELTA[j - 1] * Math.sin(2 * j * conformal);
    }
    double longitude = Math.atan2(Math.sinh(eta), Math.cos(xi));
    return new Coordinate(meridian() + Math.toDegrees(longitude), Math.toDegrees(latitude));
  }

  private double meridian() {
    return zone * 6 - 183;
  }

  private double falseNorthing() {
    return south ? FALSE_NORTHING_METRES : 0;
  }

  private static double atanh(double x) {
    return Math.log((1 + x) / (1 - x)) / 2;
  }

  private static double asinh(double x) {
    return Math.copySign(Math.log(Math.abs(x) + Math.sqrt(x * x + 1)), x);
  }
}
