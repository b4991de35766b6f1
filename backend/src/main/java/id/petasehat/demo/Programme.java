package id.petasehat.demo;

import id.petasehat.indicator.Sasaran;
import java.time.YearMonth;
import java.util.List;

/**
 * How the figures of one indicator are invented. None of these numbers is an estimate of anything;
 * they only have to look like a district's.
 *
 * @param code of the catalogue
 * @param base whose number the figures follow; null for one per village
 * @param share how much of the base is meant: a year's for CUMULATIVE, ROUND and STOCK, a month's
 *     for FLOW and CASES
 * @param best rate in the last year in the best served village; of CASES a factor of the share
 * @param gap what the remotest village lacks of it; below 0 where more is worse
 * @param growth what the year before had less of it
 * @param within the programme whose figures this one's cannot exceed, as K4 those of K1; of a FLOW
 *     the one whose numerator is its denominator; null for none
 */
record Programme(
    String code,
    Kind kind,
    Sasaran base,
    double share,
    double best,
    double gap,
    double growth,
    Rhythm rhythm,
    String within) {

  /** What a month's report says. */
  enum Kind {
    /** Persons newly served this month; the denominator is the stored sasaran. */
    CUMULATIVE,
    /** As CUMULATIVE, for a sasaran that is not stored: each report carries the year's. */
    CUMULATIVE_OWN,
    /** Part of those seen this month. */
    FLOW,
    /** Part of all, counted anew each month. */
    COUNT,
    /** Part of all, changing slowly. */
    STOCK,
    /** Part of all, in the months of the rhythm alone. */
    ROUND,
    /** Events; the denominator, where there is one, is the stored sasaran. */
    CASES
  }

  /** Weights of the months January to December; 0 where nothing is done. */
  enum Rhythm {
    EVEN(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1),
    /** Targets are chased towards the end of the year. */
    LATER(0.6, 0.8, 0.9, 1, 1, 1, 1, 1.05, 1.15, 1.2, 1.2, 1.1),
    /** School year from July, holidays in June and December, immunisation month in August. */
    SCHOOL(0.8, 1, 1, 0.9, 0.7, 0.2, 1.1, 2.2, 1.9, 1.1, 0.9, 0.2),
    /** Months of vitamin A, with more children at the posyandu. */
    VITAMIN(0.9, 1.3, 1, 0.95, 0.9, 0.9, 0.9, 1.3, 1, 0.95, 0.95, 0.85),
    FEBRUARY_AUGUST(0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0),
    QUARTERS(0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1),
    NOVEMBER(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0),
    RAINS(1.9, 1.8, 1.5, 1.1, 0.7, 0.5, 0.4, 0.4, 0.4, 0.6, 1, 1.6),
    DROUGHT(0.8, 0.7, 0.7, 0.8, 0.9, 1, 1.2, 1.4, 1.5, 1.3, 0.9, 0.8),
    CHANGING_WINDS(1.1, 1, 1.2, 1.3, 1, 0.8, 0.9, 0.9, 0.9, 1.1, 1.2, 1),
    /** The free check-up, which began in February 2025. */
    SINCE_2025(0, 0.5, 0.7, 0.9, 1, 1, 1.3, 1.6, 1.4, 1.2, 1, 0.8);

    private final double[] weights;

    Rhythm(double... weights) {
      this.weights = weights;
    }

    /** 0 in a month in which nothing is reported. */
    double weight(YearMonth month) {
      boolean begun = this != SINCE_2025 || month.getYear() >= 2025;
      return begun ? weights[month.getMonthValue() - 1] : 0;
    }
  }

  /** In an order in which a programme stands after the one it is within. */
  static final List<Programme> ALL =
      """
      k1-akses        CUMULATIVE     BUMIL      1       1.02  0.24  0.03  EVEN            -
      k1-murni        CUMULATIVE     BUMIL      1       0.92  0.42  0.05  EVEN            k1-akses
      k4              CUMULATIVE     BUMIL      1       0.97  0.40  0.04  EVEN            k1-akses
      k6              CUMULATIVE     BUMIL      1       0.88  0.48  0.07  EVEN            k4
      spm-bumil       CUMULATIVE     BUMIL      1       0.94  0.42  0.04  EVEN            k4
      ttd-bumil       CUMULATIVE     BUMIL      1       0.93  0.36  0.04  EVEN            k1-akses
      bumil-kek       FLOW           BUMIL      0.07    0.10 -0.10 -0.01  EVEN            -
      bumil-anemia    FLOW           BUMIL      0.06    0.18 -0.14 -0.02  EVEN            -
      linfas          CUMULATIVE     BERSALIN   1       1.03  0.52  0.04  EVEN            -
      spm-bersalin    CUMULATIVE     BERSALIN   1       0.99  0.52  0.04  EVEN            linfas
      kf-lengkap      CUMULATIVE     BERSALIN   1       0.95  0.42  0.04  EVEN            -
      kb-aktif        STOCK          PUS        1       0.68  0.22  0.02  EVEN            -
      kbpp            CUMULATIVE     BERSALIN   1       0.58  0.30  0.05  EVEN            kf-lengkap
      mati-ibu        CASES          BUMIL      0.0002  1    -1.2  -0.1   EVEN            -
      kn1             CUMULATIVE     BAYI       1       1.01  0.34  0.03  EVEN            -
      kn-lengkap      CUMULATIVE     BAYI       1       0.97  0.40  0.04  EVEN            kn1
      spm-bbl         CUMULATIVE     BAYI       1       0.95  0.42  0.04  EVEN            kn1
      bblr            FLOW           BAYI       0.08    0.06 -0.05 -0.01  EVEN            -
      asi-eks         ROUND          BAYI       0.5     0.72  0.16  0.03  FEBRUARY_AUGUST -
      idl             CUMULATIVE     BAYI       1       1.00  0.44  0.05  EVEN            -
      do-imun         FLOW           BAYI       0.08    0.03 -0.11 -0.01  EVEN            -
      mati-bayi       CASES          BAYI       0.0012  1    -0.9  -0.1   EVEN            -
      ibl             CUMULATIVE     BADUTA     1       0.92  0.48  0.06  EVEN            -
      ds              COUNT          BALITA     1       0.84  0.30  0.03  VITAMIN         -
      nd              FLOW           -          0.95    0.72  0.16  0.02  EVEN            ds
      stunting        FLOW           -          0.98    0.11 -0.16 -0.02  EVEN            ds
      wasting         FLOW           -          0.98    0.05 -0.05 -0.006 EVEN            ds
      underweight     FLOW           -          1       0.09 -0.10 -0.01  EVEN            ds
      vit-a           ROUND          BALITA     0.9     0.97  0.28  0.02  FEBRUARY_AUGUST -
      spm-balita      CUMULATIVE     BALITA     1       0.96  0.40  0.04  VITAMIN         -
      spm-usdik       CUMULATIVE     USDIK      1       1.00  0.32  0.04  SCHOOL          -
      ttd-rematri     CUMULATIVE_OWN PENDUDUK   0.055   0.82  0.44  0.08  SCHOOL          -
      spm-usprod      CUMULATIVE     USPROD     1       0.86  0.48  0.09  LATER           -
      spm-lansia      CUMULATIVE     LANSIA     1       0.97  0.42  0.05  LATER           -
      ckg             CUMULATIVE     PENDUDUK   1       0.38  0.26  0     SINCE_2025      -
      spm-ht          CUMULATIVE     HT         1       0.80  0.50  0.10  LATER           -
      ht-skrining     CUMULATIVE_OWN PENDUDUK   0.72    0.90  0.48  0.08  LATER           -
      ht-kendali      STOCK          HT         0.45    0.46  0.24  0.04  EVEN            -
      spm-dm          CUMULATIVE     DM         1       0.92  0.48  0.08  LATER           -
      dm-skrining     CUMULATIVE_OWN PENDUDUK   0.4     0.84  0.50  0.08  LATER           -
      dm-kendali      STOCK          DM         0.6     0.44  0.24  0.03  EVEN            -
      spm-odgj        CUMULATIVE     ODGJ       1       1.00  0.40  0.06  LATER           -
      spm-tb          CUMULATIVE     TB_TERDUGA 1       0.92  0.52  0.08  LATER           -
      tb-temu         CUMULATIVE_OWN PENDUDUK   0.004   0.84  0.50  0.08  EVEN            -
      tb-sr           ROUND          PENDUDUK   0.003   0.93  0.14  0.02  QUARTERS        -
      tb-tpt          CUMULATIVE_OWN PENDUDUK   0.006   0.52  0.36  0.10  EVEN            -
      spm-hiv         CUMULATIVE     RISIKO_HIV 1       0.94  0.50  0.06  EVEN            -
      dbd             CASES          PENDUDUK   0.00005 1     0.7   0     RAINS           -
      diare           CASES          BALITA     0.012   1    -0.5  -0.1   DROUGHT         -
      pneumonia       CASES          BALITA     0.004   1    -0.2  -0.1   CHANGING_WINDS  -
      malaria         CASES          PENDUDUK   0.00006 1    -4.0  -0.6   RAINS           -
      klb-24          FLOW           PENDUDUK   0.00002 0.95  0.50  0.03  EVEN            -
      sbs-kk          STOCK          KK         1       1.00  0.42  0.05  EVEN            -
      stbm-desa       STOCK          -          1       0.82  0.66  0.09  EVEN            -
      air-kk          STOCK          KK         1       0.97  0.36  0.03  EVEN            -
      iks             ROUND          KK         0.8     0.34  0.22  0.04  NOVEMBER        -
      jkn             STOCK          PENDUDUK   1       0.96  0.20  0.03  EVEN            -
      rumah           CUMULATIVE     KK         1       0.92  0.56  0.20  LATER           -
      rumah-tl        FLOW           KK         0.02    0.88  0.38  0.08  EVEN            -
      dx-kasus:J00-J06 CASES         PENDUDUK   0.008   1     0.5   0     CHANGING_WINDS  -
      dx-kasus:I10-I15 CASES         PENDUDUK   0.006   1     0.4  -0.1   EVEN            -
      dx-kasus:M60-M79 CASES         PENDUDUK   0.004   1     0.2   0     EVEN            -
      dx-kasus:L20-L30 CASES         PENDUDUK   0.002   1     0     0     RAINS           -
      dx-kasus:B85-B89 CASES         PENDUDUK   0.001   1    -4.5  -0.2   DROUGHT         -
      dx-kasus:A00-A09 CASES         PENDUDUK   0.002   1    -0.8   0     RAINS           -
      dx-kasus:K20-K31 CASES         PENDUDUK   0.005   1     0     0     EVEN            -
      dx-kasus:E10-E14 CASES         PENDUDUK   0.0012  1     0.6  -0.1   EVEN            -
      dx-kasus:K00-K14 CASES         PENDUDUK   0.0015  1     0.4   0     EVEN            -
      dx-kasus:R50-R69 CASES         PENDUDUK   0.006   1     0     0     CHANGING_WINDS  -
      """
          .lines()
          .map(Programme::parse)
          .toList();

  boolean isCumulative() {
    return kind == Kind.CUMULATIVE || kind == Kind.CUMULATIVE_OWN;
  }

  /** Programmes of one family succeed and fail in the same places. */
  String family() {
    return kind == Kind.CASES ? code : base + " " + kind;
  }

  private static Programme parse(String line) {
    String[] cell = line.split(" +");
    return new Programme(
        cell[0],
        Kind.valueOf(cell[1]),
        cell[2].equals("-") ? null : Sasaran.valueOf(cell[2]),
        Double.parseDouble(cell[3]),
        Double.parseDouble(cell[4]),
        Double.parseDouble(cell[5]),
        Double.parseDouble(cell[6]),
        Rhythm.valueOf(cell[7]),
        cell[8].equals("-") ? null : cell[8]);
  }
}
