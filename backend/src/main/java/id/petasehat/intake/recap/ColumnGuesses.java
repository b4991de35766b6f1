package id.petasehat.intake.recap;

import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Indicator;
import id.petasehat.intake.recap.Target.Role;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Proposes what the columns of a grid mean, by their headers and by what stands in them. */
final class ColumnGuesses {
  private static final int MOST_SAMPLES = 3;

  /** Rows in which the name of an indicator is looked for. */
  private static final int MOST_LOOKED_AT = 200;

  /** A column of figures has at least this share of numbers among its cells. */
  private static final double MOSTLY = 0.5;

  /** What a heading says of the part, beside the indicator. */
  private static final Pattern PARTS =
      Pattern.compile("(?i)\\.(pembilang|penyebut)$|\\b(sasaran|kumulatif|kum|persen)\\b|%");

  private static final Map<Role, Pattern> BESIDE = new EnumMap<>(Role.class);

  static {
    BESIDE.put(
        Role.VILLAGE_CODE,
        Pattern.compile(
            "(kode|kd|code|id) ?(desa|kelurahan|kel|wilayah|kemendagri|gampong|ohoi|village).*|kdepum"));
    BESIDE.put(
        Role.KECAMATAN,
        Pattern.compile("(nama |nm )?(kecamatan|kec|distrik|kapanewon|subdistrict)"));
    BESIDE.put(
        Role.PUSKESMAS, Pattern.compile("(nama |nm )?(puskesmas|pkm|uptd puskesmas|faskes)"));
    BESIDE.put(Role.PERIOD, Pattern.compile("periode|period|bulan( tahun)?|pe|bln|tanggal|month"));
    BESIDE.put(
        Role.IGNORED,
        Pattern.compile("no|nomor|no urut|ket|keterangan|catatan|kabupaten( kota)?|provinsi"));
    BESIDE.put(Role.YEAR, Pattern.compile("tahun|thn|year"));
  }

  private static final Pattern INDICATOR_COLUMN =
      Pattern.compile("(kode |nama )?(indikator|indicator|elemen data|data element|variabel)");

  /** What stands beside a column of indicators. */
  private static final Map<Role, Pattern> BESIDE_INDICATOR =
      Map.of(
          Role.ROW_NUMERATOR,
          Pattern.compile(
              "(jumlah|jml|nilai|hasil|angka|value|numerator|pembilang|capaian|realisasi)"
                  + "( absolut| bulan ini)?"),
          Role.ROW_DENOMINATOR,
          Pattern.compile("(jumlah |jml )?(sasaran|penyebut|target|denominator)"),
          Role.ROW_STATUS,
          Pattern.compile("status( laporan)?"));

  private final Grid grid;
  private final HeaderBlock block;
  private final IndicatorNames names;
  private final Catalogue catalogue;
  private final Titles titles;
  private final List<Integer> sums = new ArrayList<>();
  private int indicatorColumn = -1;
  private boolean months;

  /** A column of figures while it is looked at. */
  private record Figure(
      ColumnGuess column, IndicatorNames.Guess indicator, YearMonth month, FigurePart part) {}

  ColumnGuesses(
      Grid grid, HeaderBlock block, IndicatorNames names, Catalogue catalogue, Titles titles) {
    this.grid = grid;
    this.block = block;
    this.names = names;
    this.catalogue = catalogue;
    this.titles = titles;
  }

  /** Every column that has a header or holds anything, in the order of the grid. */
  List<ColumnGuess> all() {
    indicatorColumn = indicatorColumn();
    List<ColumnGuess> guesses = new ArrayList<>();
    Map<List<Object>, List<Figure>> groups = new LinkedHashMap<>();
    for (int column = 0; column < grid.width(); column++) {
      ColumnGuess bare = bare(column);
      if (bare.header().parts().isEmpty() && bare.samples().isEmpty()) {
        continue;
      }
      guesses.add(beside(bare).orElse(bare));
      if (guesses.get(guesses.size() - 1).target() == null) {
        Figure figure = figure(bare);
        Object key = figure.indicator == null ? column : figure.indicator.code();
        groups
            .computeIfAbsent(List.of(key, String.valueOf(figure.month)), none -> new ArrayList<>())
            .add(figure);
      }
    }
    groups.values().forEach(group -> settle(group, guesses));
    if (months) {
      doubtSums(guesses);
    }
    return guesses;
  }

