package id.petasehat.report;

import id.petasehat.option.DistrictPlan;
import id.petasehat.option.DistrictPlan.Chosen;
import id.petasehat.option.DistrictPlan.OptionLine;
import id.petasehat.option.DistrictPlan.SeasonReach;
import id.petasehat.option.DistrictPlan.Served;
import id.petasehat.option.DistrictPlan.VillageGain;
import id.petasehat.report.Table.Column;
import java.util.ArrayList;
import java.util.List;

/** Annex of a proposal for DAK fisik: a table of all, then a part for each chosen place. */
final class UsulanDak {
  static final String NOT_DAK = "bukan DAK Fisik: dana lain";

  private static final int WIDE = 24;

  /** Rows of villages for which a page has room. */
  private static final int MOST_VILLAGES = 9;

  private final PaperPlan paper;
  private final DistrictPlan plan;
  private final PlanSummary summary;
  private final PlanTables tables;
  private final PlanCosts costs;
  private final DistrictMap map;
  private final Html html = new Html();
  private final Pictures pictures = new Pictures();

  UsulanDak(PaperPlan paper, DistrictShapes shapes) {
    this.paper = paper;
    this.plan = paper.plan();
    this.summary = new PlanSummary(paper);
    this.tables = new PlanTables(plan);
    this.costs = new PlanCosts(plan);
    this.map = new DistrictMap(shapes, plan);
  }

  byte[] pages() {
    head();
    plan.chosen().forEach(this::part);
    tail();
    String title = "Usulan DAK fisik – " + paper.name() + " – " + plan.asked().districtName();
    return PdfPages.of(
        new PdfPages.About(title, summary.title(), paper.day(), summary.mark()), html, pictures);
  }

  private void head() {
    html.heading(1, "LAMPIRAN USULAN DAK FISIK");
    html.facts(
        List.of(
            List.of("Kabupaten/kota", plan.asked().districtName()),
            List.of("Rencana", paper.name() + ", disimpan " + Figures.day(paper.day())),
            List.of("Bulan data", Figures.month(plan.asked().period())),
            List.of("Tahun anggaran", ""),
            List.of("Bidang dan menu", "")));
    html.open("hr", "").close("hr");
    html.paragraph("lead", summary.title());
    html.paragraph(summary.price());
    html.paragraph("proof", summary.proof());
    html.heading(2, "Ringkasan usulan");
    html.table(tables.chosen());
    html.list(costs.lines());
    if (!costs.staffAlone().isEmpty()) {
      html.paragraph("mind", proposed());
    }
  }

  /** Money for buildings pays nobody. */
  private String proposed() {
    List<String> others =
        costs.staffAlone().stream()
            .map(one -> "nomor " + one.order() + " (" + one.option().name() + ")")
            .toList();
    return "Untuk DAK Fisik: "
        + costs.buildings().size()
        + " tempat, "
        + Figures.money(costs.building())
        + ". "
        + Character.toUpperCase(NOT_DAK.charAt(0))
        + NOT_DAK.substring(1)
        + ": "
        + PaperWords.list(others)
        + ".";
  }

  /** What all parts rest on, and who signs for them. */
  private void tail() {
    html.open("div", "part");
    html.heading(2, "Anggapan dan tanggal data");
    html.list(new PlanAssumptions(plan).lines());
    html.table(tables.sources());
    SignatureBlock.write(html);
    html.close("div");
  }

  private void part(Chosen chosen) {
    OptionLine option = chosen.option();
    html.open("div", "part");
    html.heading(2, chosen.order() + ". " + option.name() + " – " + PaperWords.work(option));
    if (PlanCosts.isStaffAlone(option)) {
      html.paragraph("mind", "Bukan DAK Fisik: dana lain. Pilihan ini hanya menambah tenaga.");
    }
    place(chosen);
    condition(option);
    people(chosen);
    money(chosen);
    html.close("div");
  }

  private void place(Chosen chosen) {
    OptionLine option = chosen.option();
    html.heading(3, "Lokasi");
    html.facts(
        List.of(
            List.of("Kecamatan", known(option.kecamatanName())),
            List.of(
                capital(plan.asked().villageTerm()),
                known(option.villageName())
                    + (option.village() == null ? "" : " (" + option.village() + ")")),
            List.of(
                "Kode pos layanan", option.post() == null ? "belum ada (pos baru)" : option.post()),
            List.of("Koordinat", Figures.place(option.lon(), option.lat())),
            List.of("Asal titik", PaperWords.origin(option))));
    html.open("div", "maps");
    half("half", "where-" + chosen.order(), map.whereabouts(chosen), "Letak di kabupaten");
    half(
        "half right",
        "near-" + chosen.order(),
        map.closeUp(chosen),
        "Yang kini terjangkau (arsir)");
    html.open("div", "clear").close("div");
    html.close("div");
  }

  private void half(String style, String key, Pictures.Picture picture, String said) {
    pictures.put(key, picture);
    html.open("div", style);
    html.paragraph("small", said);
    html.picture(key, "place", said);
    html.close("div");
  }

