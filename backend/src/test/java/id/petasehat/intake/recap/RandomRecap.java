package id.petasehat.intake.recap;

import id.petasehat.fixture.Drawing;
import id.petasehat.fixture.Square;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A recap as some office might draw it: any of the usual titles, headings, columns beside the
 * figures, ways to write a number or a missing one, rows of totals.
 *
 * @param expected the figures in it, as {@link Desk} writes them
 */
record RandomRecap(Drawing drawing, List<String> expected) {
  private static final String[][] INDICATORS = {
    {"k4", "K4", "K-4", "Cakupan K4", "Kunjungan K4"},
    {"k1-akses", "K1 Akses", "K1 AKSES", "k1-akses"},
    {"k6", "K6", "Jumlah K6", "K 6"},
    {"idl", "IDL", "Imunisasi Dasar Lengkap", "Bayi IDL"},
    {"kn1", "KN1", "KN 1", "Kunjungan Neonatal 1"},
    {"kn-lengkap", "KN Lengkap", "KN LENGKAP"},
    {"linfas", "Persalinan di Fasyankes", "Persalinan Faskes"},
    {"kf-lengkap", "KF Lengkap", "KF3"},
    {"ckg", "CKG", "Cek Kesehatan Gratis"}
  };

  private static final String[][] PARTS = {
    {"s", "Sasaran", "Jml Sasaran", "SASARAN"},
    {"-", "Bulan lalu", "Bln lalu", "BULAN LALU"},
    {"n", "Bulan ini", "Bln ini", "BULAN INI"},
    {"c", "Kumulatif", "s/d Bulan ini", "KUM"},
    {"%", "%", "Persen", "% Cakupan"}
  };

  private static final String[] MONTHS = {
    "JANUARI",
    "Februari",
    "Mar",
    "April",
    "MEI",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Okt",
    "Nopember"
  };

  /** What is decided once for a file. */
  private record Style(
      Random chance,
      boolean numbered,
      boolean coded,
      boolean grouped,
      boolean columnNumbers,
      boolean totals,
      List<String[]> indicators,
      List<String[]> parts) {

    int columnsBefore() {
      return (numbered ? 1 : 0) + (coded ? 1 : 0) + 1;
    }

    String oneOf(String... words) {
      return words[chance.nextInt(words.length)];
    }

    /** One of the words behind the first, which is a name. */
    String oneOfRest(String[] words) {
      return words[1 + chance.nextInt(words.length - 1)];
    }
  }

  static RandomRecap of(Random chance) {
    List<String[]> indicators = new ArrayList<>(List.of(INDICATORS));
    Collections.shuffle(indicators, chance);
    List<String[]> parts = new ArrayList<>();
    for (String[] part : PARTS) {
      if (part[0].equals("n") || chance.nextBoolean()) {
        parts.add(part);
      }
    }
    Style style =
        new Style(
            chance,
            chance.nextBoolean(),
            chance.nextInt(4) == 0,
            chance.nextInt(4) > 0,
            chance.nextInt(3) == 0,
            chance.nextBoolean(),
            indicators.subList(0, 1 + chance.nextInt(4)),
            parts);
    return draw(style);
  }

  private static RandomRecap draw(Style style) {
    int month = 1 + style.chance.nextInt(MONTHS.length);
    Drawing sheet = new Drawing("Rekap");
    int row = titles(sheet, style, month);
    row = style.grouped ? groupedHeader(sheet, style, row) : plainHeader(sheet, style, row);
    int width = style.columnsBefore() + style.indicators.size() * partsOf(style).size();
    if (style.columnNumbers) {
      List<Object> numbers = new ArrayList<>();
      for (int column = 1; column <= width; column++) {
        numbers.add(column);
      }
      sheet.row(numbers);
    }
    List<String> expected = new ArrayList<>();
    long[] sums = new long[width];
    List<Square> villages = new ArrayList<>(Square.SIX);
    Collections.shuffle(villages, style.chance);
    for (Square village : villages.subList(0, 1 + style.chance.nextInt(villages.size()))) {
      sheet.row(village(style, village, month, sums, expected));
    }
    if (style.totals) {
      sheet.row(total(style, sums));
    }
    Collections.sort(expected);
    return new RandomRecap(sheet, expected);
  }

  private static List<String[]> partsOf(Style style) {
    return style.grouped ? style.parts : List.<String[]>of(new String[] {"n", ""});
  }

