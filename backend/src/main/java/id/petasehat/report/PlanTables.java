package id.petasehat.report;

import id.petasehat.option.DistrictPlan;
import id.petasehat.option.DistrictPlan.Alternative;
import id.petasehat.option.DistrictPlan.Chosen;
import id.petasehat.option.DistrictPlan.FrontierStep;
import id.petasehat.option.DistrictPlan.KecamatanGain;
import id.petasehat.option.DistrictPlan.Left;
import id.petasehat.option.DistrictPlan.LimitReach;
import id.petasehat.option.DistrictPlan.OptionLine;
import id.petasehat.option.DistrictPlan.SeasonReach;
import id.petasehat.option.DistrictPlan.VillageGain;
import id.petasehat.report.Table.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The tables of a plan, each figure as {@link DistrictPlan} has it. */
final class PlanTables {
  private static final int WIDE = 24;
  private static final int MIDDLE = 16;
  private static final int NARROW = 6;
  private static final double HUNDRED = 100;
  private static final int SEASONS_WITH_SHARES = 2;

  private final DistrictPlan plan;
  private final OptionNames names;

  PlanTables(DistrictPlan plan) {
    this.plan = plan;
    this.names = new OptionNames(plan);
  }

  /** People within the limit, by season. */
  Table seasons() {
    List<Column> columns =
        List.of(
            Column.text("musim", MIDDLE),
            Column.count("orang"),
            Column.count("terjangkau sebelum"),
            Column.percent("sebelum"),
            Column.count("terjangkau sesudah"),
            Column.percent("sesudah"),
            Column.count("bertambah"),
            Column.count("jarak tidak diketahui"));
    List<List<Object>> rows = new ArrayList<>();
    for (SeasonReach season : plan.seasons()) {
      rows.add(
          cells(
              PaperWords.season(season.id()),
              season.people(),
              season.before(),
              share(season.before(), season.people()),
              season.after(),
              share(season.after(), season.people()),
              season.after() - season.before(),
              season.unknown()));
    }
    return new Table("Ringkasan", columns, rows, "");
  }

