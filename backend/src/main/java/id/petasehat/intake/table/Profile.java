package id.petasehat.intake.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the columns of a foreign file are read as those of a template: a saved column mapping.
 *
 * @param name short, for {@code --profile}; letters, digits and hyphens
 * @param title for people, Indonesian
 * @param kind of import: {@code facilities}, {@code posyandu}, {@code work-areas}, …
 * @param recognised columns by which a file of this kind is known, lower case
 * @param columns column of the file by column of the template
 * @param constants text of a template column that the file lacks, the same for each row
 * @param words what the file's own words mean, by column of the template, tried in order
 * @param district how the file says in which district a row belongs; null when only by the columns
 *     {@code kode_desa} and {@code kode_kab}
 * @param asOf day as of which the file speaks; null when not known
 * @param layout where the table stands in its file
 */
public record Profile(
    String name,
    String title,
    String kind,
    List<String> recognised,
    Map<String, String> columns,
    Map<String, String> constants,
    Map<String, List<Word>> words,
    District district,
    LocalDate asOf,
    Layout layout) {

  private static final int LONGEST_NAME = 60;

  public Profile {
    if (name == null || !name.matches("[\\p{L}\\d_-]{1," + LONGEST_NAME + "}")) {
      throw new IllegalArgumentException("not a name of a profile: " + name);
    }
    if (kind == null || columns == null || columns.isEmpty()) {
      throw new IllegalArgumentException("a profile needs a kind and columns: " + name);
    }
    title = title == null ? name : title;
    columns = lowerCaseValues(columns);
    recognised =
        recognised == null || recognised.isEmpty()
            ? List.copyOf(columns.values())
            : recognised.stream().map(one -> one.toLowerCase(Locale.ROOT)).toList();
    constants = constants == null ? Map.of() : Map.copyOf(constants);
    words = words == null ? Map.of() : Map.copyOf(words);
    layout = layout == null ? Layout.PLAIN : layout;
  }

  private static Map<String, String> lowerCaseValues(Map<String, String> columns) {
    Map<String, String> lower = new LinkedHashMap<>();
    columns.forEach((target, source) -> lower.put(target, source.toLowerCase(Locale.ROOT)));
    return Map.copyOf(lower);
  }

  /**
   * A word of the file.
   *
   * @param matches pattern of the whole cell, case does not matter
   * @param means what a template would say
   */
  public record Word(Pattern matches, String means) {}

  /** In what a file names districts. */
  public enum CodeSystem {
    /** Four digits of BPS, which mean other districts at Kemendagri. */
    BPS,
    /** {@code Kab. Aceh Selatan}. */
    NAME
  }

  /**
   * Where a row names its district.
   *
   * @param column of the file, lower case
   * @param pattern of the whole cell; its first group is the code or name
   */
  public record District(String column, Pattern pattern, CodeSystem system) {

    /** What a row says; empty when its cell does not look so. */
    public Optional<String> of(Table.Row row) {
      Matcher matcher = pattern.matcher(row.cell(column));
      return matcher.matches() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
    }
  }

  /** Whether a file with these columns is one of this profile's. */
  public boolean fits(Collection<String> header) {
    return header.containsAll(recognised);
  }

  /** The text of a template column in a row of the file; empty when the row does not say it. */
  public String cell(Table.Row row, String column) {
    String source = columns.get(column);
    return said(column, source == null ? "" : row.cell(source));
  }

  /**
   * What a template would say in place of a cell.
   *
   * @param text of the file, for this column of the template; empty when it says nothing
   */
  String said(String column, String text) {
    if (text.isEmpty()) {
      return constants.getOrDefault(column, "");
    }
    return words.getOrDefault(column, List.of()).stream()
        .filter(word -> word.matches.matcher(text).matches())
        .map(Word::means)
        .findFirst()
        .orElse(text);
  }

  /** Whether a column or a constant says something for a column of the template. */
  public boolean says(String column) {
    return columns.containsKey(column) || constants.containsKey(column);
  }

  /** The same that reads one more column of the template, from a column of the file. */
  public Profile reading(String column, String source) {
    Map<String, String> more = new LinkedHashMap<>(columns);
    more.put(column, source);
    return new Profile(
        name, title, kind, recognised, more, constants, words, district, asOf, layout);
  }

  /** The same with other constants. */
  public Profile withConstants(Map<String, String> others) {
    return new Profile(
        name, title, kind, recognised, columns, others, words, district, asOf, layout);
  }

  /** Columns of a file that nothing of this profile reads. */
  public List<String> unread(Collection<String> header) {
    List<String> unread = new ArrayList<>(header);
    unread.removeAll(columns.values());
    if (district != null) {
      unread.remove(district.column);
    }
    return unread;
  }
}