  /** Sums beside months of other indicators: a file is differenced as a whole or not at all. */
  private void doubtSums(List<ColumnGuess> guesses) {
    guesses.replaceAll(
        one -> sums.contains(one.column()) ? one.taken(one.target(), one.score(), false) : one);
  }

  /** Whether the figures proposed are sums since January; known once {@link #all} was asked. */
  boolean sums() {
    return !months && !sums.isEmpty();
  }

  private ColumnGuess bare(int column) {
    List<String> samples = new ArrayList<>();
    for (int row = block.last() + 1;
        row < grid.rows().size() && samples.size() < MOST_SAMPLES;
        row++) {
      if (!grid.at(row, column).isBlank()) {
        samples.add(grid.at(row, column).text());
      }
    }
    HeaderPath header = HeaderPath.of(grid, block, column);
    return new ColumnGuess(column, header, month(header), samples, null, null, false);
  }

  /** The month that the lowest heading with one names; null without one. */
  private YearMonth month(HeaderPath header) {
    List<String> parts = header.parts();
    for (int i = parts.size() - 1; i >= 0; i--) {
      Optional<YearMonth> month = month(parts.get(i));
      if (month.isPresent()) {
        return month.get();
      }
    }
    return null;
  }

  private Optional<ColumnGuess> beside(ColumnGuess column) {
    String own =
        column.header().parts().isEmpty()
            ? ""
            : HeaderWords.withoutBrackets(
                column.header().parts().get(column.header().parts().size() - 1).replace('_', ' '));
    if (column.column() == block.villageColumn()) {
      boolean code = BESIDE.get(Role.VILLAGE_CODE).matcher(own).matches() || holdsCodes(column);
      return sure(column, Target.of(code ? Role.VILLAGE_CODE : Role.VILLAGE_NAME));
    }
    if (indicatorColumn >= 0) {
      Optional<ColumnGuess> ofRow = besideIndicator(column, own);
      if (ofRow.isPresent()) {
        return ofRow;
      }
    }
    for (Map.Entry<Role, Pattern> role : BESIDE.entrySet()) {
      boolean month = role.getKey() != Role.PERIOD || holdsMonths(column);
      if (role.getValue().matcher(own).matches() && month) {
        return sure(column, Target.of(role.getKey()));
      }
    }
    if (HeaderBlock.isLabel(new GridCell(GridCell.Kind.TEXT, own))) {
      return sure(column, Target.of(Role.VILLAGE_NAME));
    }
    return holdsFigures(column) ? Optional.empty() : withoutFigures(column);
  }

  /** Where one column names indicators, no other column is one. */
  private Optional<ColumnGuess> besideIndicator(ColumnGuess column, String own) {
    if (column.column() == indicatorColumn) {
      return sure(column, Target.of(Role.ROW_INDICATOR));
    }
    return BESIDE_INDICATOR.entrySet().stream()
        .filter(role -> role.getValue().matcher(own).matches())
        .map(role -> column.taken(Target.of(role.getKey()), 1.0, true))
        .findFirst();
  }

  /** The column that says of each row which indicator it is of; -1 without one. */
  private int indicatorColumn() {
    for (int column = 0; column < grid.width(); column++) {
      List<String> parts = HeaderPath.of(grid, block, column).parts();
      String own = parts.isEmpty() ? "" : HeaderWords.plain(parts.get(parts.size() - 1));
      if (column != block.villageColumn()
          && INDICATOR_COLUMN.matcher(own).matches()
          && holdsIndicators(column)) {
        return column;
      }
    }
    return -1;
  }

