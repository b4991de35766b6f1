package id.petasehat.intake;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Indicator;
import id.petasehat.indicator.Observation;
import id.petasehat.indicator.YearToDate;
import id.petasehat.store.Observations;
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
 * Makes months of sums since January: each less what is counted up to the month before, in the file
 * where it says so, else in the store. Figures of indicators that do not add up over the year stay
 * as they are.
 */
final class CumulativeFigures {
  private final Connection connection;
  private final Catalogue catalogue;
  private final Findings findings;
  private final Map<Sums, Map<AreaCode, YearToDate>> stored = new HashMap<>();
  private long onGaps;

  /** Which sums were read: up to a month, in a district. */
  private record Sums(String indicator, YearMonth month, AreaCode district) {}

  private record Line(String indicator, AreaCode village, int year) {}

  CumulativeFigures(Connection connection, Catalogue catalogue, Findings findings) {
    this.connection = connection;
    this.catalogue = catalogue;
    this.findings = findings;
  }

  /**
   * The months' own figures. A sum below that of the month before is warned of and left out: the
   * month would be negative, and which of the two is wrong the file does not say.
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
    if (onGaps > 0) {
      findings.warn(
          "",
          "cumulative-gap",
          onGaps
              + " angka dihitung dari kumulatif, padahal bulan sebelumnya belum lengkap tersimpan",
          "Selisihnya memuat bulan-bulan yang belum ada; kirim bulan-bulan itu bila tersedia");
    }
    return months;
  }

  private List<Observation> differences(List<Observation> line) throws SQLException {
    List<Observation> months = new ArrayList<>();
    Observation before = null;
    for (Observation sum : line) {
      long counted = countedBefore(sum, before);
      if (sum.numerator() < counted) {
        warnOfFall(sum, counted);
        continue;
      }
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
    return months;
  }

  /**
   * What is counted up to the month before a sum.
   *
   * @param before the file's own sum of an earlier month; null when there is none
   */
  private long countedBefore(Observation sum, Observation before) throws SQLException {
    YearToDate last = stored(sum, sum.period().minusMonths(1));
    if (before == null) {
      onGaps += last.months() < sum.period().getMonthValue() - 1 ? 1 : 0;
      return last.numerator();
    }
    long between = last.numerator() - stored(sum, before.period()).numerator();
    return before.numerator() + (before.period().plusMonths(1).equals(sum.period()) ? 0 : between);
  }

  private YearToDate stored(Observation row, YearMonth upTo) throws SQLException {
    if (upTo.getYear() < row.period().getYear()) {
      return YearToDate.NONE;
    }
    Sums key = new Sums(row.indicator(), upTo, row.village().at(Level.KABUPATEN));
    Map<AreaCode, YearToDate> sums = stored.get(key);
    if (sums == null) {
      sums = new HashMap<>();
      for (Observations.Figure figure :
          Observations.ofMonths(
              connection, key.indicator, key.month.withMonth(1), key.month, key.district)) {
        sums.put(figure.village(), figure.running().yearToDate());
      }
      stored.put(key, sums);
    }
    return sums.getOrDefault(row.village(), YearToDate.NONE);
  }

  private void warnOfFall(Observation sum, long counted) {
    findings.warn(
        "baris " + sum.line(),
        "cumulative-falls",
        "Kumulatif "
            + sum.indicator()
            + " desa "
            + sum.village()
            + " sampai "
            + sum.period()
            + " "
            + sum.numerator()
            + ", padahal sampai bulan sebelumnya "
            + counted
            + "; bulan ini tidak disimpan",
        "Betulkan bulan sebelumnya atau angka kumulatifnya, lalu kirim lagi");
  }
}
