package id.petasehat.intake;

import id.petasehat.indicator.Check;
import id.petasehat.indicator.Flag;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** What the checks of stored figures say to the one who brings a file, in Indonesian. */
final class FlagWords {
  private static final DecimalFormatSymbols INDONESIAN =
      DecimalFormatSymbols.getInstance(Locale.forLanguageTag("id-ID"));

  private FlagWords() {}

  /**
   * What is doubtful, to stand after the name of the figure.
   *
   * @param related short name of the indicator that it was compared with; empty without one
   */
  static String reason(Flag flag, String related) {
    String figure = number(flag.figure());
    return switch (flag.check()) {
      case OUTLIER ->
          figure
              + ", padahal menurut enam bulan sebelumnya "
              + number(Math.max(0, flag.low()))
              + " sampai "
              + number(flag.high());
      case ABOVE_DENOMINATOR ->
          "pembilang " + figure + " lebih besar dari penyebut " + number(flag.high());
      case ABOVE_RELATED ->
          figure + " sejak Januari, lebih banyak dari " + related + " " + number(flag.high());
      case CUMULATIVE_FALLS ->
          figure + " sejak Januari, padahal sampai bulan sebelumnya " + number(flag.low());
      case OVER_SASARAN -> figure + " sejak Januari, di atas sasaran " + number(flag.high());
      case SAME_VALUE -> figure + ", sama tiga bulan berturut-turut";
      case MULTIPLES_OF_10 -> figure + "; enam bulan berturut-turut hanya kelipatan 10";
      case MULTIPLES_OF_5 -> figure + "; enam bulan berturut-turut hanya kelipatan 5";
    };
  }

  /** What to do about it. */
  static String remedy(Check check) {
    return switch (check) {
      case OUTLIER -> "Periksa salah ketik atau salah bulan; bila benar, beri catatan sebabnya";
      case ABOVE_DENOMINATOR -> "Periksa angkanya, atau beri catatan sebabnya";
      case ABOVE_RELATED ->
          "Periksa keduanya, mungkin tertukar atau salah bulan; bila benar, beri catatan sebabnya";
      case CUMULATIVE_FALLS ->
          "Betulkan bulan ini atau bulan sebelumnya; bila pengurangan itu koreksi, beri catatan"
              + " sebabnya";
      case OVER_SASARAN ->
          "Periksa sasaran yang terlalu rendah, warga luar wilayah, pencatatan ganda, atau salah"
              + " bulan";
      case SAME_VALUE, MULTIPLES_OF_10, MULTIPLES_OF_5 ->
          "Periksa apakah angkanya disalin atau diperkirakan";
    };
  }

  private static String number(double value) {
    return new DecimalFormat("#,##0.##", INDONESIAN).format(value);
  }
}
