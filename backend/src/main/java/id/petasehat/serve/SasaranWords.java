package id.petasehat.serve;

import id.petasehat.indicator.Sasaran;
import id.petasehat.indicator.Wording;

/** What the target populations are called in a sentence: "320 lansia". */
final class SasaranWords {
  private SasaranWords() {}

  static Wording of(Sasaran kind) {
    return switch (kind) {
      case PENDUDUK -> new Wording("penduduk", "people");
      case BUMIL -> new Wording("ibu hamil", "pregnant women");
      case BERSALIN -> new Wording("ibu bersalin", "women giving birth");
      case BAYI -> new Wording("bayi", "infants");
      case BADUTA -> new Wording("anak di bawah 2 tahun", "children under 2");
      case BALITA -> new Wording("balita", "children under 5");
      case USDIK -> new Wording("anak usia pendidikan dasar", "children of school age");
      case USPROD -> new Wording("orang usia produktif", "people of working age");
      case LANSIA -> new Wording("lansia", "people aged 60 and over");
      case PUS -> new Wording("pasangan usia subur", "couples of fertile age");
      case KK -> new Wording("kepala keluarga", "households");
      case HT -> new Wording("penderita hipertensi", "people with hypertension");
      case DM -> new Wording("penderita diabetes", "people with diabetes");
      case ODGJ -> new Wording("ODGJ berat", "people with severe mental disorders");
      case TB_TERDUGA -> new Wording("terduga TBC", "people suspected of tuberculosis");
      case RISIKO_HIV -> new Wording("orang berisiko HIV", "people at risk of HIV");
    };
  }
}
