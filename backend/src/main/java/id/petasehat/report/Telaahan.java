package id.petasehat.report;

import id.petasehat.option.DistrictPlan;
import id.petasehat.option.DistrictPlan.Asked;
import id.petasehat.option.DistrictPlan.Fairness;
import id.petasehat.option.DistrictPlan.OptionLine;
import id.petasehat.option.DistrictPlan.SeasonReach;
import java.util.ArrayList;
import java.util.List;

/** Telaahan staf: persoalan, praanggapan, fakta, analisis, kesimpulan, saran. */
final class Telaahan {
  private final PaperPlan paper;
  private final DistrictPlan plan;
  private final Asked asked;
  private final PlanSummary summary;
  private final PlanTables tables;
  private final OptionNames names;
  private final DistrictMap map;
  private final Html html = new Html();
  private final Pictures pictures = new Pictures();

  Telaahan(PaperPlan paper, DistrictShapes shapes) {
    this.paper = paper;
    this.plan = paper.plan();
    this.asked = plan.asked();
    this.summary = new PlanSummary(paper);
    this.tables = new PlanTables(plan);
    this.names = new OptionNames(plan);
    this.map = new DistrictMap(shapes, plan);
  }

  byte[] pages() {
    DistrictMap.keys().forEach(pictures::put);
    head();
    problem();
    assumptions();
    facts();
    analysis();
    conclusion();
    advice();
    SignatureBlock.write(html);
    String title = "Telaahan staf – " + paper.name() + " – " + asked.districtName();
    return PdfPages.of(
        new PdfPages.About(title, summary.title(), paper.day(), summary.mark()), html, pictures);
  }

  private void head() {
    html.heading(1, "TELAAHAN STAF");
    html.facts(
        List.of(
            List.of("Kepada", ""),
            List.of("Dari", ""),
            List.of("Tanggal", ""),
            List.of("Nomor", ""),
            List.of(
                "Hal",
                "Pos layanan kesehatan yang didahulukan untuk dibangun atau diperbaiki di "
                    + asked.districtName()),
            List.of("Rencana", paper.name() + ", disimpan " + Figures.day(paper.day())),
            List.of("Catatan", paper.note().isEmpty() ? "tidak ada" : paper.note())));
    html.open("hr", "").close("hr");
    html.paragraph("lead", summary.title());
    html.paragraph("big", summary.change());
    html.paragraph(summary.changeInPeople() + " · " + summary.seasons());
    html.paragraph(summary.price());
    html.paragraph("proof", summary.proof());
  }

  private void problem() {
    html.heading(2, "I. Persoalan");
    for (SeasonReach season : plan.seasons()) {
      html.paragraph(beyond(season));
    }
    html.paragraph(
        "Uang dan tenaga terbatas. Persoalannya: pos mana yang didahulukan, agar orang terbanyak"
            + " masuk ke dalam "
            + asked.limit()
            + " menit dari pos yang berfungsi?");
  }

  private String beyond(SeasonReach season) {
    long beyond = season.people() - season.before();
    String unknown =
        season.unknown() == 0
            ? ""
            : "; dari jumlah itu "
                + Figures.whole(season.unknown())
                + " orang tidak diketahui jaraknya";
    return "Di "
        + asked.districtName()
        + " pada "
        + Figures.month(asked.period())
        + ", "
        + Figures.whole(beyond)
        + " dari "
        + Figures.whole(season.people())
        + " orang ("
        + Figures.percent(beyond, season.people())
        + ") tinggal di luar "
        + asked.limit()
        + " menit dari pos yang berfungsi pada "
        + PaperWords.season(season.id())
        + unknown
        + ".";
  }

  private void assumptions() {
    html.heading(2, "II. Praanggapan");
    html.list(new PlanAssumptions(plan).lines());
  }

  private void facts() {
    html.heading(2, "III. Fakta yang mempengaruhi");
    html.heading(3, "Keterjangkauan menurut musim");
    html.table(tables.seasons());
    new MapPages(html, pictures, map, plan).write();
    html.heading(3, "Sumber dan tanggal data");
    html.table(tables.sources());
    if (!plan.notes().isEmpty()) {
      html.heading(3, "Yang perlu diperhatikan pada data");
      html.list(new PlanAssumptions(plan).notes());
    }
  }

