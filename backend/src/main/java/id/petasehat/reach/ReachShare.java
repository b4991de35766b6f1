package id.petasehat.reach;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Indicators that follow from travel times: which people of a village they count, of all that live
 * there. From {@link #AKSES_60} on they count everybody once.
 */
public enum ReachShare {
  /** Up to 30 minutes from a post that works. */
  AKSES_30(Bands.LE30),
  /** Up to 60 minutes. */
  AKSES_60(Bands.LE30, Bands.FROM31TO60),
  /** More than 60, up to 120. */
  AKSES_61_120(Bands.FROM61TO120),
  /** More than 120. */
  AKSES_LEBIH_120(Bands.GT120),
  /** No way leads to a post. */
  AKSES_TAK_TERJANGKAU(Bands.UNREACHABLE),
  /** It is not known how long the way is. */
  AKSES_TAK_DIKETAHUI(Bands.UNKNOWN);

  private final List<Bands> bands;

  ReachShare(Bands... bands) {
    this.bands = List.of(bands);
  }

  /** Code of the indicator in the catalogue. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Finds one by {@link #code()}; empty when there is none of that code. */
  public static Optional<ReachShare> byCode(String code) {
    return Arrays.stream(values()).filter(share -> share.code().equals(code)).findFirst();
  }

  /** People that it counts in a village. */
  public long people(VillageReach village) {
    return bands.stream().mapToLong(village::in).sum();
  }
}
