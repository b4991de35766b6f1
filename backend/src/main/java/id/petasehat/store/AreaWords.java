package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.area.CodeList;
import id.petasehat.area.VillageTerm;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Names and local words of areas: from the invented list of a demo store, else the national one.
 */
public final class AreaWords {
  /** Permendagri 137/2017: districts 01 to 69 are kabupaten, 71 to 99 kota. */
  private static final char FIRST_CITY_DIGIT = '7';

  private final Map<AreaCode, String> names;

  private AreaWords(Map<AreaCode, String> names) {
    this.names = names;
  }

  /** Reads the names that the store itself holds. */
  public static AreaWords of(Connection connection) throws SQLException {
    Map<AreaCode, String> names = new HashMap<>(CodeListNames.all(connection));
    names.putAll(CodeListNames.villages(connection));
    return new AreaWords(names);
  }

  /** The area's name; its code when no list has one. */
  public String name(AreaCode code) {
    String own = names.get(code);
    return own == null ? CodeList.national().name(code).orElse(code.dotted()) : own;
  }

  /** The local word for areas of its kind, lower case. */
  public String term(AreaCode code) {
    return switch (code.level()) {
      case DESA, KECAMATAN -> VillageTerm.standard().of(code);
      case KABUPATEN -> code.dotted().charAt(3) >= FIRST_CITY_DIGIT ? "kota" : "kabupaten";
      case PROVINSI -> "provinsi";
    };
  }
}
