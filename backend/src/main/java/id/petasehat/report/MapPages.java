package id.petasehat.report;

import id.petasehat.option.DistrictPlan;
import id.petasehat.option.DistrictPlan.VillageGain;

/** Maps before and after side by side, season by season, with their legend. */
final class MapPages {
  private final Html html;
  private final Pictures pictures;
  private final DistrictMap map;
  private final DistrictPlan plan;

  MapPages(Html html, Pictures pictures, DistrictMap map, DistrictPlan plan) {
    this.html = html;
    this.pictures = pictures;
    this.map = map;
    this.plan = plan;
  }

  void write() {
    for (int season = 0; season < plan.seasons().size(); season++) {
      html.open("div", "maps");
      html.heading(3, "Peta, " + PaperWords.season(plan.seasons().get(season).id()));
      half("half", season, false);
      half("half right", season, true);
      html.open("div", "clear").close("div");
      legend(season);
      html.close("div");
    }
  }

  private void half(String style, int season, boolean isAfter) {
    String when = isAfter ? "Sesudah" : "Sebelum";
    String key = "map-" + season + when;
    pictures.put(key, map.reach(season, isAfter));
    html.open("div", style);
    html.paragraph("small", when + " rencana");
    html.picture(
        key,
        plan.seasons().size() == 1 ? "map" : "map low",
        "Peta "
            + plan.asked().districtName()
            + " "
            + when.toLowerCase(java.util.Locale.ROOT)
            + " rencana; angkanya ada pada tabel kecamatan");
    html.close("div");
  }

  private void legend(int season) {
    html.open("p", "keys");
    for (VillageClass state : VillageClass.values()) {
      if (count(season, state, false) + count(season, state, true) == 0) {
        continue;
      }
      key("key-" + state, state.legend() + " " + counts(season, state));
    }
    if (!plan.chosen().isEmpty()) {
      key("key-spot", "tempat yang dipilih, bernomor seperti tabel");
    }
    html.close("p");
    html.paragraph(
        "small",
        "Tiap "
            + plan.asked().villageTerm()
            + " diwarnai menurut kebanyakan orangnya. Dalam kurung: banyaknya sebelum → sesudah.");
  }

  private void key(String key, String said) {
    html.open("span", "key");
    html.picture(key, "key", said);
    html.text(" " + said);
    html.close("span");
    html.text(" ");
  }

  private String counts(int season, VillageClass state) {
    return "("
        + Figures.whole(count(season, state, false))
        + " → "
        + Figures.whole(count(season, state, true))
        + ")";
  }

  private long count(int season, VillageClass state, boolean isAfter) {
    long found = 0;
    for (VillageGain village : plan.villages()) {
      found += VillageClass.of(village, season, isAfter) == state ? 1 : 0;
    }
    return found;
  }
}
