package id.petasehat.intake.recap;

import id.petasehat.area.AreaCode;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Indicator;
import id.petasehat.indicator.Observation;
import id.petasehat.intake.Findings;
import id.petasehat.intake.figure.Figures;
import id.petasehat.intake.figure.Plausibility;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Figures of a file, of all its sheets: one for each village, indicator and month. */
final class RecapFigures {
  private final Catalogue catalogue;
  private final LocalDate today;
  private final Findings findings;
  private final Plausibility plausibility;
  private final Map<Key, Seen> seen = new HashMap<>();
  private final List<Observation> observations = new ArrayList<>();
  private long skipped;

  /** What a figure is of. */
  record Key(AreaCode village, String indicator, YearMonth month) {
    static Key of(Observation row) {
      return new Key(row.village(), row.indicator(), row.period());
    }
  }

  private record Seen(Figures figures, String place) {}

  RecapFigures(Catalogue catalogue, LocalDate today, Findings findings) {
    this.catalogue = catalogue;
    this.today = today;
    this.findings = findings;
    this.plausibility = new Plausibility(findings);
  }

  List<Observation> observations() {
    return observations;
  }

  /** Where each figure stands, in words a person can follow. */
  Map<Key, String> places() {
    return seen.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().place));
  }

  /** Figures of villages that are not stored, or that a person left out. */
  long skipped() {
    return skipped;
  }

  /** Counts a figure of such a village. */
  void skip() {
    skipped++;
  }

  /**
   * Takes a figure unless it cannot be right.
   *
   * @param place where it stands
   * @param row of the file or sheet, from 1
   */
  void add(Key key, Figures figures, String place, int row) {
    Indicator indicator = catalogue.find(key.indicator).orElseThrow();
    if (future(key.month, place)
        || !plausibility.check(indicator, figures, place)
        || repeated(key, figures, place)) {
      return;
    }
    observations.add(
        new Observation(
            key.village,
            key.indicator,
            key.month,
            figures.numerator(),
            figures.denominator(),
            true,
            null,
            "",
            row));
  }

  private boolean future(YearMonth month, String place) {
    boolean future = month.isAfter(YearMonth.from(today));
    if (future) {
      findings.reject(
          place,
          "future-period",
          "Periode " + month + " belum tiba",
          "Perbaiki periodenya; hari ini " + today);
    }
    return future;
  }

  private boolean repeated(Key key, Figures figures, String place) {
    Seen earlier = seen.putIfAbsent(key, new Seen(figures, place));
    if (earlier == null) {
      return false;
    }
    String what = "Desa " + key.village + ", " + key.indicator + ", " + key.month;
    if (earlier.figures.equals(figures)) {
      findings.warn(
          place,
          "repeated-row",
          what + " sudah ada di " + earlier.place + " dengan angka yang sama; dibaca satu kali",
          "Hapus salah satunya");
    } else {
      findings.reject(
          place,
          "contradicting-rows",
          what
              + " sudah ada di "
              + earlier.place
              + " dengan angka yang berbeda: "
              + earlier.figures.numerator()
              + " dan "
              + figures.numerator(),
          "Tentukan mana yang benar dan hapus yang lain");
    }
    return true;
  }
}
