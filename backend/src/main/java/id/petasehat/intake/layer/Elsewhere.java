package id.petasehat.intake.layer;

import id.petasehat.area.Area;
import id.petasehat.intake.Problem;
import id.petasehat.reach.TravelLayer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;

/** What is said of a file that lies in no stored district. */
final class Elsewhere {
  private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");
  private static final int NAMED = 3;

  /** Indonesia with its seas, degrees. */
  private static final Envelope INDONESIA = new Envelope(94, 142, -12, 7);

  /** The whole world, degrees. */
  private static final Envelope WORLD = new Envelope(-180, 180, -90, 90);

  private static final Envelope SWAPPED = new Envelope(-12, 7, 94, 142);

  private Elsewhere() {}

  /**
   * @param box of the file, EPSG:4326; null or empty where it does not tell
   * @param districts for which it could have been, at least one
   */
  static Problem of(TravelLayer layer, Envelope box, List<Area> districts) {
    if (box != null && SWAPPED.contains(box)) {
      return Problem.rejected(
          "",
          "swapped-lat-lon",
          "Lintang dan bujur tertukar: berkas ini terletak di " + words(box) + ".",
          "Tukar urutannya menjadi bujur lalu lintang di berkas asal, lalu ekspor ulang.");
    }
    if (box != null && !box.isNull() && !WORLD.intersects(box)) {
      return Problem.rejected(
          "",
          "not-degrees",
          String.format(
              INDONESIAN,
              "Koordinat berkas ini bukan derajat: x mulai %.0f, y mulai %.0f. Tampaknya meter,"
                  + " tanpa sistem koordinat yang disebut berkasnya.",
              box.getMinX(),
              box.getMinY()),
          "Sebutkan sistem koordinatnya.");
    }
    return Problem.rejected(
        "",
        "layer-elsewhere",
        "Tidak ada " + LayerNames.of(layer) + " di dalam " + named(districts) + ": " + where(box),
        "Pilih berkas untuk wilayah ini, atau betulkan sistem koordinatnya.");
  }

  private static String named(List<Area> districts) {
    String first =
        districts.stream()
            .limit(NAMED)
            .map(one -> one.name() + " (" + words(one.bounds().envelope()) + ")")
            .collect(Collectors.joining(", "));
    return first + (districts.size() > NAMED ? " atau kabupaten lain yang tersimpan" : "");
  }

  private static String where(Envelope box) {
    if (box == null || box.isNull()) {
      return "berkas ini menyebut tempat lain.";
    }
    return "berkas ini terletak di "
        + words(box)
        + (INDONESIA.intersects(box) ? "." : ", di luar Indonesia.");
  }

  private static String words(Envelope box) {
    return String.format(
        INDONESIAN,
        "bujur %.2f sampai %.2f, lintang %.2f sampai %.2f",
        box.getMinX(),
        box.getMaxX(),
        box.getMinY(),
        box.getMaxY());
  }
}
