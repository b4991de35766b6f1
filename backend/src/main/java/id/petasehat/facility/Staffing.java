package id.petasehat.facility;

import java.util.Locale;

/**
 * Staff of a village post against the minimum of one bidan and one perawat (KMK
 * HK.01.07/MENKES/2015/2023).
 */
public enum Staffing {
  LENGKAP,
  /** Some, but not both; a post with only a bidan is this, not empty. */
  BELUM_LENGKAP,
  /** Neither bidan nor perawat. */
  KOSONG;

  static final int LEAST_MIDWIVES = 1;
  static final int LEAST_NURSES = 1;

  /** The name in addresses: {@code belum-lengkap}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Judges the counts that are known.
   *
   * @param midwives at least 0; null when not known
   * @param nurses at least 0; null when not known
   * @return null when what is not known could decide
   */
  static Staffing of(Integer midwives, Integer nurses) {
    if (midwives == null || nurses == null) {
      return null;
    }
    if (meetsMinimum(midwives, nurses)) {
      return LENGKAP;
    }
    return midwives + nurses == 0 ? KOSONG : BELUM_LENGKAP;
  }

  /**
   * Whether there is at least one bidan and one perawat: a lack of the one is known without knowing
   * the other.
   *
   * @param midwives at least 0; null when not known
   * @param nurses at least 0; null when not known
   * @return null when what is not known could decide
   */
  static Boolean meetsMinimum(Integer midwives, Integer nurses) {
    boolean lacking =
        midwives != null && midwives < LEAST_MIDWIVES || nurses != null && nurses < LEAST_NURSES;
    if (lacking) {
      return false;
    }
    return midwives == null || nurses == null ? null : Boolean.TRUE;
  }
}
