package id.petasehat.intake.layer;

import id.petasehat.reach.TravelMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people call the means of travel of a link. */
final class LinkModes {
  private static final Map<TravelMode, Set<String>> WORDS =
      Map.of(
          TravelMode.KAKI,
          Set.of("kaki", "jalan kaki", "jalan"),
          TravelMode.MOTOR,
          Set.of("motor", "sepeda motor", "ojek", "mobil", "angkot", "bus", "darat"),
          TravelMode.PERAHU,
          Set.of(
              "perahu",
              "perahu motor",
              "kapal",
              "kapal motor",
              "kapal laut",
              "kapal perintis",
              "ketinting",
              "katinting",
              "longboat",
              "speedboat",
              "speed",
              "feri",
              "ferry",
              "jolor",
              "sampan",
              "laut"));

  private LinkModes() {}

  static Optional<TravelMode> of(String text) {
    String word = text.toLowerCase(Locale.ROOT).replaceAll("[_\\s-]+", " ").strip();
    return WORDS.entrySet().stream()
        .filter(mode -> mode.getValue().contains(word))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
