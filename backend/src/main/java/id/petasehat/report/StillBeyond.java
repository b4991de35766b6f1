package id.petasehat.report;

import id.petasehat.option.DistrictPlan;
import id.petasehat.option.DistrictPlan.Left;
import id.petasehat.option.DistrictPlan.SeasonReach;
import id.petasehat.report.Table.Column;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Villages of which somebody stays beyond the limit: by reason, two beside each other. */
final class StillBeyond {
  private static final int NAME = 18;
  private static final int PEOPLE = 9;
  private static final int GAP = 2;

  /** More leave no room for two villages in a row. */
  private static final int SEASONS_FOR_TWO = 2;

  private final DistrictPlan plan;

  StillBeyond(DistrictPlan plan) {
    this.plan = plan;
  }

  void write(Html html) {
    if (plan.uncovered().isEmpty()) {
      html.paragraph(new PlanTables(plan).uncovered().empty());
    }
    byReason()
        .forEach(
            (why, villages) -> {
              html.heading(4, reason(why, villages.size()));
              html.table(table(villages));
            });
  }

  /** In the order in which reasons come, the villages with most people first. */
  private Map<String, List<Left>> byReason() {
    Map<String, List<Left>> groups = new LinkedHashMap<>();
    plan.uncovered()
        .forEach(
            one ->
                groups.computeIfAbsent(PaperWords.why(one), reason -> new ArrayList<>()).add(one));
    return groups;
  }

  private String reason(String why, int villages) {
    return Character.toUpperCase(why.charAt(0))
        + why.substring(1)
        + " ("
        + Figures.whole((long) villages)
        + " "
        + plan.asked().villageTerm()
        + ")";
  }

  private Table table(List<Left> villages) {
    int inRow = plan.seasons().size() <= SEASONS_FOR_TWO && villages.size() > 1 ? 2 : 1;
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < inRow; i++) {
      if (i > 0) {
        columns.add(Column.text("", GAP));
      }
      columns.add(Column.text(plan.asked().villageTerm(), NAME));
      columns.add(Column.text("kecamatan", NAME));
      for (SeasonReach season : plan.seasons()) {
        String when = plan.seasons().size() == 1 ? "orang" : "orang, " + season.id();
        columns.add(new Column(when, Table.Kind.COUNT, PEOPLE));
      }
    }
    List<List<Object>> rows = new ArrayList<>();
    for (int first = 0; first < villages.size(); first += inRow) {
      List<Object> row = new ArrayList<>();
      for (Left one : villages.subList(first, Math.min(villages.size(), first + inRow))) {
        if (!row.isEmpty()) {
          row.add("");
        }
        row.add(one.name());
        row.add(one.kecamatanName());
        row.addAll(one.people());
      }
      row.addAll(Collections.nCopies(columns.size() - row.size(), ""));
      rows.add(row);
    }
    return new Table("Belum terjangkau", columns, rows, "");
  }
}
