package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.facility.Attribute;
import id.petasehat.facility.FacilityPlace;
import id.petasehat.facility.Fact;
import id.petasehat.facility.PlaceIssue;
import id.petasehat.facility.Register;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;

/** Facts of facilities, the codes that files know them by, and where they are now. */
public final class Facilities {
  private static final String FACT =
      "SELECT f.facility, f.attribute, f.content, f.valid_from, f.dated, f.batch_id, f.line_no,"
          + " b.simulated FROM facility_fact f JOIN import_batch b ON b.id = f.batch_id";

  private static final String PLACE =
      "SELECT facility, district, village, lon, lat, issue FROM facility_place";

  private static final String WITHIN_DISTRICT = " WHERE p.district >= ? AND p.district < ?";
  private static final String WITHIN_VILLAGES = " AND p.village >= ? AND p.village < ?";

  private Facilities() {}

  /** All that is known of the facilities of an area: a village, kecamatan, district or province. */
  public static Register register(Connection connection, AreaCode within) throws SQLException {
    return Register.of(
        Sql.all(
            connection,
            FACT
                + " JOIN facility_place p ON p.facility = f.facility"
                + WITHIN_DISTRICT
                + (isDistrictOrLarger(within) ? "" : WITHIN_VILLAGES),
            Facilities::fact,
            range(within)));
  }

  /**
   * The same of some attributes only.
   *
   * @param within a district or a province
   */
  static Register register(Connection connection, AreaCode within, Set<Attribute> attributes)
      throws SQLException {
    return Register.of(
        Sql.all(
            connection,
            FACT
                + " JOIN facility_place p ON p.facility = f.facility"
                + WITHIN_DISTRICT
                + " AND f.attribute IN "
                + columns(attributes),
            Facilities::fact,
            range(within)));
  }

  /** Some attributes of some facilities, by key. */
  public static Register register(
      Connection connection, Collection<String> facilities, Set<Attribute> attributes)
      throws SQLException {
    return Register.of(
        Sql.all(
            connection,
            FACT + " WHERE f.facility = ANY(?) AND f.attribute IN " + columns(attributes),
            Facilities::fact,
            connection.createArrayOf("VARCHAR", facilities.toArray())));
  }

  /** Some attributes of every facility. */
  public static Register register(Connection connection, Set<Attribute> attributes)
      throws SQLException {
    return Register.of(
        Sql.all(
            connection, FACT + " WHERE f.attribute IN " + columns(attributes), Facilities::fact));
  }

  private static String columns(Set<Attribute> attributes) {
    return attributes.stream()
        .map(attribute -> "'" + attribute.column() + "'")
        .sorted()
        .collect(Collectors.joining(", ", "(", ")"));
  }

  /** All that is known of one facility. */
  public static Register register(Connection connection, String facility) throws SQLException {
    return Register.of(
        Sql.all(connection, FACT + " WHERE f.facility = ?", Facilities::fact, facility));
  }

  /** All that is known of every facility. */
  public static Register register(Connection connection) throws SQLException {
    return Register.of(Sql.all(connection, FACT, Facilities::fact));
  }

  private static boolean isDistrictOrLarger(AreaCode within) {
    return within.dotted().length() <= Level.KABUPATEN.codeLength();
  }

  /** Bounds of the district column, then of the village column where the area is smaller. */
  private static Object[] range(AreaCode within) {
    String code = within.dotted();
    if (isDistrictOrLarger(within)) {
      return new Object[] {code, code + "~"};
    }
    String district = within.at(Level.KABUPATEN).dotted();
    return new Object[] {district, district + "~", code, code + "~"};
  }

  private static Fact fact(ResultSet row) throws SQLException {
    return new Fact(
        row.getString(1),
        Attribute.ofColumn(row.getString(2)).orElseThrow(),
        row.getString(3),
        row.getObject(4, LocalDate.class),
        row.getBoolean(5),
        row.getLong(6),
        row.getInt(7),
        row.getBoolean(8));
  }

  /** Stores what a batch says; of one attribute and day a batch says one thing. */
  public static void add(Connection connection, Collection<Fact> facts) throws SQLException {
    Sql.<Fact>runEach(
        connection,
        "INSERT INTO facility_fact"
            + " (facility, attribute, valid_from, batch_id, content, dated, line_no)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        facts.iterator(),
        (statement, fact) -> {
          statement.setString(1, fact.facility());
          statement.setString(2, fact.attribute().column());
          statement.setObject(3, fact.from());
          statement.setLong(4, fact.batch());
          statement.setString(5, fact.content());
          statement.setBoolean(6, fact.dated());
          statement.setInt(7, fact.line());
        });
  }

  /** Facilities by every code that a file knows them by, their own key included. */
  public static Map<String, String> keysByCode(Connection connection) throws SQLException {
    Map<String, String> keys = new HashMap<>();
    Sql.each(
        connection,
        "SELECT facility, facility FROM facility_fact GROUP BY facility"
            + " UNION SELECT alias, facility FROM facility_alias",
        row -> Map.entry(row.getString(1), row.getString(2)),
        entry -> keys.put(entry.getKey(), entry.getValue()));
    return keys;
  }

  /** The key of the facility that files know by a code; empty when there is none. */
  public static Optional<String> key(Connection connection, String code) throws SQLException {
    return Sql.first(
        connection,
        "SELECT facility FROM facility_fact WHERE facility = ?"
            + " UNION SELECT facility FROM facility_alias WHERE alias = ?",
        row -> row.getString(1),
        code,
        code);
  }

