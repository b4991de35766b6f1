package id.petasehat.intake.facility;

import id.petasehat.facility.Attribute;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;

/**
 * Reads the coordinates of a row. A point that cannot be in Indonesia is no point: what it probably
 * should be is suggested, never put in its stead.
 */
public final class PointCells {
  /** A box around Indonesia, degrees: Sabang to Merauke, Miangas to Rote, with its seas. */
  private static final double WEST = 94;

  private static final double EAST = 142;
  private static final double SOUTH = -12;
  private static final double NORTH = 7;

  /** No longitude is written with more digits than this behind its point. */
  private static final int MOST_DECIMALS = 12;

  private PointCells() {}

  /**
   * What the two cells hold.
   *
   * @param point degrees, EPSG:4326; null when there is none, or none that can be
   * @param wrong why not, Indonesian; null when nothing is wrong
   * @param remedy what to write instead; null when nothing is wrong
   */
  public record Point(Coordinate point, String wrong, String remedy) {
    static final Point NONE = new Point(null, null, null);
  }

  /**
   * Judges coordinates.
   *
   * @param latitude as {@link Attribute#LATITUDE} reads it; null when the cell is empty
   * @param longitude as {@link Attribute#LONGITUDE} reads it; null when the cell is empty
   */
  public static Point read(String latitude, String longitude) {
    if (latitude == null && longitude == null) {
      return Point.NONE;
    }
    if (latitude == null || longitude == null) {
      return new Point(
          null,
          (latitude == null ? "lat" : "lon") + " kosong, padahal pasangannya terisi",
          "Isi lat dan lon, atau kosongkan keduanya");
    }
    double lat = Double.parseDouble(latitude);
    double lon = Double.parseDouble(longitude);
    if (inIndonesia(lat, lon)) {
      return new Point(new Coordinate(lon, lat), null, null);
    }
    return new Point(
        null, "lat " + latitude + ", lon " + longitude + " tidak mungkin", remedy(lat, lon));
  }

  private static boolean inIndonesia(double lat, double lon) {
    return lon >= WEST && lon <= EAST && lat >= SOUTH && lat <= NORTH;
  }

  private static String remedy(double lat, double lon) {
    if (inIndonesia(lon, lat)) {
      return "Lintang dan bujur tampaknya tertukar: tulis lat " + text(lon) + ", lon " + text(lat);
    }
    double likelyLat = withPoint(lat, SOUTH, NORTH);
    double likelyLon = withPoint(lon, WEST, EAST);
    boolean moved = likelyLat != lat || likelyLon != lon;
    if (moved && inIndonesia(likelyLat, likelyLon)) {
      return "Titik desimalnya tampaknya hilang: mungkin lat "
          + text(likelyLat)
          + ", lon "
          + text(likelyLon);
    }
    return "Isi derajat desimal, misalnya lat -5.6231, lon 132.7412, atau kosongkan";
  }

  /** The number with its point moved left until it lies in a range; the number itself if never. */
  private static double withPoint(double number, double least, double most) {
    double moved = number;
    for (int i = 0; i <= MOST_DECIMALS; i++) {
      if (moved >= least && moved <= most) {
        return moved;
      }
      moved = number / Math.pow(10, i + 1.0);
    }
    return number;
  }

  private static String text(double number) {
    return String.format(Locale.ROOT, "%.6f", number).replaceAll("0+$", "").replaceAll("\\.$", "");
  }
}
