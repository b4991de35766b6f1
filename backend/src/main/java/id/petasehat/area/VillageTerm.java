package id.petasehat.area;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The local words for a village (desa, kelurahan, gampong, ohoi, …) and for a kecamatan (distrik,
 * kapanewon, …), in lower case. The words and their sources stand in {@code
 * geodata/village-terms.csv}: a row holds for the codes that begin with its prefix and, for
 * villages, whose village part begins with its kind; the longest prefix wins.
 */
public final class VillageTerm {
  private record Rule(Level level, String prefix, String kind, String term) {
    boolean fits(AreaCode code) {
      return code.level() == level && code.dotted().startsWith(prefix) && kindOf(code, kind);
    }

    private static boolean kindOf(AreaCode code, String kind) {
      return kind.isEmpty() || code.dotted().startsWith(kind, 9);
    }

    int weight() {
      return 2 * prefix.length() + kind.length();
    }
  }

  private final List<Rule> heaviestFirst;

  private VillageTerm(List<Rule> rules) {
    this.heaviestFirst =
        rules.stream().sorted(Comparator.comparingInt(Rule::weight).reversed()).toList();
  }

  /** The words that come with the product. */
  public static VillageTerm standard() {
    return Standard.TERMS;
  }

  /**
   * Reads words from CSV lines {@code level,prefix,kind,term,source} with a header row.
   *
   * @throws IllegalArgumentException naming the line that cannot be read
   */
  public static VillageTerm read(Reader csv) throws IOException {
    List<String> lines = new BufferedReader(csv).lines().toList();
    List<Rule> rules = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      rules.add(rule(lines.get(i), i + 1));
    }
    return new VillageTerm(rules);
  }

  private static Rule rule(String line, int number) {
    String[] cells = line.split(",", 5);
    Level level = Level.byId(cells[0]).orElse(null);
    if (cells.length < 5 || level == null || cells[3].isBlank()) {
      throw new IllegalArgumentException(
          "village-terms.csv line " + number + ": not level,prefix,kind,term,source: " + line);
    }
    return new Rule(level, cells[1], cells[2], cells[3]);
  }

  /**
   * The word for this village or kecamatan.
   *
   * @throws IllegalArgumentException for a code of another level
   */
  public String of(AreaCode code) {
    return heaviestFirst.stream()
        .filter(rule -> rule.fits(code))
        .findFirst()
        .map(Rule::term)
        .orElseThrow(() -> new IllegalArgumentException("no term for level of " + code));
  }

  /**
   * The word that most of the villages bear, for a count of them all: {@code 191 ohoi}; at a tie
   * the first in the alphabet; {@code desa} for none.
   */
  public String ofMost(Collection<AreaCode> villages) {
    Map<String, Long> counts =
        villages.stream()
            .map(this::of)
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .reduce((best, next) -> next.getValue() > best.getValue() ? next : best)
        .map(Map.Entry::getKey)
        .orElse("desa");
  }

  /** Loaded when first asked for. */
  private static final class Standard {
    private static final VillageTerm TERMS = load();

    private static VillageTerm load() {
      try (InputStream in = VillageTerm.class.getResourceAsStream("/geodata/village-terms.csv")) {
        return read(new InputStreamReader(in, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException("geodata/village-terms.csv", e);
      }
    }
  }
}
