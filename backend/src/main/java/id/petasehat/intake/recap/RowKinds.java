package id.petasehat.intake.recap;

import id.petasehat.intake.figure.CountCell;
import id.petasehat.intake.recap.Target.Role;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells rows of villages from totals, headings that are repeated and what stands below a table. */
final class RowKinds {
  /** What a row is. */
  enum Kind {
    VILLAGE,
    /** A sum of rows above it. */
    TOTAL,
    /** People of other places, whom no village counts. */
    OUTSIDE,
    /** Figures without a village's name. */
    NAMELESS,
    /** Nothing to read: blank, a heading, a signature. */
    NONE
  }

  private static final Pattern TOTAL =
      Pattern.compile("(grand |sub )?(total|jumlah|jml|jlh|subtotal)( .*)?");

  private static final Pattern MEAN = Pattern.compile("rata rata.*|rerata.*|average.*");

  /** A larger area where the village should stand is the sum of its villages. */
  private static final Pattern LARGER_AREA =
      Pattern.compile("(uptd |upt )?(puskesmas|pkm|kecamatan|kec|kabupaten|kab|kota)( .*)?");

  private static final Pattern OUTSIDE =
      Pattern.compile("(luar|dari luar) (wilayah|daerah|gedung|kecamatan|puskesmas|desa).*");

  private final RecapMapping mapping;
  private final Predicate<String> isVillage;
  private final List<Integer> figures;
  private final Set<List<String>> headings;

  RowKinds(RecapMapping mapping, Predicate<String> isVillage) {
    this.mapping = mapping;
    this.isVillage = isVillage;
    this.figures =
        mapping.columns().stream()
            .filter(one -> one.target() == null || one.target().isFigure())
            .map(ColumnGuess::column)
            .toList();
    this.headings =
        mapping.grid().rows().stream()
            .limit(mapping.block().last() + 1L)
            .map(RowKinds::texts)
            .filter(texts -> !texts.isEmpty())
            .collect(Collectors.toSet());
  }

  private static List<String> texts(Grid.Row row) {
    return row.cells().stream().filter(one -> !one.isBlank()).map(GridCell::text).toList();
  }

  Kind of(int row) {
    if (!holdsFigures(row)
        || !holdsNumbers(row) && !isVillage.test(name(row)) && code(row).isEmpty()
        || headings.contains(texts(mapping.grid().rows().get(row)))
        || HeaderBlock.isColumnNumbers(mapping.grid(), row)) {
      return Kind.NONE;
    }
    String name = name(row);
    for (int column : mapping.labels()) {
      String label = HeaderWords.plain(mapping.grid().at(row, column).text());
      boolean own = name.equals(mapping.grid().at(row, column).text());
      if (own && isVillage.test(name)) {
        continue;
      }
      boolean area = (own || name.isEmpty()) && LARGER_AREA.matcher(label).matches();
      if (area || TOTAL.matcher(label).matches()) {
        return Kind.TOTAL;
      }
      if (MEAN.matcher(label).matches()) {
        return Kind.NONE;
      }
      if (OUTSIDE.matcher(label).matches()) {
        return Kind.OUTSIDE;
      }
    }
    boolean named = !name.isEmpty() || !code(row).isEmpty();
    return named ? Kind.VILLAGE : Kind.NAMELESS;
  }

  private boolean holdsFigures(int row) {
    return figures.stream()
        .map(column -> mapping.grid().at(row, column).text())
        .anyMatch(text -> !CountCell.silent(text));
  }

  /** Below a table stand words: a place and a day, who signs. */
  private boolean holdsNumbers(int row) {
    return figures.stream()
        .map(column -> mapping.grid().at(row, column))
        .anyMatch(cell -> cell.looksLikeFigure() || cell.kind() == GridCell.Kind.ERROR);
  }

  /** What a row says in its column of names; empty when it says nothing. */
  String name(int row) {
    return text(row, mapping.column(Role.VILLAGE_NAME));
  }

  String code(int row) {
    return text(row, mapping.column(Role.VILLAGE_CODE));
  }

  private String text(int row, OptionalInt column) {
    String text = column.isEmpty() ? "" : mapping.grid().at(row, column.getAsInt()).text();
    return CountCell.silent(text) ? "" : text;
  }
}
