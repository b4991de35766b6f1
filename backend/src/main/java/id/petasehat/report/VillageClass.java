package id.petasehat.report;

import id.petasehat.option.DistrictPlan.VillageGain;

/**
 * How a village is drawn: by where most of its people are; of two that are equal the change counts.
 * The same as on the screen.
 */
enum VillageClass {
  /** Most people were within the limit already. */
  SERVED("sudah terjangkau"),
  /** Most people come within it by the plan. */
  GAINED("kini terjangkau"),
  /** Some do, most stay beyond. */
  PART("sebagian kini terjangkau"),
  BEYOND("masih di luar batas"),
  /** Nobody of the aim lives there. */
  NOBODY("tanpa penduduk sasaran"),
  /** Nobody knows how many people live there. */
  UNKNOWN("tidak diketahui");

  private final String legend;

  VillageClass(String legend) {
    this.legend = legend;
  }

  String legend() {
    return legend;
  }

  /**
   * @param season index in the lists of the village
   */
  static VillageClass of(VillageGain village, int season, boolean isAfter) {
    if (village.people() == null) {
      return UNKNOWN;
    }
    long people = village.people();
    if (people == 0) {
      return NOBODY;
    }
    long before = village.before().get(season);
    if (!isAfter) {
      return 2 * before >= people ? SERVED : BEYOND;
    }
    long after = village.after().get(season);
    return changed(before, after - before, people - after);
  }

  private static VillageClass changed(long before, long gained, long beyond) {
    if (gained > 0 && gained >= before && gained >= beyond) {
      return GAINED;
    }
    if (before >= beyond) {
      return SERVED;
    }
    return gained > 0 ? PART : BEYOND;
  }
}
