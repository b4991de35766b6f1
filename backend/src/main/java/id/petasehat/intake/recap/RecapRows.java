package id.petasehat.intake.recap;

import id.petasehat.area.AreaCode;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Indicator;
import id.petasehat.indicator.Observation;
import id.petasehat.intake.Findings;
import id.petasehat.intake.figure.Figures;
import id.petasehat.intake.figure.Plausibility;
import id.petasehat.intake.recap.Target.Role;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Makes observations of the rows of a grid whose mapping is settled. */
final class RecapRows {
  private final RecapMapping mapping;
  private final Catalogue catalogue;
  private final LocalDate today;
  private final Findings findings;
  private final FigureTexts texts;
  private final Plausibility plausibility;
  private final TotalsCheck totals;
  private final Map<Group, Map<Role, ColumnGuess>> groups = new LinkedHashMap<>();
  private final Map<Key, Seen> seen = new HashMap<>();
  private final List<Observation> observations = new ArrayList<>();
  private long skipped;
  private int outside;

  private record Key(AreaCode village, String indicator, YearMonth month) {}

  private record Seen(Figures figures, String place) {}

  /** A column group: what one indicator holds of one month. */
  private record Group(String indicator, YearMonth month) {}

  RecapRows(RecapMapping mapping, Catalogue catalogue, LocalDate today, Findings findings) {
    this.mapping = mapping;
    this.catalogue = catalogue;
    this.today = today;
    this.findings = findings;
    this.texts = new FigureTexts(mapping.grid(), mapping.block().last() + 1, findings);
    this.plausibility = new Plausibility(findings);
    this.totals = new TotalsCheck(mapping.grid(), findings);
  }

  List<Observation> observations() {
    return observations;
  }

  /** Figures of villages that are not stored, or that a person left out. */
  long skipped() {
    return skipped;
  }

  private void group(ColumnGuess column) {
    Target target = column.target();
    ColumnGuess other =
        groups
            .computeIfAbsent(
                new Group(target.indicator(), target.month()), none -> new EnumMap<>(Role.class))
            .put(target.role(), column);
    if (other != null) {
      findings.reject(
          "",
          "same-target-twice",
          "Kolom \""
              + other.header().text()
              + "\" dan \""
              + column.header().text()
              + "\" sama-sama dibaca sebagai "
              + target.id(),
          "Pilih satu kolom saja untuk " + target.id());
    }
  }

  /** Reads every row; what is wrong is told to the findings. */
  void read(RowKinds kinds, VillageCells villages) {
    mapping.figures().forEach(this::group);
    for (int row = mapping.block().last() + 1; row < mapping.grid().rows().size(); row++) {
      switch (kinds.of(row)) {
        case VILLAGE -> village(row, villages.at(row));
        case TOTAL -> totals.check(row, mapping);
        case OUTSIDE -> {
          outside++;
          totals.addOutside(row, mapping);
        }
        case NAMELESS -> rejectNameless(row);
        case NONE -> {
          // a heading, a signature, a row that nobody filled
        }
      }
    }
    if (outside > 0) {
      findings.tell("", "outside", outside + " baris luar wilayah dilewati");
    }
  }

  /** Until every column is known, the figures may be no figures. */
  private void rejectNameless(int row) {
    if (mapping.open().isEmpty()) {
      findings.reject(
          mapping.grid().place(row),
          "no-village",
          "Baris ini berisi angka tanpa nama atau kode desa",
          "Isi nama desanya, atau tulis JUMLAH bila ini baris jumlah");
    }
  }

  private void village(int row, VillageCells.Place place) {
    Optional<YearMonth> rowMonth = rowMonth(row);
    groups.forEach((group, columns) -> figures(row, place, group, columns, rowMonth));
  }

  private void figures(
      int row,
      VillageCells.Place place,
      Group group,
      Map<Role, ColumnGuess> columns,
      Optional<YearMonth> rowMonth) {
    OptionalLong numerator = count(row, columns.get(Role.NUMERATOR));
    OptionalLong denominator = count(row, columns.get(Role.DENOMINATOR));
    if (numerator.isEmpty()) {
      return; // a sasaran alone is no report
    }
    YearMonth month = group.month == null ? rowMonth.orElse(null) : group.month;
    if (place.kind() == VillageCells.Kind.ELSEWHERE) {
      skipped++;
    } else if (place.code() != null && month != null) {
      Long below = denominator.isPresent() ? denominator.getAsLong() : null;
      ColumnGuess column = columns.get(Role.NUMERATOR);
      add(
          row,
          column,
          new Key(place.code(), group.indicator, month),
          new Figures(numerator.getAsLong(), below));
    }
  }

  private OptionalLong count(int row, ColumnGuess column) {
    if (column == null) {
      return OptionalLong.empty();
    }
    OptionalLong count = texts.read(row, column);
    count.ifPresent(people -> totals.add(column.column(), people));
    return count;
  }

  private void add(int row, ColumnGuess column, Key key, Figures figures) {
    String place = mapping.grid().place(row, column.column());
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
            mapping.grid().rows().get(row).number()));
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

  /** The month that a row says, else that of the file. */
  private Optional<YearMonth> rowMonth(int row) {
    OptionalInt column = mapping.column(Role.PERIOD);
    if (column.isEmpty()) {
      return Optional.ofNullable(mapping.period());
    }
    GridCell cell = mapping.grid().seen(row, column.getAsInt());
    Optional<YearMonth> month =
        cell.isBlank() ? Optional.ofNullable(mapping.period()) : MonthWords.of(cell);
    if (month.isEmpty() && mapping.period() != null) {
      OptionalInt named = MonthWords.month(cell.text());
      month =
          named.isPresent()
              ? Optional.of(mapping.period().withMonth(named.getAsInt()))
              : Optional.empty();
    }
    if (month.isEmpty()) {
      findings.reject(
          mapping.grid().place(row, column.getAsInt()),
          "bad-period",
          "Periode \"" + cell.text() + "\" bukan bulan",
          "Tulis tahun-bulan, misalnya 2025-03");
    }
    return month;
  }
}