  /** Says the month somewhere; answers the number of rows used. */
  private static int titles(Drawing sheet, Style style, int month) {
    int rows = 1;
    if (style.chance.nextBoolean()) {
      sheet.row("LAPORAN PEMANTAUAN WILAYAH SETEMPAT");
      rows++;
    }
    String name = MONTHS[month - 1];
    switch (style.chance.nextInt(3)) {
      case 0 -> sheet.row("BULAN : " + name + " 2025");
      case 1 -> sheet.row("Bulan", ": " + name, "Tahun", ": 2025");
      default -> sheet.row("PUSKESMAS ELAT BULAN " + name + " TAHUN 2025");
    }
    if (style.chance.nextBoolean()) {
      sheet.row();
      rows++;
    }
    return rows;
  }

  private static List<Object> before(Style style) {
    List<Object> cells = new ArrayList<>();
    if (style.numbered) {
      cells.add(style.oneOf("No", "NO."));
    }
    if (style.coded) {
      cells.add(style.oneOf("Kode Desa", "KODE DESA"));
    }
    cells.add(style.oneOf("Desa", "NAMA DESA", "Desa/Kelurahan", "Ohoi"));
    return cells;
  }

  private static int plainHeader(Drawing sheet, Style style, int row) {
    List<Object> cells = before(style);
    style.indicators.forEach(indicator -> cells.add(style.oneOfRest(indicator)));
    sheet.row(cells);
    return row + 1;
  }

  private static int groupedHeader(Drawing sheet, Style style, int row) {
    List<Object> upper = before(style);
    List<Object> lower = new ArrayList<>(Collections.nCopies(upper.size(), null));
    for (int column = 0; column < upper.size(); column++) {
      String letter = Grid.letters(column);
      sheet.merge(letter + (row + 1) + ":" + letter + (row + 2));
    }
    for (String[] indicator : style.indicators) {
      int first = upper.size();
      upper.add(style.oneOfRest(indicator));
      upper.addAll(Collections.nCopies(style.parts.size() - 1, null));
      style.parts.forEach(part -> lower.add(style.oneOfRest(part)));
      if (style.parts.size() > 1) {
        String last = Grid.letters(first + style.parts.size() - 1);
        sheet.merge(Grid.letters(first) + (row + 1) + ":" + last + (row + 1));
      }
    }
    sheet.row(upper).row(lower);
    return row + 2;
  }

  private static List<Object> village(
      Style style, Square village, int month, long[] sums, List<String> expected) {
    List<Object> cells = new ArrayList<>();
    if (style.numbered) {
      cells.add(expected.size() + 1);
    }
    if (style.coded) {
      cells.add(village.code());
    }
    cells.add(name(style, village.name()));
    for (String[] indicator : style.indicators) {
      Long numerator = null;
      Long sasaran = null;
      for (String[] part : partsOf(style)) {
        Long count = style.chance.nextInt(5) == 0 ? null : (long) style.chance.nextInt(3000);
        boolean percent = part[0].equals("%");
        sums[cells.size()] += count == null || percent ? 0 : count;
        numerator = part[0].equals("n") ? count : numerator;
        sasaran = part[0].equals("s") ? count : sasaran;
        cells.add(percent ? "12,5" : written(style, count));
      }
      if (numerator != null) {
        expected.add(
            "%s %s 2025-%02d %d%s"
                .formatted(
                    village.code(),
                    indicator[0],
                    month,
                    numerator,
                    sasaran == null ? "" : "/" + sasaran));
      }
    }
    return cells;
  }

  private static String name(Style style, String name) {
    return switch (style.chance.nextInt(4)) {
      case 0 -> name.toUpperCase(Locale.ROOT);
      case 1 -> "Ohoi " + name;
      case 2 -> " " + name + "\u00a0";
      default -> name;
    };
  }

  private static Object written(Style style, Long count) {
    if (count == null) {
      return style.oneOf("-", "–", null, " ");
    }
    return switch (style.chance.nextInt(5)) {
      case 0 -> count.toString();
      case 1 -> count + ",0";
      case 2 -> "=" + count + "+0";
      default -> count;
    };
  }

  private static List<Object> total(Style style, long[] sums) {
    List<Object> cells = new ArrayList<>(Collections.nCopies(style.columnsBefore() - 1, null));
    cells.add(style.oneOf("TOTAL", "Jumlah", "JUMLAH PUSKESMAS"));
    for (int column = style.columnsBefore(); column < sums.length; column++) {
      cells.add(sums[column]);
    }
    return cells;
  }
}
