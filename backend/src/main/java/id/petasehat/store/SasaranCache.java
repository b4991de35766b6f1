package id.petasehat.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Sasaran of one data version as they were read: twelve months and many indicators share those of a
 * year. Keeps what lies in a province or the whole store; a district is read as quickly as found.
 */
public final class SasaranCache {
  /** Of 16 bytes each. */
  private static final int VILLAGES_KEPT = 2_000_000;

  private final Cache<Key, HeadCounts> counts =
      Caffeine.newBuilder()
          .maximumWeight(VILLAGES_KEPT)
          .weigher((Key key, HeadCounts kept) -> 1 + kept.size())
          .build();

  private record Key(String kind, int year, AreaCode within) {}

  /**
   * Head counts of a kind in a year.
   *
   * @param connection reads the data version that this cache is of
   * @param within null for everything stored
   */
  HeadCounts of(Connection connection, String kind, int year, AreaCode within) throws SQLException {
    Key key = new Key(kind, year, within);
    HeadCounts known = counts.getIfPresent(key);
    if (known == null) {
      known = HeadCounts.of(Sasarans.of(connection, kind, year, within));
      if (within == null || within.level() == Level.PROVINSI) {
        counts.put(key, known);
      }
    }
    return known;
  }
}
