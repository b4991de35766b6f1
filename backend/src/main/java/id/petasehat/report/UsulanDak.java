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
  private static final int WIDE = 24;

  private final PaperPlan paper;
  private final DistrictPlan plan;
  private final PlanSummary summary;
  private final PlanTables tables;
  private final DistrictMap map;
  private final Html html = new Html();
  private final Pictures pictures = new Pictures();

  UsulanDak(PaperPlan paper, DistrictShapes shapes) {
    this.paper = paper;
    this.plan = paper.plan();
    this.summary = new PlanSummary(paper);
    this.tables = new PlanTables(plan);
    this.map = new DistrictMap(shapes, plan);
  }

  byte[] pages() {
    head();
    plan.chosen().forEach(this::part);
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
    html.paragraph(
        "Biaya seluruhnya: "
            + Figures.money(plan.outcome().cost())
            + ". Tenaga tambahan setiap tahun: "
            + Figures.money(plan.outcome().staffYear())
            + ".");
    html.heading(2, "Anggapan dan tanggal data");
    html.list(new PlanAssumptions(plan).lines());
    html.table(tables.sources());
    SignatureBlock.write(html);
  }

  private void part(Chosen chosen) {
    OptionLine option = chosen.option();
    html.open("div", "part");
    html.heading(2, chosen.order() + ". " + option.name() + " – " + PaperWords.work(option));
    place(chosen);
    condition(option);
    people(chosen);
    money(chosen);
    SignatureBlock.write(html);
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
        "Orang baru terjangkau oleh pos ini: "
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
      String when = plan.seasons().size() == 1 ? "" : ", " + PaperWords.season(season.id());
      columns.add(Column.count("terjangkau sebelum" + when));
      columns.add(Column.count("sesudah seluruh rencana" + when));
      columns.add(Column.count("oleh pos ini" + when));
    }
    List<List<Object>> rows = new ArrayList<>();
    for (Served served : chosen.villages()) {
      rows.add(row(served));
    }
    return new Table("Penduduk", columns, rows, "Tidak ada orang baru yang terjangkau pos ini.");
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
        option.costPercent() == null
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
            List.of("Perkiraan biaya", Figures.rupiah(option.cost()) + share),
            List.of("Biaya per orang", Figures.rupiah(chosen.rupiahPerPerson())),
            List.of("Nomor dan tanggal RAB", ""),
            List.of("Nilai RAB (Rp)", ""),
            List.of("Sumber dana", "□ DAK Fisik   □ APBD   □ Dana Desa   □ lainnya: ……………………"),
            List.of(
                "Data",
                "bulan "
                    + Figures.month(plan.asked().period())
                    + "; rencana "
                    + Figures.day(paper.day()))));
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