  /** The set, in the order of the numbers on the map. */
  Table chosen() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("no", Table.Kind.COUNT, NARROW));
    columns.add(Column.text("nama", WIDE));
    columns.add(Column.text("pekerjaan", MIDDLE));
    columns.add(Column.text("kecamatan", MIDDLE));
    columns.add(Column.text(plan.asked().villageTerm(), MIDDLE));
    columns.add(Column.millions("biaya bangunan"));
    columns.add(Column.millions("tenaga per tahun"));
    bySeason(columns, "orang");
    columns.add(new Column("per orang", Table.Kind.RUPIAH, MIDDLE));
    columns.add(new Column("bidan", Table.Kind.COUNT, NARROW + 4));
    columns.add(new Column("perawat", Table.Kind.COUNT, NARROW + 6));
    List<List<Object>> rows = new ArrayList<>();
    for (Chosen one : plan.chosen()) {
      OptionLine option = one.option();
      List<Object> row = new ArrayList<>();
      row.add((long) one.order());
      row.addAll(
          cells(
              option.name(),
              PaperWords.work(option),
              option.kecamatanName(),
              option.villageName(),
              PlanCosts.building(option),
              option.staffYear()));
      row.addAll(one.people());
      row.addAll(cells(one.rupiahPerPerson(), (long) option.bidan(), (long) option.perawat()));
      rows.add(row);
    }
    return new Table("Pilihan", columns, rows, "Tidak ada pilihan yang diambil.");
  }

  /** What the workbook tells of the chosen beside {@link #chosen}. */
  Table places() {
    List<Column> columns =
        List.of(
            new Column("no", Table.Kind.COUNT, NARROW),
            Column.text("id", WIDE),
            Column.text("nama", WIDE),
            Column.text("kode pos", MIDDLE),
            Column.text("kode " + plan.asked().villageTerm(), MIDDLE),
            new Column("bujur", Table.Kind.DEGREES, MIDDLE),
            new Column("lintang", Table.Kind.DEGREES, MIDDLE),
            Column.text("kondisi", MIDDLE),
            Column.text("lahan", MIDDLE),
            Column.text("asal titik", MIDDLE),
            Column.millions("biaya yang dihitung"));
    List<List<Object>> rows = new ArrayList<>();
    for (Chosen one : plan.chosen()) {
      OptionLine option = one.option();
      rows.add(
          cells(
              (long) one.order(),
              option.id(),
              option.name(),
              option.post(),
              option.village(),
              option.lon(),
              option.lat(),
              option.condition() == null ? null : PaperWords.condition(option.condition()),
              option.land(),
              PaperWords.origin(option),
              option.cost()));
    }
    return new Table("Tempat", columns, rows, "Tidak ada pilihan yang diambil.");
  }

  Table kecamatan() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("kecamatan", WIDE));
    columns.add(Column.count("pilihan"));
    columns.add(Column.count("orang"));
    beforeAfter(columns);
    List<List<Object>> rows = new ArrayList<>();
    for (KecamatanGain one : plan.kecamatan()) {
      List<Object> row = cells(one.name(), (long) one.options(), one.people());
      reached(row, one.people(), one.before(), one.after());
      rows.add(row);
    }
    return new Table("Kecamatan", columns, rows, "Tidak ada kecamatan.");
  }

  Table villages() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("kode", MIDDLE));
    columns.add(Column.text(plan.asked().villageTerm(), WIDE));
    columns.add(Column.text("kecamatan", WIDE));
    columns.add(Column.count("orang"));
    beforeAfter(columns);
    List<List<Object>> rows = new ArrayList<>();
    for (VillageGain one : plan.villages()) {
      List<Object> row =
          cells(one.code(), one.name(), names.kecamatan(one.kecamatan()), one.people());
      if (one.people() == null) {
        row.addAll(Collections.nCopies(columns.size() - row.size(), null));
      } else {
        reached(row, one.people(), one.before(), one.after());
      }
      rows.add(row);
    }
    return new Table("Desa", columns, rows, "Tidak ada " + plan.asked().villageTerm() + ".");
  }

  /** People within 30, 60 and 120 minutes. */
  Table limits() {
    List<Column> columns =
        List.of(
            Column.text("musim", WIDE),
            Column.count("batas menit"),
            Column.count("terjangkau sebelum"),
            Column.count("terjangkau sesudah"),
            Column.count("bertambah"));
    List<List<Object>> rows = new ArrayList<>();
    for (LimitReach one : plan.limits()) {
      rows.add(
          cells(
              PaperWords.season(one.season()),
              (long) one.minutes(),
              one.before(),
              one.after(),
              one.after() - one.before()));
    }
    return new Table("Musim dan batas", columns, rows, "Batas lain tidak dihitung.");
  }

  /** Near-best sets, against the chosen one. */
  Table alternatives() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("no", Table.Kind.COUNT, NARROW));
    columns.add(Column.text("tanpa", WIDE));
    columns.add(Column.text("diganti dengan", WIDE));
    bySeason(columns, "orang");
    columns.add(Column.count("orang lebih sedikit"));
    columns.add(Column.millions("biaya"));
    columns.add(new Column("bidan", Table.Kind.COUNT, NARROW + 4));
    columns.add(new Column("perawat", Table.Kind.COUNT, NARROW + 6));
    long gained = plan.headline().after() - plan.headline().before();
    List<List<Object>> rows = new ArrayList<>();
    for (Alternative one : plan.alternatives()) {
      List<Object> row =
          cells((long) rows.size() + 1, names.of(one.dropped()), names.of(one.added()));
      row.addAll(one.people());
      row.addAll(cells(gained - one.gained(), one.cost(), one.bidan(), one.perawat()));
      rows.add(row);
    }
    return new Table("Susunan lain", columns, rows, alternativesEnd());
  }

  /** Why there are no more other sets, as the page says it; empty where as many came as sought. */
  String alternativesEnd() {
    if (plan.alternativesSought() == 0) {
      return "Susunan lain tidak dicari.";
    }
    int found = plan.alternatives().size();
    return switch (plan.alternativesEnd()) {
      case "no-more" ->
          "Terbukti: tidak ada susunan lain "
              + (found == 0 ? "" : "lagi ")
              + "yang memenuhi aturan.";
      case "out-of-time" ->
          found == 0
              ? "Susunan lain belum ditemukan dalam waktu yang diberikan; mungkin ada."
              : "Ditemukan %d dari %d dalam waktu yang diberikan; mungkin masih ada."
                  .formatted(found, plan.alternativesSought());
      default -> "";
    };
  }

  /** The best set under other counts or budgets. */
  Table frontier() {
    boolean isByCount = plan.frontier().stream().anyMatch(step -> step.count() != null);
    List<Column> columns = new ArrayList<>();
    columns.add(isByCount ? Column.count("paling banyak") : Column.millions("anggaran"));
    columns.add(Column.count("orang baru terjangkau"));
    if (plan.seasons().size() > 1) {
      bySeason(columns, "orang");
    }
    columns.add(Column.millions("biaya"));
    columns.add(Column.text("terbukti", MIDDLE));
    columns.add(Column.text("susunan", 3 * WIDE));
    List<List<Object>> rows = new ArrayList<>();
    for (FrontierStep one : plan.frontier()) {
      List<Object> row = new ArrayList<>();
      row.add(isByCount ? one.count().longValue() : one.budget());
      row.add(one.gained());
      if (plan.seasons().size() > 1) {
        row.addAll(
            one.people().isEmpty()
                ? Collections.nCopies(plan.seasons().size(), null)
                : one.people());
      }
      row.addAll(cells(one.cost(), proved(one), names.of(one.options())));
      rows.add(row);
    }
    return new Table("Kurva", columns, rows, "Kurva tidak dihitung.");
  }

  private static String proved(FrontierStep step) {
    if (step.feasible() == null) {
      return "belum ditemukan dalam waktu yang diberikan";
    }
    if (!step.feasible()) {
      return "tidak ada susunan yang memenuhi aturan";
    }
    return step.proved() ? "terbukti" : "belum terbukti";
  }

  Table uncovered() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text(plan.asked().villageTerm(), WIDE));
    columns.add(Column.text("kecamatan", WIDE));
    bySeason(columns, "orang di luar");
    columns.add(Column.text("sebab", 2 * WIDE));
    List<List<Object>> rows = new ArrayList<>();
    for (Left one : plan.uncovered()) {
      List<Object> row = cells(one.name(), one.kecamatanName());
      row.addAll(one.people());
      row.add(PaperWords.why(one));
      rows.add(row);
    }
    return new Table(
        "Belum terjangkau",
        columns,
        rows,
        "Tidak ada lagi yang tinggal lebih dari "
            + plan.asked().limit()
            + " menit dari pos yang berfungsi.");
  }

  /** Staff that the chosen posts lack. */
  Table staff() {
    List<Column> columns =
        List.of(
            new Column("no", Table.Kind.COUNT, NARROW),
            Column.text("nama", WIDE),
            new Column("bidan ditambah", Table.Kind.COUNT, NARROW + 6),
            new Column("perawat ditambah", Table.Kind.COUNT, NARROW + 6),
            new Column("per tahun", Table.Kind.MILLIONS, MIDDLE),
            Column.text("keterangan", 2 * WIDE));
    List<List<Object>> rows = new ArrayList<>();
    for (Chosen one : plan.chosen()) {
      OptionLine option = one.option();
      rows.add(
          cells(
              (long) one.order(),
              option.name(),
              (long) option.bidan(),
              (long) option.perawat(),
              option.staffYear(),
              PaperWords.staffSource(option)));
    }
    return new Table("Tenaga", columns, rows, "Tidak ada pilihan yang diambil.");
  }

  /** Whose data of which day, and what is assumed. */
  Table sources() {
    List<Column> columns =
        List.of(
            Column.text("hal", WIDE),
            Column.text("sumber, tanggal, atau anggapan", 3 * WIDE),
            Column.text("simulasi", NARROW + 4));
    List<List<Object>> rows = new ArrayList<>();
    for (DistrictPlan.Source one : plan.sources()) {
      rows.add(cells(one.what().id(), one.said().id(), one.simulated() ? "simulasi" : ""));
    }
    return new Table("Asumsi", columns, rows, "Sumber data tidak dicatat.");
  }

  /** Orang; orang-bulan where seasons count by their months. */
  String valueUnit() {
    boolean isWeighted = plan.seasons().size() > 1 && plan.asked().judge().equals("weighted");
    return isWeighted ? "orang-bulan" : "orang";
  }

  private void bySeason(List<Column> columns, String what) {
    boolean isOne = plan.seasons().size() == 1;
    for (SeasonReach season : plan.seasons()) {
      columns.add(Column.count(isOne ? what : what + ", " + season.id()));
    }
  }

  private void beforeAfter(List<Column> columns) {
    for (SeasonReach season : plan.seasons()) {
      boolean isOne = plan.seasons().size() == 1;
      String when = isOne ? "" : ", " + season.id();
      String reached = isOne ? "terjangkau " : "";
      columns.add(Column.count(reached + "sebelum" + when));
      if (hasShares()) {
        columns.add(Column.percent("sebelum" + when));
      }
      columns.add(Column.count(reached + "sesudah" + when));
      if (hasShares()) {
        columns.add(Column.percent("sesudah" + when));
      }
    }
  }

  private void reached(List<Object> row, long people, List<Long> before, List<Long> after) {
    for (int season = 0; season < before.size(); season++) {
      row.add(before.get(season));
      if (hasShares()) {
        row.add(share(before.get(season), people));
      }
      row.add(after.get(season));
      if (hasShares()) {
        row.add(share(after.get(season), people));
      }
    }
  }

  /** Three seasons leave no room for shares beside people. */
  private boolean hasShares() {
    return plan.seasons().size() <= SEASONS_WITH_SHARES;
  }

  private static Double share(long part, long whole) {
    return whole == 0 ? null : HUNDRED * part / whole;
  }

  private static List<Object> cells(Object... cells) {
    return new ArrayList<>(Arrays.asList(cells));
  }
}