  /** Whether some cell surely names an indicator. */
  private boolean holdsIndicators(int column) {
    int end = Math.min(grid.rows().size(), block.last() + 1 + MOST_LOOKED_AT);
    for (int row = block.last() + 1; row < end; row++) {
      Optional<IndicatorNames.Guess> guess = names.guess(grid.at(row, column).text());
      if (guess.filter(one -> one.score() >= IndicatorNames.SURE).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Words, or nothing at all: only a header that is surely an indicator's makes it a figure. */
  private Optional<ColumnGuess> withoutFigures(ColumnGuess column) {
    Figure figure = figure(column);
    boolean named = figure.indicator != null && figure.indicator.score() >= IndicatorNames.SURE;
    return named && isEmpty(column) ? Optional.empty() : sure(column, Target.IGNORED);
  }

  private static Optional<ColumnGuess> sure(ColumnGuess column, Target target) {
    return Optional.of(column.taken(target, 1.0, true));
  }

  private boolean holdsCodes(ColumnGuess column) {
    return !column.samples().isEmpty()
        && column.samples().stream()
            .allMatch(text -> text.matches("\\d\\d\\.\\d\\d\\.\\d\\d\\.\\d{4}|\\d{10}"));
  }

  private boolean holdsMonths(ColumnGuess column) {
    for (int row = block.last() + 1; row < grid.rows().size(); row++) {
      GridCell cell = grid.at(row, column.column());
      if (MonthWords.of(cell).isPresent() || MonthWords.alone(cell.text()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private boolean isEmpty(ColumnGuess column) {
    return column.samples().stream().allMatch(text -> text.equals("-") || text.equals("–"));
  }

  private boolean holdsFigures(ColumnGuess column) {
    int filled = 0;
    int figures = 0;
    for (int row = block.last() + 1; row < grid.rows().size(); row++) {
      GridCell cell = grid.at(row, column.column());
      boolean dash = cell.text().matches("[-–]");
      filled += cell.isBlank() || dash ? 0 : 1;
      boolean computed =
          cell.kind() == GridCell.Kind.ERROR || cell.kind() == GridCell.Kind.UNCOMPUTED;
      figures += cell.looksLikeFigure() || computed ? 1 : 0;
    }
    return filled > 0 && figures >= MOSTLY * filled;
  }

  /** The indicator nearest to the figures, the month and the part that the headings name. */
  private Figure figure(ColumnGuess column) {
    IndicatorNames.Guess indicator = null;
    FigurePart part = null;
    boolean named = false;
    List<String> parts = column.header().parts();
    for (int i = parts.size() - 1; i >= 0; i--) {
      Optional<YearMonth> dated = month(parts.get(i));
      String rest = dated.isPresent() ? MonthWords.without(parts.get(i)) : parts.get(i);
      Optional<FigurePart> what = FigurePart.of(rest);
      if (what.isPresent()) {
        part = part == null ? what.get() : part;
      } else if (!rest.isBlank()) {
        named = true;
        indicator = better(indicator, rest);
        part = part == null ? partWithin(rest) : part;
      }
    }
    return new Figure(column, named ? indicator : byTitle(), column.month(), part);
  }

  private Optional<YearMonth> month(String heading) {
    OptionalInt month = MonthWords.month(heading);
    OptionalInt year = MonthWords.year(heading);
    OptionalInt known = year.isPresent() ? year : titles.year();
    return month.isPresent() && known.isPresent()
        ? Optional.of(YearMonth.of(known.getAsInt(), month.getAsInt()))
        : MonthWords.yearMonth(heading);
  }

  private IndicatorNames.Guess better(IndicatorNames.Guess before, String heading) {
    IndicatorNames.Guess now =
        names.guess(PARTS.matcher(heading).replaceAll(" ").strip()).orElse(null);
    return before == null || now != null && now.score() > before.score() ? now : before;
  }

  /** {@code Sasaran K4}, {@code ds.penyebut}, {@code % K4}: both in one heading. */
  private static FigurePart partWithin(String heading) {
    String plain = HeaderWords.plain(heading);
    if (heading.endsWith(".penyebut") || HeaderWords.holds(plain, "sasaran")) {
      return FigurePart.TARGET_PEOPLE;
    }
    if (plain.contains("%") || HeaderWords.holds(plain, "persen")) {
      return FigurePart.PERCENT;
    }
    return HeaderWords.holds(plain, "kumulatif") || HeaderWords.holds(plain, "kum")
        ? FigurePart.CUMULATIVE
        : null;
  }

  /** A table of one indicator names it in its title or in that of its sheet. */
  private IndicatorNames.Guess byTitle() {
    return titles.texts().stream()
        .map(MonthWords::without)
        .flatMap(text -> names.guess(text).stream())
        .max(Comparator.comparingDouble(IndicatorNames.Guess::score))
        .or(() -> names.guess(MonthWords.without(titles.sheet())))
        .map(guess -> guess.times(0.9))
        .orElse(null);
  }

  /** Of the columns of one indicator and month the one that is its numerator. */
  private void settle(List<Figure> group, List<ColumnGuess> guesses) {
    List<Figure> numerators = numerators(group);
    for (Figure figure : group) {
      put(guesses, settled(figure, numerators));
    }
  }

  private List<Figure> numerators(List<Figure> group) {
    FigurePart[] inOrder = {FigurePart.THIS_MONTH, FigurePart.COUNT, null, FigurePart.CUMULATIVE};
    for (FigurePart part : inOrder) {
      List<Figure> ones =
          group.stream().filter(one -> one.indicator != null && one.part == part).toList();
      if (!ones.isEmpty()) {
        note(ones, part);
        return ones;
      }
    }
    return List.of();
  }

  private void note(List<Figure> numerators, FigurePart part) {
    if (!adds(numerators.get(0).indicator.code())) {
      return;
    }
    if (part == FigurePart.CUMULATIVE) {
      numerators.forEach(one -> sums.add(one.column.column()));
    } else {
      months = true;
    }
  }

  private boolean adds(String code) {
    return catalogue.find(code).filter(Indicator::expectedRises).isPresent();
  }

  private ColumnGuess settled(Figure figure, List<Figure> numerators) {
    ColumnGuess column = figure.column;
    if (figure.part == FigurePart.PERCENT || figure.part == FigurePart.LAST_MONTH) {
      return column.taken(Target.IGNORED, 1.0, true);
    }
    if (figure.indicator == null) {
      return column;
    }
    String code = figure.indicator.code();
    double score = figure.indicator.score();
    boolean named = score >= IndicatorNames.SURE;
    if (figure.part == FigurePart.TARGET_PEOPLE) {
      boolean measured = catalogue.find(code).filter(one -> one.denominator() != null).isPresent();
      return measured
          ? column.taken(Target.denominator(code, figure.month), score, named)
          : column.taken(Target.IGNORED, score, false);
    }
    if (numerators.contains(figure)) {
      boolean doubtful =
          titles.speaksOfSums()
              && figure.part != FigurePart.CUMULATIVE
              && figure.part != FigurePart.THIS_MONTH
              && adds(code);
      return column.taken(
          Target.numerator(code, figure.month),
          score,
          named && numerators.size() == 1 && !doubtful);
    }
    return column.taken(Target.IGNORED, score, named && !numerators.isEmpty());
  }

  private static void put(List<ColumnGuess> guesses, ColumnGuess settled) {
    for (int i = 0; i < guesses.size(); i++) {
      if (guesses.get(i).column() == settled.column()) {
        guesses.set(i, settled);
      }
    }
  }
}
