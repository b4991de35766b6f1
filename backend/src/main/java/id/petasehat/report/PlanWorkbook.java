package id.petasehat.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The tables of a plan as sheets (ISO 29500), in whole rupiah. */
final class PlanWorkbook {
  private static final String WRITER_VERSION = "1.0";
  private static final int CHARACTERS_PER_SHARE = 1;
  private static final int NARROWEST = 10;
  private static final int WIDEST = 60;
  private static final String WHOLE = "#,##0";
  private static final String ONE_DECIMAL = "0.0";
  private static final String FIVE_DECIMALS = "0.00000";

  private final PaperPlan paper;
  private final PlanTables tables;

  PlanWorkbook(PaperPlan paper) {
    this.paper = paper;
    this.tables = new PlanTables(paper.plan());
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "PetaSehat", WRITER_VERSION)) {
      summary(workbook.newWorksheet("Ringkasan"));
      List<Table> sheets =
          List.of(
              tables.chosen(),
              tables.places(),
              tables.staff(),
              tables.kecamatan(),
              tables.villages(),
              tables.limits(),
              tables.alternatives(),
              tables.frontier(),
              tables.uncovered());
      for (Table table : sheets) {
        sheet(workbook.newWorksheet(table.sheet()), table);
      }
      assumptions(workbook.newWorksheet("Asumsi"));
      workbook.finish();
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException("the workbook could not be written", impossible);
    }
  }

  private void summary(Worksheet sheet) throws IOException {
    int line = 0;
    for (List<Object> row : new PlanSummary(paper).lines()) {
      sheet.value(line, 0, (String) row.get(0));
      sheet.style(line, 0).bold().set();
      cell(sheet, line, 1, row.get(1), WHOLE);
      sheet.value(line, 2, (String) row.get(2));
      line++;
    }
    sheet.width(0, 44);
    sheet.width(1, 40);
    sheet.width(2, 16);
    write(sheet, tables.seasons(), line + 1);
    sheet.finish();
  }

  private void sheet(Worksheet sheet, Table table) throws IOException {
    int head = 0;
    if (paper.plan().simulated()) {
      sheet.value(0, 0, PlanSummary.SIMULATED);
      sheet.style(0, 0).bold().fontColor("a92f4e").set();
      head = 1;
    }
    widths(sheet, table);
    write(sheet, table, head);
    sheet.freezePane(0, head + 1);
    sheet.finish();
  }

  private static void write(Worksheet sheet, Table table, int head) {
    int last = table.columns().size() - 1;
    for (int column = 0; column <= last; column++) {
      sheet.value(head, column, table.columns().get(column).headInWorkbook());
    }
    sheet.range(head, 0, head, last).style().bold().wrapText(true).set();
    if (table.rows().isEmpty()) {
      sheet.value(head + 1, 0, table.empty());
    }
    int line = head;
    for (List<Object> row : table.rows()) {
      line++;
      for (int column = 0; column <= last; column++) {
        cell(sheet, line, column, row.get(column), format(table.columns().get(column)));
      }
    }
  }

  private static String format(Table.Column column) {
    return switch (column.kind()) {
      case PERCENT -> ONE_DECIMAL;
      case DEGREES -> FIVE_DECIMALS;
      default -> WHOLE;
    };
  }

  /** A cell of what is not known stays empty. */
  private static void cell(Worksheet sheet, int line, int column, Object value, String format) {
    if (value instanceof Number number) {
      sheet.value(line, column, number);
      sheet.style(line, column).format(format).set();
    } else if (value != null) {
      sheet.value(line, column, value.toString());
    }
  }

  private static void widths(Worksheet sheet, Table table) {
    for (int column = 0; column < table.columns().size(); column++) {
      int wanted = table.columns().get(column).share() * CHARACTERS_PER_SHARE;
      sheet.width(column, Math.min(WIDEST, Math.max(NARROWEST, wanted)));
    }
  }

  private void assumptions(Worksheet sheet) throws IOException {
    Table sources = tables.sources();
    write(sheet, sources, 0);
    int line = sources.rows().size() + 2;
    PlanAssumptions assumptions = new PlanAssumptions(paper.plan());
    for (String said : assumptions.lines()) {
      sheet.value(line++, 1, said);
    }
    for (String note : assumptions.notes()) {
      sheet.value(line++, 1, note);
    }
    sheet.width(0, 30);
    sheet.width(1, 110);
    sheet.finish();
  }
}
