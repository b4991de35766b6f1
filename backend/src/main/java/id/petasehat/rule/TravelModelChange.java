package id.petasehat.rule;

import id.petasehat.area.AreaCode;
import id.petasehat.reach.Speed;
import id.petasehat.reach.TravelRules;
import id.petasehat.store.TravelModels;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A new travel model of a district, checked.
 *
 * @param note who decided it and why
 */
public record TravelModelChange(List<Speed> speeds, TravelRules rules, String note) {
  private static final int MOST_ROWS = 1_000;

  /**
   * Checks what somebody wrote.
   *
   * @throws RefusedRule for the first thing that cannot be, with its place
   */
  public static TravelModelChange of(TravelModelText text) throws RefusedRule {
    if (text.note().isBlank()) {
      throw Soundness.refused(
          TravelModelText.NOTE,
          "note-missing",
          "Catatan belum ada.",
          "The note is missing.",
          "Tulis siapa yang memutuskan dan mengapa.",
          "Write who decided it and why.");
    }
    Soundness.length(TravelModelText.NOTE, text.note());
    List<Speed> speeds = speeds(text.rows());
    return new TravelModelChange(speeds, TravelRuleSoundness.rules(text.rules()), text.note());
  }

  private static List<Speed> speeds(List<TravelModelText.Row> rows) throws RefusedRule {
    if (rows.size() > MOST_ROWS) {
      throw Soundness.refused(
          "rows",
          "too-many-rows",
          "Model itu punya " + rows.size() + " baris.",
          "The model has " + rows.size() + " rows.",
          "Paling banyak " + MOST_ROWS + " baris.",
          "There may be at most " + MOST_ROWS + ".");
    }
    List<Speed> speeds = new ArrayList<>();
    Set<List<Object>> known = new HashSet<>();
    for (TravelModelText.Row row : rows) {
      Speed speed = SpeedSoundness.speed(row);
      speeds.add(speed);
      if (!known.add(List.of(speed.layer(), speed.kind(), speed.mode(), row.season()))) {
        throw SpeedSoundness.twice(row);
      }
    }
    if (speeds.stream().noneMatch(speed -> speed.kmh() != null)) {
      throw Soundness.refused(
          "rows",
          "no-speed",
          "Tidak ada satu pun kecepatan dalam model itu.",
          "The model has no speed at all.",
          "Tulis sedikitnya kecepatan jalan kaki di darat (land, *, kaki).",
          "Give at least the speed of walking on land (land, *, kaki).");
    }
    return speeds;
  }

  /** Stores it as the newest version of a district; answers its number. */
  public int apply(Connection connection, AreaCode district) throws SQLException {
    return TravelModels.add(connection, district, speeds, rules, note);
  }
}
