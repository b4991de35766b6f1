package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.SasaranBasis;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which sasaran districts prefer in a year where there are several. Nothing is ever changed here:
 * the newest choice counts, and the older ones tell who decided what before.
 */
public final class SasaranChoices {
  /** Stored where a district goes back to the newest count, whatever its basis. */
  public static final String NEWEST = "terbaru";

  private SasaranChoices() {}

  /**
   * @param preferred id of a {@link SasaranBasis}, or {@link #NEWEST}
   * @param note who decided and why
   */
  public record Choice(int year, String preferred, String note, String decidedAt) {}

  /** What each district prefers in a year; districts without a choice are not here. */
  static Map<AreaCode, SasaranBasis> of(Connection connection, int year) throws SQLException {
    Map<AreaCode, Optional<SasaranBasis>> newest = new TreeMap<>();
    Sql.each(
        connection,
        "SELECT district, preferred FROM sasaran_choice WHERE for_year = ? ORDER BY id",
        row -> Map.entry(new AreaCode(row.getString(1)), SasaranBasis.byId(row.getString(2))),
        choice -> newest.put(choice.getKey(), choice.getValue()),
        year);
    Map<AreaCode, SasaranBasis> chosen = new TreeMap<>();
    newest.forEach((district, basis) -> basis.ifPresent(own -> chosen.put(district, own)));
    return chosen;
  }

  /** All choices a district ever made, newest first. */
  public static List<Choice> log(Connection connection, AreaCode district) throws SQLException {
    return Sql.all(
        connection,
        "SELECT for_year, preferred, note, decided_at FROM sasaran_choice WHERE district = ?"
            + " ORDER BY id DESC",
        row ->
            new Choice(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant().toString()),
        district.dotted());
  }

  /** Adds a choice; see {@link Choice}. What is doubtful by the sasaran is found again. */
  public static void add(
      Connection connection,
      Catalogue catalogue,
      AreaCode district,
      int year,
      String preferred,
      String note)
      throws SQLException {
    Sql.run(
        connection,
        "INSERT INTO sasaran_choice (district, for_year, preferred, note, decided_at)"
            + " VALUES (?, ?, ?, ?, ?)",
        district.dotted(),
        year,
        preferred,
        note,
        OffsetDateTime.now(ZoneOffset.UTC));
    SasaranFlags.afterRule(connection, catalogue, district, year);
  }
}
