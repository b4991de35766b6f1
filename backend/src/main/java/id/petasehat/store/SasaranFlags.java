package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Indicator;
import id.petasehat.indicator.Sasaran;
import id.petasehat.indicator.SasaranEstimate;
import id.petasehat.indicator.SasaranRow;
import id.petasehat.store.ObservationImport.Range;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the flags again that rest on target populations which changed: by head counts that came or
 * went, by a district's choice among them, or by its birth rate.
 */
final class SasaranFlags {
  private final Connection connection;
  private final Map<Sasaran, Range> touched = new EnumMap<>(Sasaran.class);

  private SasaranFlags(Connection connection) {
    this.connection = connection;
  }

  /** Head counts came or went. */
  static void afterRows(Connection connection, Catalogue catalogue, Collection<SasaranRow> rows)
      throws SQLException {
    SasaranFlags flags = new SasaranFlags(connection);
    rows.forEach(flags::touch);
    flags.touchEstimates();
    flags.findAgain(catalogue);
  }

  /** A district counts otherwise in a year. */
  static void afterRule(Connection connection, Catalogue catalogue, AreaCode district, int year)
      throws SQLException {
    SasaranFlags flags = new SasaranFlags(connection);
    for (Sasaran kind : Sasaran.values()) {
      flags.touch(kind, Range.ofDistrict(district, year, year));
    }
    flags.findAgain(catalogue);
  }

  /** The official total of a district scales the estimates of all its villages. */
  private void touch(SasaranRow row) {
    if (row.area().level() == Level.DESA) {
      touch(row.kind(), Range.ofYears(row.area(), row.area(), row.year(), row.year()));
    } else if (row.area().level() == Level.KABUPATEN) {
      touch(row.kind(), Range.ofDistrict(row.area(), row.year(), row.year()));
    }
  }

  private void touch(Sasaran kind, Range range) {
    touched.merge(kind, range, Range::with);
  }

  /** Births are estimated from the newest population, so another one changes later years too. */
  private void touchEstimates() throws SQLException {
    Range people = touched.get(Sasaran.PENDUDUK);
    if (people == null) {
      return;
    }
    for (BirthRates.DistrictYear rated : BirthRates.all(connection)) {
      Range estimated = Range.ofDistrict(rated.district(), rated.year(), rated.year());
      if (people.mayConcern(rated.district())
          && !estimated.firstMonth().isBefore(people.firstMonth())) {
        Stream.of(Sasaran.values())
            .filter(SasaranEstimate::isPossible)
            .forEach(kind -> touch(kind, estimated));
      }
    }
  }

  private void findAgain(Catalogue catalogue) throws SQLException {
    for (String code : IndicatorNumbers.all(connection).keySet()) {
      Optional<Range> range = catalogue.find(code).map(Indicator::sasaran).map(touched::get);
      if (range.isPresent()) {
        SeriesWriter.checkAgain(connection, catalogue, code, range.get());
      }
    }
  }
}
