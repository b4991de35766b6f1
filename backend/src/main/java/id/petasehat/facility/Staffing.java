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

  private static final int LEAST_MIDWIVES = 1;
  private static final int LEAST_NURSES = 1;

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
  public static Staffing of(Integer midwives, Integer nurses) {
    if (midwives == null || nurses == null) {
      Integer known = midwives == null ? nurses : midwives;
      return known != null && known == 0 ? BELUM_LENGKAP : null;
    }
    if (midwives >= LEAST_MIDWIVES && nurses >= LEAST_NURSES) {
      return LENGKAP;
    }
    return midwives + nurses == 0 ? KOSONG : BELUM_LENGKAP;
  }
}
