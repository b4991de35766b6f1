package id.petasehat.intake;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Indicator;
import id.petasehat.indicator.Observation;
import id.petasehat.store.Observations;
import id.petasehat.store.Observations.Said;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes months of sums since January: each less what was said up to the month before, in the file
 * where it says so, else in the store. What a person holds back there was said too: left out, it
 * would come back with its month and with the difference. Figures of indicators that do not add up
 * over the year stay as they are.
 */
final class CumulativeFigures {
  private final Connection connection;
  private final Catalogue catalogue;
  private final Findings findings;
  private final Map<Sums, Map<AreaCode, Said>> stored = new HashMap<>();
  private long onGaps;
  private long underLater;

  /** Which sums were read: up to a month, in a district. */
  private record Sums(String indicator, YearMonth month, AreaCode district) {}

  private record Line(String indicator, AreaCode village, int year) {}

  CumulativeFigures(Connection connection, Catalogue catalogue, Findings findings) {
    this.connection = connection;
    this.catalogue = catalogue;
    this.findings = findings;
  }

  /**
   * The months' own figures. A sum below that of the month before makes a month below 0, so that
   * the sums stay as they were written; the checks of stored figures warn of it.
   *
   * @param sums at most one for each village, indicator and month
   */
  List<Observation> months(List<Observation> sums) throws SQLException {
    List<Observation> months = new ArrayList<>();
    Map<Line, List<Observation>> lines = new LinkedHashMap<>();
    for (Observation row : sums) {
      if (catalogue.find(row.indicator()).filter(Indicator::expectedRises).isPresent()) {
        Line line = new Line(row.indicator(), row.village(), row.period().getYear());
        lines.computeIfAbsent(line, none -> new ArrayList<>()).add(row);
      } else {
        months.add(row);
      }
    }
    for (List<Observation> line : lines.values()) {
      line.sort(Comparator.comparing(Observation::period));
      months.addAll(differences(line));
    }
    tell();
    return months;
  }

  private void tell() {
    if (onGaps > 0) {
      findings.warn(
          "",
          "cumulative-gap",
          onGaps
              + " angka dihitung dari kumulatif, padahal bulan sebelumnya belum lengkap tersimpan",
          "Selisihnya memuat bulan-bulan yang belum ada; kirim bulan-bulan itu bila tersedia");
    }
    if (underLater > 0) {
      findings.warn(
          "",
          "cumulative-under-later",
          underLater
              + " kumulatif berubah, padahal bulan sesudahnya sudah tersimpan; kumulatif bulan-bulan"
              + " itu ikut berubah",
          "Kirim ulang kumulatif bulan sesudahnya bila angkanya sudah benar di sana");
    }
  }

  private List<Observation> differences(List<Observation> line) throws SQLException {
    List<Observation> months = new ArrayList<>();
    Observation before = null;
    for (Observation sum : line) {
      long counted = countedBefore(sum, before);
      months.add(
          new Observation(
              sum.village(),
              sum.indicator(),
              sum.period(),
              sum.numerator() - counted,
              sum.denominator(),
              true,
              sum.received(),
              sum.note(),
              sum.line()));
      before = sum;
    }
    underLater += changesLater(before) ? 1 : 0;
    return months;
  }

  /**
   * What is counted up to the month before a sum.
   *
   * @param before the file's own sum of an earlier month; null when there is none
   */
  private long countedBefore(Observation sum, Observation before) throws SQLException {
    Said last = stored(sum, sum.period().minusMonths(1));
    if (before == null) {
      onGaps += last.months() < sum.period().getMonthValue() - 1 ? 1 : 0;
      return last.numerator();
    }
    long between = last.numerator() - stored(sum, before.period()).numerator();
    return before.numerator() + (before.period().plusMonths(1).equals(sum.period()) ? 0 : between);
  }

  /** Whether months after a line's last sum stand in the store on another sum than this one. */
  private boolean changesLater(Observation last) throws SQLException {
    Said upToIt = stored(last, last.period());
    boolean later = stored(last, last.period().withMonth(12)).months() > upToIt.months();
    return later && upToIt.numerator() != last.numerator();
  }

  private Said stored(Observation row, YearMonth upTo) throws SQLException {
    if (upTo.getYear() < row.period().getYear()) {
      return Said.NOTHING;
    }
    Sums key = new Sums(row.indicator(), upTo, row.village().at(Level.KABUPATEN));
    Map<AreaCode, Said> sums = stored.get(key);
    if (sums == null) {
      sums = Observations.saidSinceJanuary(connection, key.indicator, key.month, key.district);
      stored.put(key, sums);
    }
    return sums.getOrDefault(row.village(), Said.NOTHING);
  }
}