  /** The codes beside its key that files know a facility by, in order. */
  public static List<String> aliases(Connection connection, String facility) throws SQLException {
    return Sql.all(
        connection,
        "SELECT DISTINCT alias FROM facility_alias WHERE facility = ? ORDER BY alias",
        row -> row.getString(1),
        facility);
  }

  /** The same of the facilities of an area, by key; one without other codes is left out. */
  public static Map<String, List<String>> aliases(Connection connection, AreaCode within)
      throws SQLException {
    Map<String, List<String>> aliases = new HashMap<>();
    Sql.each(
        connection,
        "SELECT DISTINCT a.facility, a.alias FROM facility_alias a"
            + " JOIN facility_place p ON p.facility = a.facility"
            + WITHIN_DISTRICT
            + (isDistrictOrLarger(within) ? "" : WITHIN_VILLAGES)
            + " ORDER BY a.alias",
        row -> Map.entry(row.getString(1), row.getString(2)),
        one -> aliases.computeIfAbsent(one.getKey(), key -> new ArrayList<>()).add(one.getValue()),
        range(within));
    return aliases;
  }

  /** Remembers other codes of facilities, by code. */
  public static void addAliases(
      Connection connection, long batchId, Map<String, String> facilityByAlias)
      throws SQLException {
    Sql.<Map.Entry<String, String>>runEach(
        connection,
        "INSERT INTO facility_alias (alias, facility, batch_id) VALUES (?, ?, ?)",
        facilityByAlias.entrySet().iterator(),
        (statement, entry) -> {
          statement.setString(1, entry.getKey());
          statement.setString(2, entry.getValue());
          statement.setLong(3, batchId);
        });
  }

  /** Names of the facilities that villages belong to, by key; the newest one said of each. */
  public static Map<String, String> puskesmasNames(Connection connection) throws SQLException {
    return names(connection, " AND facility IN (SELECT puskesmas FROM catchment)");
  }

  /** Names of all facilities, by key; the newest one said of each. */
  public static Map<String, String> names(Connection connection) throws SQLException {
    return names(connection, "");
  }

  private static Map<String, String> names(Connection connection, String which)
      throws SQLException {
    Map<String, String> names = new HashMap<>();
    Sql.each(
        connection,
        "SELECT facility, content FROM facility_fact WHERE attribute = ?"
            + which
            + " ORDER BY valid_from, batch_id, line_no",
        row -> Map.entry(row.getString(1), row.getString(2)),
        entry -> names.put(entry.getKey(), entry.getValue()),
        Attribute.NAME.column());
    return names;
  }

  /** Where the facilities of an area are, in order of code. */
  public static List<FacilityPlace> places(Connection connection, AreaCode within)
      throws SQLException {
    return Sql.all(
        connection,
        PLACE
            + " WHERE district >= ? AND district < ?"
            + (isDistrictOrLarger(within) ? "" : " AND village >= ? AND village < ?")
            + " ORDER BY facility",
        Facilities::place,
        range(within));
  }

  /** Where some facilities are, by key; one without a place is left out. */
  public static List<FacilityPlace> places(Connection connection, Collection<String> facilities)
      throws SQLException {
    return Sql.all(
        connection,
        PLACE + " WHERE facility = ANY(?) ORDER BY facility",
        Facilities::place,
        connection.createArrayOf("VARCHAR", facilities.toArray()));
  }

  /** The facilities whose point lies in a box of degrees, EPSG:4326, in order of code. */
  static List<FacilityPlace> places(Connection connection, Envelope box) throws SQLException {
    return Sql.all(
        connection,
        PLACE + " WHERE lon BETWEEN ? AND ? AND lat BETWEEN ? AND ? ORDER BY facility",
        Facilities::place,
        box.getMinX(),
        box.getMaxX(),
        box.getMinY(),
        box.getMaxY());
  }

  /** Where every facility is, in order of code. */
  public static List<FacilityPlace> places(Connection connection) throws SQLException {
    return Sql.all(connection, PLACE + " ORDER BY facility", Facilities::place);
  }

  private static FacilityPlace place(ResultSet row) throws SQLException {
    String village = row.getString(3);
    return new FacilityPlace(
        row.getString(1),
        new AreaCode(row.getString(2)),
        village == null ? null : new AreaCode(village),
        row.getObject(4, Double.class),
        row.getObject(5, Double.class),
        Optional.ofNullable(row.getString(6)).flatMap(PlaceIssue::byId).orElse(null));
  }

  /** Puts new places in the stead of those of some facilities; who is left out has none. */
  public static void replacePlaces(
      Connection connection, Collection<String> facilities, Collection<FacilityPlace> places)
      throws SQLException {
    Sql.<String>runEach(
        connection,
        "DELETE FROM facility_place WHERE facility = ?",
        facilities.iterator(),
        (statement, facility) -> statement.setString(1, facility));
    Sql.<FacilityPlace>runEach(
        connection,
        "INSERT INTO facility_place (facility, district, village, lon, lat, issue)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        places.iterator(),
        (statement, place) -> {
          statement.setString(1, place.facility());
          statement.setString(2, place.district().dotted());
          statement.setString(3, place.village() == null ? null : place.village().dotted());
          statement.setObject(4, place.longitude());
          statement.setObject(5, place.latitude());
          statement.setString(6, place.issue() == null ? null : place.issue().id());
        });
  }
}
