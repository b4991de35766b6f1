package id.petasehat.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a survey found at an invented post: cells by column of the published templates. Some posts
 * are repaired between two surveys, some decay; none of this is an estimate of anything.
 */
final class Survey {
  private static final String[] CONDITIONS = {
    "baik", "rusak ringan", "rusak sedang", "rusak berat", "rusak total"
  };
  private static final int SEVERE = 3;
  private static final int TOTAL = 4;

  /** The first year in which the programme came to posts. */
  private static final LocalDate ILP_BEGAN = LocalDate.of(2024, 2, 1);

  private static final int ILP_DAYS = 640;

  private final DemoPosts.Invented post;
  private final Chance chance;
  private final int year;
  private final LocalDate day;

  /**
   * @param year the first year's survey comes first; later ones follow from it
   */
  Survey(DemoPosts.Invented post, long seed, int firstYear, int year) {
    this.post = post;
    this.chance = new Chance(seed).of("survey " + post.code());
    this.year = year - firstYear;
    this.day = LocalDate.of(year, 2, 1).plusDays((long) (85 * chance.unit(year, 99)));
  }

  /** Of a puskesmas, pustu or poskesdes: template fasilitas. */
  Map<String, Object> facility() {
    Map<String, Object> row = place("kode_faskes");
    row.put("jenis", type());
    row.put("kode_induk", post.parent() == null ? "" : post.parent());
    int condition = condition();
    row.put("status", status(condition));
    row.put("kondisi", CONDITIONS[condition]);
    row.put("tgl_kondisi", day);
    addStaff(row);
    addSupplies(row);
    boolean repaired = year > 0 && condition < conditionAt(0);
    row.put("tahun_rehab", repaired ? day.getYear() - 1 : "");
    row.put("tahun_bangun", 1982 + (int) (38 * chance.unit(1, 1)));
    row.put("pemilik", chance.unit(2, 1) < 0.85 ? "pemda" : "desa");
    row.put("status_lahan", chance.unit(3, 1) < 0.6 ? "milik pemda" : "hibah");
    addIlp(row);
    row.put("tgl_survei", day);
    row.put("penilai", "Tim survei simulasi");
    return row;
  }

  /** Of any post: template fasilitas. */
  Map<String, Object> anyPost() {
    if (post.kind() != DemoPosts.Kind.POSYANDU) {
      return facility();
    }
    Map<String, Object> row = posyandu("kode_faskes");
    row.put("jenis", type());
    return row;
  }

  /** Of a posyandu: template posyandu. */
  Map<String, Object> posyandu() {
    return posyandu("kode_posyandu");
  }

  private Map<String, Object> posyandu(String codeColumn) {
    Map<String, Object> row = place(codeColumn);
    int cadres = 3 + (int) (3 * chance.unit(4, 1));
    int trained = (int) Math.round(cadres * Math.min(1, chance.unit(4, 2) + 0.15 * year));
    row.put("kader", cadres);
    row.put("kader_terlatih", trained);
    row.put("aktif", chance.unit(5, year) < 0.93 - 0.3 * post.remoteness() ? "ya" : "tidak");
    addIlp(row);
    row.put("tgl_survei", day);
    return row;
  }

  private Map<String, Object> place(String codeColumn) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put(codeColumn, post.code());
    row.put("nama", post.name());
    row.put("kode_desa", post.village());
    row.put("lat", post.lat());
    row.put("lon", post.lon());
    return row;
  }

  private String type() {
    return switch (post.kind()) {
      case PUSKESMAS -> post.beds() ? "puskesmas rawat inap" : "puskesmas non rawat inap";
      case PUSTU -> "pustu";
      case POSKESDES -> "poskesdes";
      case POSYANDU -> "posyandu";
    };
  }

  private boolean isPuskesmas() {
    return post.kind() == DemoPosts.Kind.PUSKESMAS;
  }

  private int condition() {
    return conditionAt(year);
  }

  /** Grows worse with the way and the years; one bad building in five is repaired each year. */
  private int conditionAt(int surveyed) {
    double wear = chance.unit(6, 0) + 0.35 * post.remoteness() - (isPuskesmas() ? 0.35 : 0);
    int condition = wear < 0.42 ? 0 : wear < 0.70 ? 1 : wear < 0.90 ? 2 : wear < 1.17 ? SEVERE : 4;
    for (int past = 1; past <= surveyed; past++) {
      if (condition >= 2 && chance.unit(7, past) < 0.2) {
        condition = 0;
      } else if (condition < SEVERE && chance.unit(8, past) < 0.15) {
        condition++;
      }
    }
    return condition;
  }

  private String status(int condition) {
    if (condition == TOTAL) {
      return "tidak beroperasi";
    }
    return !isPuskesmas() && chance.unit(9, year) < 0.05 ? "sementara tutup" : "beroperasi";
  }

  private void addStaff(Map<String, Object> row) {
    if (isPuskesmas()) {
      row.put("bidan", 4 + (int) (6 * chance.unit(10, 0)));
      row.put("perawat", 5 + (int) (8 * chance.unit(11, 0)));
      row.put("dokter", post.remoteness() > 0.7 ? (int) (2 * chance.unit(12, year)) : 2);
      row.put("tenaga_lain", 4 + (int) (6 * chance.unit(13, 0)));
      return;
    }
    double lack = 0.12 + 0.3 * post.remoteness();
    row.put("bidan", chance.unit(10, year) < lack / 2 ? 0 : 1);
    row.put("perawat", chance.unit(11, 0) < lack - 0.08 * year ? 0 : 1);
    row.put("dokter", 0);
    row.put("tenaga_lain", 0);
    row.put("kader", 2);
  }

  private void addSupplies(Map<String, Object> row) {
    boolean grid = isPuskesmas() || chance.unit(14, 0) < 0.9 - 0.5 * post.remoteness();
    row.put("listrik", grid ? "pln" : chance.unit(15, year) < 0.6 ? "surya" : "tidak ada");
    row.put("air", chance.unit(16, 0) < 0.75 ? "sumur" : "tidak ada");
    row.put(
        "internet",
        isPuskesmas() || chance.unit(17, 0) < 0.45 - 0.3 * post.remoteness() ? "ya" : "tidak");
    row.put("alat_persen", (int) ((isPuskesmas() ? 60 : 30) + 35 * chance.unit(18, 0)));
    boolean housed = chance.unit(19, 0) < 0.6;
    int house = (int) (4 * chance.unit(20, 0));
    row.put("rumah_dinas", housed ? CONDITIONS[house] : "tidak ada");
    row.put("kendaraan", isPuskesmas() ? 1 + (int) (2 * chance.unit(21, 0)) : 0);
    row.put("perahu", isPuskesmas() && post.remoteness() > 0.5 ? 1 : 0);
    row.put("hari_buka", isPuskesmas() ? 6 : 2 + (int) (4 * chance.unit(22, 0)));
  }

  /** Near posts began first. */
  private void addIlp(Map<String, Object> row) {
    double wait = 0.45 * post.remoteness() + 0.9 * chance.unit(23, 0) - (isPuskesmas() ? 0.35 : 0);
    LocalDate begins = ILP_BEGAN.plusDays((long) (ILP_DAYS * Math.max(0, wait)));
    boolean begun = !begins.isAfter(day);
    row.put("ilp", begun ? "ya" : "tidak");
    row.put("tgl_ilp", begun ? begins : "");
  }
}
