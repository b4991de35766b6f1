package id.petasehat.intake.recap;

import id.petasehat.intake.Findings;
import id.petasehat.intake.figure.CountCell;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads counts out of cells; knows which mark the file puts between thousands. */
final class FigureTexts {
  private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d+,(\\d{1,2}|\\d{4,})%?");
  private static final Pattern DECIMAL_POINT = Pattern.compile("-?\\d+\\.(\\d{1,2}|\\d{4,})%?");
  private static final Pattern THOUSANDS_POINT = Pattern.compile("\\d{1,3}(\\.\\d{3})+");
  private static final Pattern THOUSANDS_COMMA = Pattern.compile("\\d{1,3}(,\\d{3})+");

  private static final Pattern GROUPED =
      Pattern.compile("\\d{1,3}(([. ]\\d{3})+(,0{1,2})?|(,\\d{3})+)");

  private final Grid grid;
  private final Findings findings;
  private final CountCell counts;
  private final Pattern thousands;
  private boolean told;

  FigureTexts(Grid grid, int firstRow, Findings findings) {
    this.grid = grid;
    this.findings = findings;
    this.counts = new CountCell(findings, CountCell.MONTH_ALONE);
    this.thousands = thousands(grid, firstRow);
  }

  /** Where cells show decimals with one mark, the other one parts thousands; else nothing does. */
  private static Pattern thousands(Grid grid, int firstRow) {
    boolean comma = false;
    boolean point = false;
    for (int row = firstRow; row < grid.rows().size(); row++) {
      for (GridCell cell : grid.rows().get(row).cells()) {
        if (cell.kind() == GridCell.Kind.TEXT) {
          comma |= DECIMAL_COMMA.matcher(cell.text()).matches();
          point |= DECIMAL_POINT.matcher(cell.text()).matches();
        }
      }
    }
    return comma == point ? null : comma ? THOUSANDS_POINT : THOUSANDS_COMMA;
  }

  /** The count of a cell; empty for a silent one, and, with a rejected row, for no count. */
  OptionalLong read(int row, ColumnGuess column) {
    GridCell cell = grid.seen(row, column.column());
    String place = grid.place(row, column.column());
    if (CountCell.silent(cell.text())) {
      return OptionalLong.empty();
    }
    Optional<Grid.Region> merged = grid.region(row, column.column());
    if (merged.filter(one -> one.lastRow() > one.firstRow()).isPresent()) {
      findings.reject(
          place,
          "merged-figure",
          "Satu angka di sel gabungan untuk beberapa baris",
          "Pisahkan selnya (Unmerge) dan isi angka tiap desa");
      return OptionalLong.empty();
    }
    return switch (cell.kind()) {
      case ERROR -> reject(place, "formula-error", "Rumus di sel ini bernilai " + cell.text());
      case UNCOMPUTED ->
          reject(place, "formula-not-computed", "Rumus " + cell.text() + " belum pernah dihitung");
      case DAY ->
          reject(
              place, "date-not-count", "Sel ini berisi tanggal " + cell.text() + ", bukan jumlah");
      default -> counts.read(plain(cell, place), column.header().text(), place);
    };
  }

  /**
   * The sum that a cell of a row of totals holds, with marks between thousands; empty of anything
   * else, a mean among them. A sum is only compared, so it is never rejected.
   */
  OptionalLong total(GridCell cell) {
    String text = cell.text();
    boolean grouped = cell.kind() == GridCell.Kind.TEXT && GROUPED.matcher(text).matches();
    return CountCell.whole(
        grouped ? text.replaceFirst(",0{1,2}$", "").replaceAll("[., ]", "") : text);
  }

  private OptionalLong reject(String place, String code, String reason) {
    findings.reject(place, code, reason, "Isi dengan angka saja, atau kosongkan bila belum lapor");
    return OptionalLong.empty();
  }

  private String plain(GridCell cell, String place) {
    boolean grouped =
        cell.kind() == GridCell.Kind.TEXT
            && thousands != null
            && thousands.matcher(cell.text()).matches();
    if (grouped && !told) {
      told = true;
      String mark = thousands == THOUSANDS_POINT ? "titik" : "koma";
      findings.warn(
          place,
          "thousands",
          "\"" + cell.text() + "\" dibaca dengan " + mark + " pemisah ribuan",
          "Bila bukan, tulis angkanya tanpa pemisah");
    }
    return grouped ? cell.text().replaceAll("[.,]", "") : cell.text();
  }
}
