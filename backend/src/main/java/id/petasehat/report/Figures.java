package id.petasehat.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Figures as the page writes them in Indonesian: 2.340, 66,1%, Rp 2.340 juta. Written out by hand
 * because a small Java brings no Indonesian locale. What is not known is a dash.
 */
final class Figures {
  static final String UNKNOWN = "–";

  private static final long MILLION = 1_000_000;
  private static final long THOUSAND_MILLIONS = 1_000_000_000;

  /** Below this one decimal matters. */
  private static final long FEW_MILLIONS = 10_000_000;

  private static final int MILLION_DECIMALS = 3;

  private static final int DEGREE_DECIMALS = 5;
  private static final int GROUP = 3;

  private static final List<String> MONTHS =
      List.of(
          "Januari",
          "Februari",
          "Maret",
          "April",
          "Mei",
          "Juni",
          "Juli",
          "Agustus",
          "September",
          "Oktober",
          "November",
          "Desember");

  private Figures() {}

  /** 2.340 */
  static String whole(Long number) {
    return number == null ? UNKNOWN : grouped(BigDecimal.valueOf(number));
  }

  /** Rp 312.500 */
  static String rupiah(Long rupiah) {
    return rupiah == null ? UNKNOWN : "Rp " + whole(rupiah);
  }

  /** Rp 650 juta, Rp 2,34 miliar, Rp 1,3 juta: as planners say it. */
  static String money(Long rupiah) {
    if (rupiah == null) {
      return UNKNOWN;
    }
    if (rupiah >= THOUSAND_MILLIONS) {
      return "Rp " + ofUnit(rupiah, THOUSAND_MILLIONS, 2) + " miliar";
    }
    int digits = rupiah < FEW_MILLIONS ? 1 : 0;
    return rupiah >= MILLION ? "Rp " + ofUnit(rupiah, MILLION, digits) + " juta" : rupiah(rupiah);
  }

  private static String ofUnit(long rupiah, long unit, int digits) {
    BigDecimal units = BigDecimal.valueOf(rupiah).divide(BigDecimal.valueOf(unit));
    return grouped(trimmed(units.setScale(digits, RoundingMode.HALF_UP)));
  }

  /** 2.340, or 262,5, of a column in million rupiah. */
  static String bareMillion(Long rupiah) {
    if (rupiah == null) {
      return UNKNOWN;
    }
    return ofUnit(rupiah, MILLION, MILLION_DECIMALS);
  }

  /** 66,1%; a dash of nobody. */
  static String percent(long part, long whole) {
    return whole == 0 ? UNKNOWN : barePercent(100.0 * part / whole) + "%";
  }

  /** 66,1 of a column in percent; rounded from the shortest decimal of it, as a browser does. */
  static String barePercent(Double percent) {
    if (percent == null) {
      return UNKNOWN;
    }
    return grouped(BigDecimal.valueOf(percent).setScale(1, RoundingMode.HALF_UP));
  }

  /** 5,66012° LS, 132,73120° BT */
  static String place(Double lon, Double lat) {
    if (lon == null || lat == null) {
      return UNKNOWN;
    }
    return degrees(lat, "LU", "LS") + ", " + degrees(lon, "BT", "BB");
  }

  private static String degrees(double value, String positive, String negative) {
    BigDecimal size =
        BigDecimal.valueOf(Math.abs(value)).setScale(DEGREE_DECIMALS, RoundingMode.HALF_UP);
    return grouped(size) + "° " + (value < 0 ? negative : positive);
  }

  /** November 2026, of 2026-11. */
  static String month(String period) {
    YearMonth month = YearMonth.parse(period);
    return MONTHS.get(month.getMonthValue() - 1) + " " + month.getYear();
  }

  /** 22 November 2026 */
  static String day(LocalDate day) {
    return day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
  }

  private static BigDecimal trimmed(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static String grouped(BigDecimal number) {
    String[] parts = number.abs().toPlainString().split("\\.");
    StringBuilder out = new StringBuilder(parts[0]);
    for (int at = out.length() - GROUP; at > 0; at -= GROUP) {
      out.insert(at, '.');
    }
    if (parts.length > 1) {
      out.append(',').append(parts[1]);
    }
    return number.signum() < 0 ? "-" + out : out.toString();
  }
}