  private void analysis() {
    html.heading(2, "IV. Analisis");
    html.heading(3, "Pilihan yang diambil");
    html.table(tables.chosen());
    html.list(new PlanCosts(plan).lines());
    html.heading(3, "Hasil menurut kecamatan");
    html.table(tables.kecamatan());
    html.heading(3, "Hasil pada batas 30, 60, dan 120 menit");
    html.table(tables.limits());
    html.heading(3, "Rencana tenaga");
    html.table(tables.staff());
    html.paragraph(staffCost());
    html.heading(3, "Susunan lain yang hampir sama baik");
    html.table(tables.alternatives());
    if (!plan.alternatives().isEmpty()) {
      html.paragraph("small", tables.alternativesEnd());
    }
    if (!summary.isAllForced()) {
      html.heading(3, "Bila diambil satu demi satu");
      html.paragraph(summary.greedy());
    }
    fairness();
    frontier();
    html.heading(3, "Yang tetap di luar " + asked.limit() + " menit");
    new StillBeyond(plan).write(html);
    html.heading(3, "Cara menghitung");
    html.list(Method.lines(plan, summary));
  }

  private String staffCost() {
    String staff = PaperWords.staff(plan.outcome().bidan(), plan.outcome().perawat());
    return "Seluruhnya: "
        + staff
        + ", "
        + Figures.money(plan.outcome().staffYear())
        + " setiap tahun, di luar biaya bangunan.";
  }

  private void fairness() {
    Fairness fairness = plan.fairness();
    if (fairness == null) {
      return;
    }
    html.heading(3, "Harga pemerataan antarkecamatan");
    String sure = fairness.proved() ? "" : " Angka ini belum terbukti.";
    html.paragraph(
        "Tanpa janji kepada tiap kecamatan terjangkau "
            + Figures.whole(fairness.gained())
            + " orang"
            + " dengan biaya "
            + Figures.money(fairness.cost())
            + ". Harga pemerataan: "
            + Figures.whole(fairness.gained() - summary.gained())
            + " orang"
            + ". Susunan tanpa janji itu: "
            + names.of(fairness.options())
            + "."
            + sure);
  }

  private void frontier() {
    if (plan.frontier().isEmpty()) {
      return;
    }
    html.heading(3, "Bila jumlah atau anggarannya lain");
    pictures.put("curve", new FrontierCurve(plan));
    html.picture("curve", "curve", "Kurva: orang baru terjangkau menurut jumlah atau anggaran");
    html.paragraph(
        "small",
        "Orang baru terjangkau pada "
            + summary.seasons()
            + ". Angka tiap titik ada pada lembar Kurva dari tabel.xlsx."
            + missingSteps());
  }

  /** Of steps without a dot, what keeps it from them. */
  private String missingSteps() {
    boolean isOpen = plan.frontier().stream().anyMatch(step -> step.feasible() == null);
    return isOpen ? " Titik yang belum ditemukan dalam waktu yang diberikan tidak digambar." : "";
  }

  private void conclusion() {
    html.heading(2, "V. Kesimpulan");
    List<String> lines = new ArrayList<>();
    lines.add(summary.title() + ": " + summary.change() + ".");
    lines.add("Biaya dan tenaga: " + summary.price() + ".");
    lines.add(summary.proof());
    html.list(lines);
  }

  private void advice() {
    html.heading(2, "VI. Saran");
    if (plan.chosen().isEmpty()) {
      html.paragraph("Longgarkan jumlah, anggaran, atau aturan, lalu susun rencana ini kembali.");
      return;
    }
    List<String> lines = new ArrayList<>();
    plan.chosen().forEach(one -> lines.add(toFund(one.option())));
    html.paragraph("Disarankan agar disetujui dan diusulkan pendanaannya, bernomor seperti peta:");
    html.numbered(lines);
    html.paragraph(
        "Sebelum diusulkan: periksa kondisi di lapangan dengan foto dan tanggal, pastikan status"
            + " lahan, susun RAB, dan tetapkan tenaganya. Isian untuk tiap tempat ada pada"
            + " lampiran usulan DAK fisik.");
  }

  private String toFund(OptionLine option) {
    String what =
        PlanCosts.isStaffAlone(option)
            ? " untuk tenaga satu tahun (" + UsulanDak.NOT_DAK + ")"
            : "";
    return names.of(option.id()) + ": " + Figures.money(option.cost()) + what;
  }
}
