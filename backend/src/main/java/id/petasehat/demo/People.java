package id.petasehat.demo;

import id.petasehat.indicator.Sasaran;
import java.util.EnumMap;
import java.util.Map;

/** Invented inhabitants of a village and, among them, the target populations of each year. */
final class People {
  /** The year for which the numbers below hold; other years follow by growth. */
  private static final int BASE_YEAR = 2024;

  private static final double YEARLY_GROWTH = 0.013;
  private static final double RURAL_MEDIAN = 640;
  private static final double URBAN_MEDIAN = 1700;

  /** Births a year per inhabitant. */
  private static final double CRUDE_BIRTH_RATE = 0.021;

  /**
   * Share of the population. The first three are the usual estimates of a sasaran from the crude
   * birth rate: 1.10, 1.05 and 1.00 times; the rest merely look likely.
   */
  private static final Map<Sasaran, Double> SHARES = new EnumMap<>(Sasaran.class);

  static {
    SHARES.put(Sasaran.PENDUDUK, 1.0);
    SHARES.put(Sasaran.BUMIL, 1.10 * CRUDE_BIRTH_RATE);
    SHARES.put(Sasaran.BERSALIN, 1.05 * CRUDE_BIRTH_RATE);
    SHARES.put(Sasaran.BAYI, CRUDE_BIRTH_RATE);
    SHARES.put(Sasaran.BADUTA, 1.95 * CRUDE_BIRTH_RATE);
    SHARES.put(Sasaran.BALITA, 4.7 * CRUDE_BIRTH_RATE);
    SHARES.put(Sasaran.USDIK, 0.17);
    SHARES.put(Sasaran.USPROD, 0.61);
    SHARES.put(Sasaran.LANSIA, 0.098);
    SHARES.put(Sasaran.PUS, 0.165);
    SHARES.put(Sasaran.KK, 0.245);
    SHARES.put(Sasaran.HT, 0.22);
    SHARES.put(Sasaran.DM, 0.014);
    SHARES.put(Sasaran.ODGJ, 0.0018);
    SHARES.put(Sasaran.TB_TERDUGA, 0.016);
    SHARES.put(Sasaran.RISIKO_HIV, 0.03);
  }

  private final Chance chance;
  private final double inhabitants;

  People(VillageRef village, double remoteness, Chance chance) {
    this.chance = chance.of(village.code().dotted());
    double median = village.isUrban() ? URBAN_MEDIAN : RURAL_MEDIAN;
    double size = StrictMath.exp(0.42 * this.chance.bell(0, 0));
    this.inhabitants = median * size * (1.2 - 0.45 * remoteness);
  }

  /** Persons, or households for KK; whole, 0 or more. */
  int count(Sasaran sasaran, int year) {
    return (int) Math.round(persons(sasaran, year));
  }

  /** The same before rounding. */
  double persons(Sasaran sasaran, int year) {
    double share = SHARES.get(sasaran);
    double own = sasaran == Sasaran.PENDUDUK ? 1 : 1 + 0.07 * chance.bell(birthGroup(sasaran), 1);
    double grown = StrictMath.pow(1 + YEARLY_GROWTH, year - BASE_YEAR);
    return inhabitants * share * own * grown;
  }

  /** Sasaran that follow from births deviate together. */
  private static int birthGroup(Sasaran sasaran) {
    return switch (sasaran) {
      case BUMIL, BERSALIN, BAYI, BADUTA, BALITA -> -1;
      default -> sasaran.ordinal();
    };
  }
}
