package id.petasehat.intake.boundary;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Definitions of the coordinate reference systems in use in Indonesia, from the EPSG registry: UTM
 * zones 46 to 54 on WGS 84 and on DGN95, TM-3 on DGN95, and web Mercator.
 */
final class IndonesianCrs {
  /** Degrees: WGS 84, DGN95 and SRGI2013, which agree within a metre (EPSG transformations). */
  private static final Set<Integer> LON_LAT = Set.of(4326, 4979, 4755, 9470);

  private static final Pattern NAME = Pattern.compile("^\\s*\\w+\\s*\\[\\s*\"([^\"]*)\"");
  private static final Pattern DATUM = Pattern.compile("DATUM\\s*\\[\\s*\"([^\"]*)\"");
  private static final Pattern ON_WGS84 =
      Pattern.compile(
          "WGS.?(19)?84|DGN.?(19)?95|NASIONAL.1995|SRGI|REFERENSI.GEOSPASIAL.INDONESIA");
  private static final String WGS84 =
      "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563],"
          + "TOWGS84[0,0,0,0,0,0,0]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]]";

  private static final String WEB_MERCATOR =
      "PROJCS[\"WGS 84 / Pseudo-Mercator\","
          + WGS84
          + ",PROJECTION[\"Popular Visualisation Pseudo Mercator\"],"
          + "PARAMETER[\"semi_minor\",6378137],PARAMETER[\"latitude_of_origin\",0],"
          + "PARAMETER[\"central_meridian\",0],PARAMETER[\"scale_factor\",1],"
          + "PARAMETER[\"false_easting\",0],PARAMETER[\"false_northing\",0],UNIT[\"metre\",1]]";

  private IndonesianCrs() {}

  static boolean isLonLat(int epsg) {
    return LON_LAT.contains(epsg);
  }

  /** Whether a WKT defines degrees on a datum equal to WGS 84 within a metre. */
  static boolean isLonLat(String wkt) {
    String start = wkt.strip().toUpperCase(Locale.ROOT);
    return start.startsWith("GEOG") && isOnWgs84(wkt);
  }

  /** Whether a WKT's datum is WGS 84, DGN95 or SRGI2013. */
  static boolean isOnWgs84(String wkt) {
    Matcher datum = DATUM.matcher(wkt);
    String name = datum.find() ? datum.group(1).toUpperCase(Locale.ROOT) : "";
    return ON_WGS84.matcher(name).find();
  }

  /** The name at the head of a WKT; the whole text when there is none. */
  static String nameIn(String wkt) {
    Matcher name = NAME.matcher(wkt);
    return name.find() ? name.group(1) : wkt;
  }

  /** The WKT of a projected system in use here; empty for any other code. */
  static Optional<String> wkt(int epsg) {
    if (epsg >= 32646 && epsg <= 32654) {
      return Optional.of(utm(epsg, epsg - 32600, true));
    }
    if (epsg >= 32746 && epsg <= 32754) {
      return Optional.of(utm(epsg, epsg - 32700, false));
    }
    // DGN95 / UTM: 46N to 52N are 23866 to 23872, 47S to 54S are 23877 to 23884.
    if (epsg >= 23866 && epsg <= 23872) {
      return Optional.of(utm(epsg, epsg - 23820, true));
    }
    if (epsg >= 23877 && epsg <= 23884) {
      return Optional.of(utm(epsg, epsg - 23830, false));
    }
    // DGN95 / Indonesia TM-3, zones 46.2 to 54.1 of three degrees: the maps of the land offices.
    if (epsg >= 23830 && epsg <= 23845) {
      double centralMeridian = 94.5 + 3 * (epsg - 23830);
      return Optional.of(mercator(epsg, centralMeridian, 0.9999, 200_000, 1_500_000));
    }
    return epsg == 3857 ? Optional.of(WEB_MERCATOR) : Optional.empty();
  }

  private static String utm(int epsg, int zone, boolean north) {
    return mercator(epsg, 6 * zone - 183, 0.9996, 500_000, north ? 0 : 10_000_000);
  }

  private static String mercator(
      int epsg, double centralMeridian, double scale, int falseEasting, int falseNorthing) {
    return "PROJCS[\"EPSG:"
        + epsg
        + "\","
        + WGS84
        + ",PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"latitude_of_origin\",0],"
        + "PARAMETER[\"central_meridian\","
        + centralMeridian
        + "],"
        + "PARAMETER[\"scale_factor\","
        + scale
        + "],"
        + "PARAMETER[\"false_easting\","
        + falseEasting
        + "],"
        + "PARAMETER[\"false_northing\","
        + falseNorthing
        + "],UNIT[\"metre\",1]]";
  }
}
