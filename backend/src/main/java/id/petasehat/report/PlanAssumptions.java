package id.petasehat.report;

import id.petasehat.option.DistrictPlan;
import id.petasehat.option.DistrictPlan.Asked;
import id.petasehat.option.UnitPrices;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What a plan takes for granted, in sentences. */
final class PlanAssumptions {
  private final DistrictPlan plan;
  private final Asked asked;
  private final OptionNames names;

  PlanAssumptions(DistrictPlan plan) {
    this.plan = plan;
    this.asked = plan.asked();
    this.names = new OptionNames(plan);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Terjangkau berarti paling lama "
            + asked.limit()
            + " menit ke pos yang berfungsi, dengan "
            + PaperWords.modes(asked.modes())
            + ", pada "
            + PaperWords.seasons(asked.seasons())
            + ".");
    lines.add("Sasaran: " + PaperWords.aim(asked) + ".");
    if (asked.seasons().size() > 1) {
      lines.add(
          asked.judge().equals("worst")
              ? "Yang dinilai adalah musim yang paling buruk."
              : "Musim dinilai bersama menurut banyaknya bulan.");
    }
    lines.add(
        "Tiap pos yang dipilih dihitung buka hanya bersama tenaganya: paling sedikit 1 bidan dan"
            + " 1 perawat. Tenaga yang belum ada masuk rencana tenaga.");
    working(lines);
    prices(lines);
    rules(lines);
    changed(lines);
    return lines;
  }

  /** The parts of the rule on working posts that were chosen for this plan. */
  private void working(List<String> lines) {
    List<String> parts = new ArrayList<>();
    new TreeMap<>(asked.rule()).forEach((part, value) -> parts.add(PaperWords.rule(part, value)));
    if (!parts.isEmpty()) {
      lines.add("Pos dihitung berfungsi dengan ketentuan lain: " + String.join("; ", parts) + ".");
    }
  }

  private void prices(List<String> lines) {
    UnitPrices prices = plan.prices();
    lines.add(
        "Harga satuan: pustu baru "
            + Figures.money(prices.building())
            + ", rumah dinas "
            + Figures.money(prices.house())
            + ", alat "
            + Figures.money(prices.equipment())
            + ", tenaga "
            + Figures.money(prices.staffYear())
            + " per orang per tahun. Sumber: "
            + prices.source()
            + ".");
    lines.add(
        "Rehab ringan, sedang, dan berat dihitung paling banyak "
            + prices.lightPercent()
            + "%, "
            + prices.mediumPercent()
            + "%, dan "
            + prices.heavyPercent()
            + "% dari harga pustu baru.");
  }

  private void rules(List<String> lines) {
    List<String> limits = new ArrayList<>();
    if (asked.count() != null) {
      limits.add("paling banyak " + asked.count() + " pilihan");
    }
    if (asked.budget() != null) {
      limits.add("anggaran " + Figures.money(asked.budget()));
    }
    if (asked.bidan() != null) {
      limits.add("paling banyak " + Figures.whole(asked.bidan()) + " bidan");
    }
    if (asked.perawat() != null) {
      limits.add("paling banyak " + Figures.whole(asked.perawat()) + " perawat");
    }
    if (!limits.isEmpty()) {
      lines.add("Batas rencana: " + PaperWords.list(limits) + ".");
    }
    if (asked.leastPerKecamatan() != null) {
      lines.add(least());
    }
    lines.add(
        "Pekerjaan yang boleh dipilih: "
            + PaperWords.list(asked.kinds().stream().map(PaperWords::kind).toList())
            + ".");
    if (asked.rebuildBeforeNew()) {
      lines.add(
          "Tempat baru tidak diambil bila memperbaiki pos yang ada melayani lebih dari separuh"
              + " orangnya.");
    }
  }

  private String least() {
    String except =
        asked.kecamatanExcept().isEmpty()
            ? ""
            : ", kecuali "
                + PaperWords.list(asked.kecamatanExcept().stream().map(names::kecamatan).toList());
    return "Tiap kecamatan dengan orang di luar batas mendapat paling sedikit "
        + asked.leastPerKecamatan()
        + " pilihan"
        + except
        + ".";
  }

  private void changed(List<String> lines) {
    if (!asked.forced().isEmpty()) {
      lines.add("Diwajibkan: " + names.of(asked.forced()) + ".");
    }
    if (!asked.forbidden().isEmpty()) {
      lines.add("Tidak boleh diambil: " + names.of(asked.forbidden()) + ".");
    }
    new TreeMap<>(asked.costs())
        .forEach(
            (id, rupiah) ->
                lines.add(
                    "Biaya ditentukan sendiri: "
                        + names.of(id)
                        + ", "
                        + Figures.money(rupiah)
                        + "."));
    asked
        .extra()
        .forEach(
            place ->
                lines.add(
                    "Tempat ditambahkan sendiri: "
                        + place.name()
                        + ", "
                        + Figures.place(place.lon(), place.lat())
                        + "."));
  }

  /** What to mind, a note in a line, with the name of the option or area that it is about. */
  List<String> notes() {
    return plan.notes().stream().map(this::said).toList();
  }

  private String said(DistrictPlan.Note note) {
    String about = names.place(note.place()).map(name -> name + ": ").orElse("");
    String remedy = note.remedy() == null ? "" : " " + note.remedy().id();
    return about + note.reason().id() + remedy;
  }
}