  private void condition(OptionLine option) {
    String condition =
        option.kind().equals("build")
            ? "belum ada bangunan"
            : PaperWords.condition(option.condition());
    html.open("div", "whole");
    html.heading(3, "Kondisi sekarang");
    html.open("div", "half");
    html.open("div", "photo").paragraph("tempel foto di sini").close("div");
    html.close("div");
    html.open("div", "half right");
    html.facts(
        List.of(
            List.of("Kondisi di daftar", condition),
            List.of("Kondisi di lapangan", ""),
            List.of("Tanggal foto", ""),
            List.of("Penilai", ""),
            List.of("Status lahan", option.land() == null ? "" : option.land()),
            List.of("Bukti lahan", "")));
    html.close("div");
    html.open("div", "clear").close("div");
    html.close("div");
  }

  private void people(Chosen chosen) {
    html.heading(3, "Penduduk dan keterjangkauan, batas " + plan.asked().limit() + " menit");
    html.table(served(chosen));
    html.paragraph(
        "Sebelum dan sesudah seluruh rencana. Orang baru terjangkau oleh pos ini: "
            + bySeason(chosen.people())
            + "; hanya oleh pos ini dan bukan pilihan lain: "
            + bySeason(chosen.onlyBy())
            + ".");
  }

  /** Villages that gain by this option, as the whole plan leaves them. */
  private Table served(Chosen chosen) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text(plan.asked().villageTerm(), WIDE));
    columns.add(Column.count("penduduk sasaran"));
    for (SeasonReach season : plan.seasons()) {
      String when = plan.seasons().size() == 1 ? "" : ", " + season.id();
      columns.add(Column.count("sebelum" + when));
      columns.add(Column.count("sesudah" + when));
      columns.add(Column.count("pos ini" + when));
    }
    List<List<Object>> rows = new ArrayList<>();
    int told = chosen.villages().size() > MOST_VILLAGES ? MOST_VILLAGES - 1 : MOST_VILLAGES;
    chosen.villages().stream().limit(told).forEach(served -> rows.add(row(served)));
    if (chosen.villages().size() > told) {
      rows.add(others(chosen.villages().subList(told, chosen.villages().size())));
    }
    return new Table("Penduduk", columns, rows, "Tidak ada orang baru yang terjangkau pos ini.");
  }

  /** Villages of few people in one line, so that a place keeps to its page. */
  private List<Object> others(List<Served> villages) {
    List<Object> row = new ArrayList<>();
    row.add(villages.size() + " " + plan.asked().villageTerm() + " lain");
    row.add("");
    for (int season = 0; season < plan.seasons().size(); season++) {
      int which = season;
      row.addAll(List.of("", ""));
      row.add(villages.stream().mapToLong(one -> one.people().get(which)).sum());
    }
    return row;
  }

  private List<Object> row(Served served) {
    VillageGain village =
        plan.villages().stream()
            .filter(one -> one.code().equals(served.code()))
            .findFirst()
            .orElse(null);
    List<Object> row = new ArrayList<>();
    row.add(served.name());
    boolean isKnown = village != null && village.people() != null;
    row.add(isKnown ? village.people() : null);
    for (int season = 0; season < plan.seasons().size(); season++) {
      row.add(isKnown ? village.before().get(season) : null);
      row.add(isKnown ? village.after().get(season) : null);
      row.add(served.people().get(season));
    }
    return row;
  }

  private void money(Chosen chosen) {
    OptionLine option = chosen.option();
    html.open("div", "whole");
    html.heading(3, "Tenaga, biaya, dan sumber dana");
    String share =
        option.costPercent() == null || option.cost() == null
            ? ""
            : " (" + option.costPercent() + "% dari harga pustu baru)";
    html.facts(
        List.of(
            List.of(
                "Tenaga yang ditambahkan",
                PaperWords.staff(option.bidan(), option.perawat())
                    + ", "
                    + Figures.money(option.staffYear())
                    + " per tahun"),
            List.of(
                PlanCosts.isStaffAlone(option) ? "Biaya tenaga satu tahun" : "Biaya bangunan",
                Figures.rupiah(option.cost()) + share),
            List.of("Biaya per orang", Figures.rupiah(chosen.rupiahPerPerson())),
            List.of("Nomor dan tanggal RAB", ""),
            List.of("Nilai RAB (Rp)", ""),
            List.of(
                "Sumber dana",
                (PlanCosts.isStaffAlone(option) ? "" : "□ DAK Fisik   ")
                    + "□ APBD   □ Dana Desa   □ lainnya: ……………………")));
    html.close("div");
  }

  private String bySeason(List<Long> people) {
    List<String> parts = new ArrayList<>();
    for (int season = 0; season < people.size(); season++) {
      String when =
          people.size() == 1 ? "" : " pada " + PaperWords.season(plan.seasons().get(season).id());
      parts.add(Figures.whole(people.get(season)) + " orang" + when);
    }
    return PaperWords.list(parts);
  }

  private static String known(String text) {
    return text == null ? Figures.UNKNOWN : text;
  }

  private static String capital(String word) {
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
