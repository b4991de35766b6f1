package id.petasehat.report;

import id.petasehat.option.DistrictPlan;
import java.util.List;

/** How the figures came about, for a reader who has to defend them. */
final class Method {
  private Method() {}

  static List<String> lines(DistrictPlan plan, PlanSummary summary) {
    int limit = plan.asked().limit();
    return List.of(
        "Wilayah dibagi menjadi petak kecil. Dari tiap pos yang berfungsi dihitung waktu tempuh ke"
            + " setiap petak lewat darat dan laut menurut musimnya, dengan jalan, sungai, dan"
            + " rute yang ada datanya; jarak garis lurus tidak dipakai.",
        "Penduduk tiap "
            + plan.asked().villageTerm()
            + " dibagi pada petak menurut permukiman dan tutupan lahan yang ada datanya; tanpa"
            + " keduanya merata di daratannya. Orang yang sudah ada di dalam "
            + limit
            + " menit dari pos lain tidak dihitung sebagai tambahan.",
        "Tiap pilihan dicoba: siapa yang masuk ke dalam "
            + limit
            + " menit bila pos itu berfungsi. Orang yang dilayani dua pilihan dihitung satu kali.",
        "Program lalu mencari susunan pilihan dengan tambahan orang terbanyak yang memenuhi semua"
            + " aturan, dan menghitung pula batas atas: jumlah yang tidak mungkin dilampaui"
            + " susunan mana pun. Untuk rencana ini batas atasnya "
            + summary.people(plan.outcome().bound())
            + ", hasil susunannya "
            + summary.people(plan.outcome().value())
            + ".",
        "Kata terbukti hanya dipakai bila keduanya bertemu. Bila tidak, selisihnya disebut: paling"
            + " banyak sekian susunan lain dapat lebih baik.");
  }
}
