package id.petasehat.intake.figure;

import id.petasehat.area.AreaCode;
import id.petasehat.indicator.AreaFigure;
import id.petasehat.indicator.Indicator;
import id.petasehat.indicator.Period;
import id.petasehat.indicator.Unit;
import id.petasehat.intake.Findings;
import id.petasehat.intake.table.CsvTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Reads the rows of an indicator file that speak of a whole kecamatan or district: counts as in
 * other rows, or {@code nilai} alone, always with {@code sumber}, since a row without one may be
 * the sum of the rows above it.
 */
final class AreaRows {
  /** In percent or per thousand, with at most four decimals. */
  private static final Pattern VALUE = Pattern.compile("\\d{1,9}([.,]\\d{1,4})?");

  private static final int LONGEST_SOURCE = 200;

  /** A value said beside its counts may be rounded to one decimal. */
  private static final double ROUNDING = 0.06;

  private final CsvTable table;
  private final Findings findings;
  private final LocalDate today;
  private final CountCell counts;
  private final Map<Key, AreaFigure> seen = new HashMap<>();

  private record Key(AreaCode area, String indicator, Period period, String source) {}

  AreaRows(CsvTable table, Findings findings, LocalDate today) {
    this.table = table;
    this.findings = findings;
    this.today = today;
    this.counts = new CountCell(findings, CountCell.MONTH_ALONE);
  }

  /** Empty for a row that is rejected or repeated. */
  Optional<AreaFigure> read(AreaCode area, Indicator indicator, long line) {
    Optional<Period> period = period(line);
    Optional<String> source = source(line);
    Optional<BigDecimal> value = value(line);
    Optional<Long> numerator = count("pembilang", line);
    Optional<Long> denominator = count("penyebut", line);
    if (period.isEmpty()
        || source.isEmpty()
        || !says(indicator, value, numerator, denominator, line)) {
      return Optional.empty();
    }
    AreaFigure figure =
        new AreaFigure(
            area,
            indicator.code(),
            period.get(),
            source.get(),
            value.orElse(null),
            numerator.orElse(null),
            denominator.orElse(null),
            table.cell("catatan"),
            Math.toIntExact(line));
    warnOfContradiction(figure, indicator);
    return repeated(figure) ? Optional.empty() : Optional.of(figure);
  }

  private Optional<Period> period(long line) {
    String text = table.cell("periode");
    Optional<Period> period =
        text.matches("(19|20)\\d\\d.*") ? Period.parse(text) : Optional.empty();
    if (period.isEmpty()) {
      findings.reject(
          CsvTable.place(line),
          "bad-period",
          "Periode \"" + text + "\" bukan bulan dan bukan tahun",
          "Tulis tahun-bulan, misalnya 2025-03, atau tahun untuk survei setahun");
      return period;
    }
    YearMonth first =
        period.get().wholeYear() ? YearMonth.of(period.get().year(), 1) : period.get().last();
    if (first.isAfter(YearMonth.from(today))) {
      findings.reject(
          CsvTable.place(line),
          "future-period",
          "Periode " + text + " belum tiba",
          "Perbaiki periodenya; hari ini " + today);
      return Optional.empty();
    }
    return period;
  }

  private Optional<String> source(long line) {
    String text = table.cell("sumber");
    if (text.isEmpty()) {
      findings.reject(
          CsvTable.place(line),
          "missing-source",
          "Angka satu kecamatan atau kabupaten/kota tanpa sumber",
          "Isi kolom sumber, misalnya SSGI 2024; hapus barisnya bila hanya jumlah dari baris desa");
      return Optional.empty();
    }
    if (text.length() > LONGEST_SOURCE) {
      findings.reject(
          CsvTable.place(line),
          "source-too-long",
          "Sumber sepanjang " + text.length() + " huruf, paling banyak " + LONGEST_SOURCE,
          "Perpendek, misalnya SSGI 2024");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  private Optional<BigDecimal> value(long line) {
    String text = table.cell("nilai");
    if (CountCell.silent(text)) {
      return Optional.empty();
    }
    if (!VALUE.matcher(text).matches()) {
      findings.reject(
          CsvTable.place(line),
          "bad-value",
          "nilai \"" + text + "\" bukan angka dalam satuan indikator",
          "Tulis misalnya 14,4 untuk 14,4%, tanpa tanda persen");
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(text.replace(',', '.')));
  }

  private Optional<Long> count(String column, long line) {
    String text = table.cell(column);
    if (CountCell.silent(text)) {
      return Optional.empty();
    }
    OptionalLong count = counts.read(text, column, line);
    return count.isPresent() ? Optional.of(count.getAsLong()) : Optional.empty();
  }

  /** Whether value and counts tell a figure of the indicator. */
  private boolean says(
      Indicator indicator,
      Optional<BigDecimal> value,
      Optional<Long> numerator,
      Optional<Long> denominator,
      long line) {
    boolean counted =
        numerator.isPresent() && (indicator.unit() == Unit.COUNT || denominator.orElse(0L) > 0);
    if (value.isEmpty() && !counted) {
      findings.reject(
          CsvTable.place(line),
          "no-figure",
          "Tidak ada nilai, dan pembilang dengan penyebutnya tidak lengkap",
          "Isi nilai, atau pembilang dan penyebut; hapus barisnya bila angkanya belum ada");
      return false;
    }
    return true;
  }

  private void warnOfContradiction(AreaFigure figure, Indicator indicator) {
    if (figure.value() == null || figure.numerator() == null) {
      return;
    }
    Double counted =
        new AreaFigure(
                figure.area(),
                figure.indicator(),
                figure.period(),
                figure.source(),
                null,
                figure.numerator(),
                figure.denominator(),
                "",
                figure.line())
            .valueIn(indicator.unit());
    if (counted != null && Math.abs(counted - figure.value().doubleValue()) > ROUNDING) {
      findings.warn(
          CsvTable.place(figure.line()),
          "value-differs",
          "nilai " + figure.value() + " tidak sama dengan pembilang dibagi penyebut",
          "Periksa keduanya; yang ditampilkan adalah nilai");
    }
  }

  private boolean repeated(AreaFigure figure) {
    Key key = new Key(figure.area(), figure.indicator(), figure.period(), figure.source());
    AreaFigure earlier = seen.putIfAbsent(key, figure);
    if (earlier == null) {
      return false;
    }
    Endings.repeated(
        findings,
        "Wilayah " + key.area + ", " + key.indicator + ", " + key.period + ", " + key.source,
        new SeenRows.Earlier(earlier.line(), earlier.saysTheSameAs(figure)),
        figure.line());
    return true;
  }
}
