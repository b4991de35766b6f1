package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Population of areas: the sum over their villages in the latest year that has counts. */
public final class Populations {
  /** The kind of sasaran that means everybody. */
  public static final String EVERYBODY = "penduduk";

  private final Map<AreaCode, Count> byVillage = new HashMap<>();

  private Populations() {}

  private record Count(AreaCode village, int year, String source, long heads) {}

  /**
   * Where a population comes from.
   *
   * @param source as its file names it; null where villages have different ones
   */
  public record Origin(int year, String source) {}

  /** Reads the latest counts of some districts, each in its own latest year. */
  public static Populations of(Connection connection, Collection<AreaCode> districts)
      throws SQLException {
    Populations populations = new Populations();
    for (AreaCode district : districts) {
      populations.read(connection, district.dotted());
    }
    return populations;
  }

  /** The same of every district, in one question to the store. */
  public static Populations ofAll(Connection connection) throws SQLException {
    Populations populations = new Populations();
    populations.read(connection, "");
    return populations;
  }

  private void read(Connection connection, String prefix) throws SQLException {
    Map<AreaCode, Integer> latestYears = new HashMap<>();
    Map<AreaCode, Count> newest = new HashMap<>();
    Sql.each(
        connection,
        "SELECT village, for_year, source, head_count FROM sasaran"
            + " WHERE kind = ? AND village >= ? AND village < ?"
            + Sasarans.OF_VILLAGES
            + " ORDER BY for_year, batch_id, source",
        row ->
            new Count(
                new AreaCode(row.getString(1)), row.getInt(2), row.getString(3), row.getLong(4)),
        count -> {
          latestYears.put(count.village.at(Level.KABUPATEN), count.year);
          newest.put(count.village, count);
        },
        EVERYBODY,
        prefix,
        prefix + "~");
    for (Count count : newest.values()) {
      if (count.year == latestYears.get(count.village.at(Level.KABUPATEN))) {
        byVillage.put(count.village, count);
      }
    }
  }

  /** Everybody in each village whose count is known. */
  public Map<AreaCode, Long> byVillage() {
    Map<AreaCode, Long> heads = new HashMap<>();
    byVillage.forEach((village, count) -> heads.put(village, count.heads));
    return heads;
  }

  /** Those of some villages whose count is known. */
  public List<AreaCode> known(List<AreaCode> villages) {
    return villages.stream().filter(byVillage::containsKey).toList();
  }

  /** Everybody in some villages; empty when the count of any of them is not known. */
  public Optional<Long> sum(List<AreaCode> villages) {
    long sum = 0;
    for (AreaCode village : villages) {
      Count count = byVillage.get(village);
      if (count == null) {
        return Optional.empty();
      }
      sum += count.heads;
    }
    return villages.isEmpty() ? Optional.empty() : Optional.of(sum);
  }

  /** Of the count that {@link #sum} makes of some villages; empty where it makes none. */
  public Optional<Origin> origin(List<AreaCode> villages) {
    if (sum(villages).isEmpty()) {
      return Optional.empty();
    }
    List<String> sources =
        villages.stream().map(village -> byVillage.get(village).source).distinct().toList();
    return Optional.of(
        new Origin(
            villages.stream().mapToInt(village -> byVillage.get(village).year).max().orElseThrow(),
            sources.size() == 1 ? sources.get(0) : null));
  }
}
