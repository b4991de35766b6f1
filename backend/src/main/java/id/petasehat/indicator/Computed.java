package id.petasehat.indicator;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Indicators that nobody types: they follow from the register of posts, from travel times to them,
 * or from the reports of the other indicators.
 */
public enum Computed {
  POSYANDU_ILP("posyandu-ilp", Source.POSTS),
  PUSTU_ILP("pustu-ilp", Source.POSTS),
  PKM_ILP("pkm-ilp", Source.POSTS),
  POSYANDU_AKTIF("posyandu-aktif", Source.POSTS),
  KADER_LATIH("kader-latih", Source.POSTS),
  PUSTU_SDM("pustu-sdm", Source.POSTS),
  PUSTU_RB("pustu-rb", Source.POSTS),
  AKSES_30("akses-30", Source.REACH),
  AKSES_60("akses-60", Source.REACH),
  AKSES_61_120("akses-61-120", Source.REACH),
  AKSES_LEBIH_120("akses-lebih-120", Source.REACH),
  AKSES_TAK_TERJANGKAU("akses-tak-terjangkau", Source.REACH),
  AKSES_TAK_DIKETAHUI("akses-tak-diketahui", Source.REACH),
  LAPOR_LENGKAP("lapor-lengkap", Source.REPORTS),
  LAPOR_TEPAT("lapor-tepat", Source.REPORTS);

  /** What an indicator is computed from. */
  public enum Source {
    /** The register of posts, as it stood at the end of a period. */
    POSTS("posyandu dan fasilitas"),
    /** Travel times to the posts of that register, and where people live. */
    REACH("pos, penduduk dan waktu tempuh"),
    /** That villages reported anything, and when. */
    REPORTS("laporan yang masuk");

    private final String words;

    Source(String words) {
      this.words = words;
    }

    /** In Indonesian, to stand after "dihitung dari daftar". */
    public String words() {
      return words;
    }
  }

  /** Asked for every row of a file. */
  private static final Map<String, Computed> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(Computed::code, Function.identity()));

  private final String code;
  private final Source source;

  Computed(String code, Source source) {
    this.code = code;
    this.source = source;
  }

  /** As in the catalogue. */
  public String code() {
    return code;
  }

  public Source source() {
    return source;
  }

  /** Finds one by {@link #code()}; empty for an indicator that is typed. */
  public static Optional<Computed> byCode(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }
}
