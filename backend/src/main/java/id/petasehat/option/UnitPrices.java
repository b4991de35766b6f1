package id.petasehat.option;

import id.petasehat.facility.Condition;

/**
 * What works cost in a district, in rupiah; null where nobody told, which is never 0.
 *
 * @param version of the district; 0 for the program's own assumptions
 * @param building a new pustu, without equipment
 * @param house repair of a staff house
 * @param equipment of a pustu, for a post that becomes one
 * @param staffYear one bidan or perawat for a year
 * @param lightPercent most that a light repair may cost, of a new building, 1 to 100
 * @param mediumPercent of a repair of medium damage
 * @param heavyPercent of a repair of heavy damage; above it a new building is better
 * @param source where the prices come from
 * @param note who decided and why
 */
public record UnitPrices(
    int version,
    Long building,
    Long house,
    Long equipment,
    Long staffYear,
    int lightPercent,
    int mediumPercent,
    int heavyPercent,
    String source,
    String note) {
  /** Of the highest price of a new building: Permen PU 45/2007. */
  private static final int LIGHT = 30;

  private static final int MEDIUM = 45;
  private static final int HEAVY = 65;

  private static final int NEW = 100;

  /** An assumption of this program, to be replaced: no rule and no survey stands behind it. */
  private static final long ASSUMED_BUILDING = 750_000_000;

  private static final long ASSUMED_HOUSE = 200_000_000;
  private static final long ASSUMED_EQUIPMENT = 150_000_000;
  private static final long ASSUMED_STAFF_YEAR = 48_000_000;

  public UnitPrices {
    refuseBelowOne(building);
    refuseBelowOne(house);
    refuseBelowOne(equipment);
    refuseBelowOne(staffYear);
    boolean rising =
        0 < lightPercent
            && lightPercent <= mediumPercent
            && mediumPercent <= heavyPercent
            && heavyPercent <= NEW;
    if (!rising) {
      throw new IllegalArgumentException(
          lightPercent
              + ", "
              + mediumPercent
              + ", "
              + heavyPercent
              + " percent do not rise to 100");
    }
  }

  private static void refuseBelowOne(Long rupiah) {
    if (rupiah != null && rupiah < 1) {
      throw new IllegalArgumentException("a price of " + rupiah);
    }
  }

  /** What counts until a district tells its own. */
  public static UnitPrices assumed() {
    return new UnitPrices(
        0,
        ASSUMED_BUILDING,
        ASSUMED_HOUSE,
        ASSUMED_EQUIPMENT,
        ASSUMED_STAFF_YEAR,
        LIGHT,
        MEDIUM,
        HEAVY,
        "asumsi PetaSehat; plafon rehab: Permen PU 45/2007",
        "Ganti dengan harga satuan kabupaten.");
  }

  /** Most that a repair may cost, percent of a new building; 0 for a sound one, 100 for a ruin. */
  int percentFor(Condition condition) {
    return switch (condition) {
      case BAIK -> 0;
      case RUSAK_RINGAN -> lightPercent;
      case RUSAK_SEDANG -> mediumPercent;
      case RUSAK_BERAT -> heavyPercent;
      case RUSAK_TOTAL -> NEW;
    };
  }

  /** A share of a new building, to the rupiah; null where its price is not known. */
  Long ofBuilding(int percent) {
    return building == null ? null : Math.multiplyExact(building, percent) / NEW;
  }
}
