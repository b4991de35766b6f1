package id.petasehat.facility;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Readers of cells: each answers the canonical spelling, or nothing when the cell is wrong. */
final class Cells {
  static final String TEXT = "teks";
  static final String COUNT = "angka bulat, paling sedikit 0";
  static final String YEAR = "tahun empat angka, 1900 sampai tahun ini";
  static final String YES_NO = "ya atau tidak";
  static final String CONDITIONS = "baik, rusak ringan, rusak sedang, rusak berat, rusak total";
  static final String STATUSES = "beroperasi, tidak beroperasi, sementara tutup, rencana";
  static final String TYPES =
      "puskesmas, puskesmas rawat inap, puskesmas non rawat inap, pustu, poskesdes, polindes,"
          + " posyandu, pusling darat, pusling air, rumah sakit, klinik";

  /** The canonical spelling of an amenity that a facility does not have. */
  static final String NONE = "tidak-ada";

  /** The canonical spellings of yes and no. */
  static final String YES = "ya";

  static final String NO = "tidak";

  private static final int LONGEST_TEXT = 1_000;
  private static final int FIRST_YEAR = 1_900;
  private static final int DAYS_OF_A_WEEK = 7;
  private static final int WHOLE_PERCENT = 100;

  /** Above this a count is no staff or vehicles of one post. */
  private static final int MOST = 9_999;

  private static final Pattern DIGITS = Pattern.compile("\\d{1,6}");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,12}([.,]\\d{1,20})?");
  private static final List<DateTimeFormatter> DAYS =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("d/M/uuuu"),
          DateTimeFormatter.ofPattern("d-M-uuuu"));
  private static final String[] YES_WORDS = {"ya", "y", "ada", "1", "true", "sudah", "yes"};
  private static final String[] NO_WORDS = {
    "tidak", "t", "tidak-ada", "0", "false", "belum", "no", "none"
  };

  private Cells() {}

  static Optional<String> text(String cell) {
    String text = cell.replaceAll("\\s+", " ");
    return text.length() > LONGEST_TEXT ? Optional.empty() : Optional.of(text);
  }

  static <E> Function<String, Optional<String>> word(
      Function<String, Optional<E>> read, Function<E, String> id) {
    return cell -> read.apply(cell).map(id);
  }

  /** A whole number from 0 on; spreadsheets write {@code 2.0} for 2. */
  static Optional<String> count(String cell) {
    return whole(cell, 0, MOST);
  }

  static Optional<String> weekDays(String cell) {
    return whole(cell, 0, DAYS_OF_A_WEEK);
  }

  static Optional<String> year(String cell) {
    return whole(cell, FIRST_YEAR, Year.now().getValue());
  }

  private static Optional<String> whole(String cell, int least, int most) {
    String digits = cell.replaceAll("[.,]0{1,2}$", ""); // 1.000 is a thousand, not one
    if (!DIGITS.matcher(digits).matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(digits);
    return number < least || number > most
        ? Optional.empty()
        : Optional.of(Integer.toString(number));
  }

  static Optional<String> percent(String cell) {
    return number(cell.replaceAll("\\s*%$", ""))
        .filter(
            text -> {
              BigDecimal number = new BigDecimal(text);
              return number.signum() >= 0
                  && number.compareTo(BigDecimal.valueOf(WHOLE_PERCENT)) <= 0;
            });
  }

  /** A number with decimal point or decimal comma. */
  static Optional<String> number(String cell) {
    return NUMBER.matcher(cell).matches()
        ? Optional.of(new BigDecimal(cell.replace(',', '.')).stripTrailingZeros().toPlainString())
        : Optional.empty();
  }

  static Optional<String> yesOrNo(String cell) {
    String word = Words.plain(cell);
    if (Words.isOneOf(word, YES_WORDS)) {
      return Optional.of(YES);
    }
    return Words.isOneOf(word, NO_WORDS) ? Optional.of(NO) : Optional.empty();
  }

  /** A source of power; "ada" alone does not tell which, nor does "non PLN". */
  static Optional<String> power(String cell) {
    String word = Words.plain(cell);
    if (Words.isOneOf(word, NO_WORDS)) {
      return Optional.of(NONE);
    }
    boolean denied = word.matches("(non|tidak|tanpa|belum|bukan)-.*");
    for (String source : List.of("pln", "surya", "genset")) {
      if (!denied && word.contains(source)) {
        return Optional.of(source);
      }
    }
    return Words.isOneOf(word, YES_WORDS) ? Optional.of(YES) : Optional.empty();
  }

  /** Any words, but one spelling for "there is none". */
  static Optional<String> amenity(String cell) {
    return Words.isOneOf(Words.plain(cell), NO_WORDS) ? Optional.of(NONE) : text(cell);
  }

  static Optional<String> staffHouse(String cell) {
    return Words.isOneOf(Words.plain(cell), NO_WORDS)
        ? Optional.of(NONE)
        : Condition.read(cell).map(Condition::id);
  }

  /** A day, as ISO or as Indonesians write it: day, month, year. Not after today. */
  static Optional<String> day(String cell) {
    for (DateTimeFormatter format : DAYS) {
      try {
        LocalDate day = LocalDate.parse(cell, format);
        return day.isAfter(LocalDate.now()) ? Optional.empty() : Optional.of(day.toString());
      } catch (DateTimeException notSo) {
        continue; // written in one of the other ways, or no day at all
      }
    }
    return Optional.empty();
  }
}
