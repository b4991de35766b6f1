package id.petasehat.intake.layer;

import id.petasehat.facility.Attribute;
import id.petasehat.intake.Findings;
import id.petasehat.intake.RefusedException;
import id.petasehat.intake.facility.PointCells;
import id.petasehat.intake.figure.CountCell;
import id.petasehat.intake.table.PersonalColumns;
import id.petasehat.intake.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;

/** Reads cells of tables about the ground; what cannot be read is rejected in the findings. */
final class TableCells {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}([.,]\\d{1,6})?");

  private final Findings findings;

  TableCells(Findings findings) {
    this.findings = findings;
  }

  /**
   * Refuses a table with columns of persons, or without a column that it needs.
   *
   * @param template its header row
   */
  static void require(Table table, List<String> required, String template, Findings findings)
      throws RefusedException {
    PersonalColumns.refuse(table, findings);
    List<String> missing = new ArrayList<>(required);
    missing.removeAll(table.header());
    if (!missing.isEmpty()) {
      findings.reject(
          "baris 1",
          "missing-column",
          "Kolom " + String.join(", ", missing) + " tidak ada.",
          "Pakai baris judul templat: " + template + ".");
    }
    findings.refuseIfRejected();
  }

  /**
   * A number of 0 or more; null when the cell says nothing, and when it is rejected.
   *
   * @param what the numbers that are allowed, in Indonesian
   */
  Double number(Table.Row row, String column, double least, double most, String what) {
    String text = row.cell(column);
    if (CountCell.silent(text)) {
      return null;
    }
    double number =
        NUMBER.matcher(text).matches() ? Double.parseDouble(text.replace(',', '.')) : Double.NaN;
    if (number >= least && number <= most) {
      return number;
    }
    findings.reject(
        row.place(),
        "bad-" + column.replace('_', '-'),
        column + " \"" + text + "\" tidak mungkin.",
        "Isi " + what + ", atau kosongkan bila tidak diketahui.");
    return null;
  }

  /** A place in degrees, EPSG:4326; empty when both cells are, and when they are rejected. */
  Optional<Coordinate> point(Table.Row row, String latColumn, String lonColumn) {
    String lat = row.cell(latColumn);
    String lon = row.cell(lonColumn);
    if (CountCell.silent(lat) && CountCell.silent(lon)) {
      return Optional.empty();
    }
    PointCells.Point point =
        PointCells.read(
            Attribute.LATITUDE.read(lat).orElse(null), Attribute.LONGITUDE.read(lon).orElse(null));
    if (point.point() == null) {
      findings.reject(
          row.place(),
          "bad-coordinate",
          point.wrong() == null
              ? "Koordinat \"" + lat + "\", \"" + lon + "\" tidak dapat dibaca."
              : point.wrong() + ".",
          point.remedy() == null
              ? "Isi derajat desimal, misalnya -5.6231 dan 132.7412."
              : point.remedy() + ".");
    }
    return Optional.ofNullable(point.point());
  }
}
