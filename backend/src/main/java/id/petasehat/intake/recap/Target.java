package id.petasehat.intake.recap;

import id.petasehat.intake.mapping.SaidMapping;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a column of figures, or of what stands beside them, means.
 *
 * @param indicator code; null unless the role is {@link Role#NUMERATOR} or {@link Role#DENOMINATOR}
 * @param month of all figures of the column; null when the row or the file says it
 */
record Target(Role role, String indicator, YearMonth month) {
  private static final String DENOMINATOR_END = ".penyebut";
  private static final String NUMERATOR_END = ".pembilang";
  private static final Pattern MONTH = Pattern.compile("(.+)@(20\\d\\d-(?:0[1-9]|1[0-2]))");

  /** What columns are for. */
  enum Role {
    VILLAGE_CODE("kode_desa"),
    VILLAGE_NAME("nama_desa"),
    KECAMATAN("kecamatan"),
    PUSKESMAS("puskesmas"),
    PERIOD("periode"),
    /** The year of a month that its column names alone. */
    YEAR("tahun"),
    IGNORED(SaidMapping.LEAVE_OUT),
    /** In a table of one figure a row: which indicator it is of. */
    ROW_INDICATOR("kode_indikator"),
    ROW_NUMERATOR("pembilang"),
    ROW_DENOMINATOR("penyebut"),
    ROW_STATUS("status"),
    NUMERATOR(null),
    DENOMINATOR(null);

    private final String id;

    Role(String id) {
      this.id = id;
    }
  }

  static final Target IGNORED = of(Role.IGNORED);

  static Target of(Role role) {
    return new Target(role, null, null);
  }

  static Target numerator(String indicator, YearMonth month) {
    return new Target(Role.NUMERATOR, indicator, month);
  }

  static Target denominator(String indicator, YearMonth month) {
    return new Target(Role.DENOMINATOR, indicator, month);
  }

  /** Reads the words of a mapping; whether there is such an indicator is not looked at. */
  static Optional<Target> parse(String text) {
    for (Role role : Role.values()) {
      if (text.equals(role.id)) {
        return Optional.of(of(role));
      }
    }
    Matcher dated = MONTH.matcher(text);
    String figure = dated.matches() ? dated.group(1) : text;
    YearMonth month = dated.matches() ? YearMonth.parse(dated.group(2)) : null;
    if (figure.isEmpty() || figure.contains("@")) {
      return Optional.empty();
    }
    return Optional.of(
        figure.endsWith(DENOMINATOR_END)
            ? denominator(cut(figure, DENOMINATOR_END), month)
            : numerator(
                figure.endsWith(NUMERATOR_END) ? cut(figure, NUMERATOR_END) : figure, month));
  }

  private static String cut(String text, String end) {
    return text.substring(0, text.length() - end.length());
  }

  /** The words of a mapping; {@link #parse} reads the same. */
  String id() {
    return role.id != null
        ? role.id
        : indicator
            + (role == Role.DENOMINATOR ? DENOMINATOR_END : "")
            + (month == null ? "" : "@" + month);
  }

  boolean isFigure() {
    return indicator != null || role == Role.ROW_NUMERATOR || role == Role.ROW_DENOMINATOR;
  }

  /** The target of a column that stands beside figures, by its id; empty for other words. */
  static Optional<Role> role(String id) {
    return Arrays.stream(Role.values()).filter(role -> id.equals(role.id)).findFirst();
  }
}
