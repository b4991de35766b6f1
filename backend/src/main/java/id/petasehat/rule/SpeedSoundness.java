package id.petasehat.rule;

import id.petasehat.reach.Season;
import id.petasehat.reach.Speed;
import id.petasehat.reach.TravelMode;
import id.petasehat.reach.TravelModel;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a row of a travel model must be like. */
final class SpeedSoundness {
  private static final double MOST_KMH = 200;
  private static final List<String> MODES =
      Arrays.stream(TravelMode.values()).map(TravelMode::id).toList();
  private static final List<String> SEASONS =
      Arrays.stream(Season.values()).map(Season::id).toList();

  private SpeedSoundness() {}

  static Speed speed(TravelModelText.Row row) throws RefusedRule {
    known(row, "layer", row.layer(), TravelModel.LAYERS);
    kind(row);
    known(row, "mode", row.mode(), MODES);
    Optional<Season> season = Season.byId(row.season());
    if (!row.season().isEmpty()) {
      known(row, "season", row.season(), SEASONS);
    }
    Soundness.length(row.place() + ".note", row.note());
    Soundness.length(row.place() + ".source", row.source());
    Double kmh = kmh(row);
    boolean stands = kmh != null && kmh == 0;
    return new Speed(
        row.layer(),
        row.kind(),
        TravelMode.byId(row.mode()).orElseThrow(),
        season.orElse(null),
        stands ? null : kmh,
        row.barrier() || stands,
        row.note(),
        row.source());
  }

  private static void kind(TravelModelText.Row row) throws RefusedRule {
    Set<String> kinds = TravelModel.KINDS.get(row.layer());
    String[] parts = row.kind().split("/", 2);
    if (!parts[0].equals(TravelModel.EVERY)) {
      known(row, "class", parts[0], kinds.isEmpty() ? List.of(TravelModel.EVERY) : kinds);
    }
    if (parts.length == 2) {
      boolean road = row.layer().equals(TravelModel.ROADS);
      known(row, "class", parts[1], road ? TravelModel.SURFACES : List.of());
    }
  }

  private static void known(
      TravelModelText.Row row, String field, String said, Collection<String> known)
      throws RefusedRule {
    if (!known.contains(said)) {
      String list = known.isEmpty() ? TravelModel.EVERY : String.join(", ", known);
      throw Soundness.refused(
          row.place() + "." + field,
          "unknown-" + field,
          "\"" + said + "\" tidak dikenal (" + field + ").",
          "\"" + said + "\" is not known (" + field + ").",
          "Pakai salah satu dari: " + list + ".",
          "Use one of: " + list + ".");
    }
  }

  private static Double kmh(TravelModelText.Row row) throws RefusedRule {
    if (row.kmh().isEmpty()) {
      return null;
    }
    double kmh = Numbers.of(row.kmh());
    if (!(kmh >= 0 && kmh <= MOST_KMH)) {
      throw Soundness.refused(
          row.place() + ".kmh",
          "bad-speed",
          "Kecepatan \"" + row.kmh() + "\" km/jam tidak masuk akal.",
          "A speed of \"" + row.kmh() + "\" km/h cannot be.",
          "Tulis angka 0 sampai 200; 0 berarti tidak dapat dilalui.",
          "Write a number from 0 to 200; 0 means that nobody can pass.");
    }
    if (row.barrier() && kmh > 0) {
      throw Soundness.refused(
          row.place() + ".barrier",
          "speed-and-barrier",
          "Baris itu punya kecepatan dan sekaligus penghalang.",
          "The row has both a speed and a barrier.",
          "Kosongkan kecepatannya, atau hapus tanda penghalang.",
          "Leave out the speed, or the barrier.");
    }
    return kmh;
  }

  static RefusedRule twice(TravelModelText.Row row) {
    return Soundness.refused(
        row.place(),
        "row-twice",
        "Lapisan, kelas, moda, dan musim itu sudah ada di baris lain.",
        "Another row has the same layer, class, mode and season.",
        "Hapus salah satunya.",
        "Remove one of them.");
  }
}
