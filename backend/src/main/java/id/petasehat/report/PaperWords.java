package id.petasehat.report;

import id.petasehat.option.DistrictPlan.Asked;
import id.petasehat.option.DistrictPlan.Left;
import id.petasehat.option.DistrictPlan.OptionLine;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Indonesian words for what a plan names by ids; an id without a word prints as it is. */
final class PaperWords {
  private static final Map<String, String> KINDS =
      Map.of(
          "rebuild", "bangun ulang",
          "repair", "rehab",
          "staff", "lengkapi tenaga",
          "house", "perbaiki rumah dinas",
          "upgrade", "tingkatkan jadi pustu",
          "build", "bangun baru",
          "move", "pindahkan (bangun di tempat lain)");

  private static final Map<String, String> CONDITIONS =
      Map.of(
          "baik", "baik",
          "rusak-ringan", "rusak ringan",
          "rusak-sedang", "rusak sedang",
          "rusak-berat", "rusak berat",
          "rusak-total", "rusak total");

  private static final Map<String, String> SEASONS =
      Map.of("kemarau", "musim kemarau", "hujan", "musim hujan", "ombak", "musim ombak");

  private static final Map<String, String> MODES =
      Map.of("kaki", "jalan kaki", "motor", "sepeda motor", "perahu", "perahu");

  private static final Map<String, String> STAFF =
      Map.of(
          "none", "tidak disyaratkan", "one", "bidan atau perawat", "minimum", "bidan dan perawat");

  private static final Map<String, String> WHY =
      Map.of(
          "rules",
          "ada pilihan, tetapi anggaran, jumlah, atau aturan tidak cukup",
          "left-out",
          "hanya pos baru yang tidak diambil karena bangun ulang didahulukan",
          "not-choosable",
          "ada pos yang bisa menjangkau, tetapi belum dapat dipilih",
          "no-option",
          "tidak ada pilihan yang menjangkaunya");

  private static final Map<String, String> ORIGINS =
      Map.of(
          "register", "daftar fasilitas",
          "settlement", "titik permukiman",
          "people", "tengah sebaran penduduk",
          "crossing", "simpang jalan",
          "landing", "tempat pendaratan perahu",
          "drawn", "digambar di peta",
          "file", "berkas kabupaten");

  private static final List<String> NUMBERS =
      List.of(
          "Satu",
          "Dua",
          "Tiga",
          "Empat",
          "Lima",
          "Enam",
          "Tujuh",
          "Delapan",
          "Sembilan",
          "Sepuluh");

  private PaperWords() {}

  /** What is done: rehab sedang. */
  static String work(OptionLine option) {
    String word = KINDS.getOrDefault(option.kind(), option.kind());
    boolean graded = option.kind().equals("repair") && option.condition() != null;
    return graded ? word + " " + option.condition().replace("rusak-", "") : word;
  }

  static String kind(String id) {
    return KINDS.getOrDefault(id, id);
  }

  /** A dash where nobody told. */
  static String condition(String id) {
    return id == null ? Figures.UNKNOWN : CONDITIONS.getOrDefault(id, id);
  }

  static String season(String id) {
    return SEASONS.getOrDefault(id, id);
  }

  static String seasons(List<String> ids) {
    return list(ids.stream().map(PaperWords::season).toList());
  }

  static String modes(List<String> ids) {
    return list(ids.stream().map(id -> MODES.getOrDefault(id, id)).toList());
  }

  static String why(Left left) {
    return WHY.getOrDefault(left.why(), left.why());
  }

  static String origin(OptionLine option) {
    return ORIGINS.getOrDefault(option.origin(), option.origin());
  }

  /** A part of the rule on working posts. */
  static String rule(String part, String value) {
    return switch (part) {
      case "worst" -> "bangunan paling rusak yang masih dihitung " + condition(value);
      case "staff" -> "tenaga yang harus ada " + STAFF.getOrDefault(value, value);
      case "days" -> "buka paling sedikit " + value + " hari seminggu";
      case "unknown" ->
          "pos yang keadaannya tidak diketahui dihitung "
              + (value.equals("open") ? "buka" : "tutup");
      case "types" -> "jenis " + value.replace("-", " ").replace(",", ", ");
      default -> part + " " + value;
    };
  }

  /** What is still missing: 1 bidan, 1 perawat; none where the post has both. */
  static String staff(long bidan, long perawat) {
    if (bidan == 0 && perawat == 0) {
      return "tanpa tambahan tenaga";
    }
    return Map.of("bidan", bidan, "perawat", perawat).entrySet().stream()
        .filter(one -> one.getValue() > 0)
        .sorted(Map.Entry.comparingByKey())
        .map(one -> Figures.whole(one.getValue()) + " " + one.getKey())
        .collect(Collectors.joining(" dan "));
  }

  /** How it is known which staff a post has. */
  static String staffSource(OptionLine option) {
    if (option.post() == null) {
      return "pos baru";
    }
    return option.staffKnown()
        ? "menurut daftar fasilitas"
        : "tenaganya tidak tercatat; dihitung belum ada";
  }

  /** Who is counted. */
  static String aim(Asked asked) {
    return asked.aim().equals("orang") ? "semua penduduk" : asked.aimName().id();
  }

  /** Tiga, where a sentence begins with it. */
  static String number(int number) {
    return number >= 1 && number <= NUMBERS.size()
        ? NUMBERS.get(number - 1)
        : Figures.whole((long) number);
  }

  /** a, b, dan c */
  static String list(List<String> words) {
    int last = words.size() - 1;
    return switch (words.size()) {
      case 0 -> "";
      case 1 -> words.get(0);
      case 2 -> words.get(0) + " dan " + words.get(1);
      default -> String.join(", ", words.subList(0, last)) + ", dan " + words.get(last);
    };
  }
}
