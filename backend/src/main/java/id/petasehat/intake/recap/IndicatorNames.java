package id.petasehat.intake.recap;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Computed;
import id.petasehat.indicator.Indicator;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Indicators by what headers call them: codes and names of the catalogue, and the usual other names
 * of {@code geodata/indicator-names.csv}, of which some only perhaps mean the indicator.
 */
final class IndicatorNames {
  private static final String TABLE = "/geodata/indicator-names.csv";
  private static final LevenshteinDistance EDITS = LevenshteinDistance.getDefaultInstance();

  /** A name from which no person needs to look again. */
  static final double SURE = 0.9;

  private static final double WITHOUT_FILLING = 0.95;
  private static final double PERHAPS = 0.7;
  private static final double INSIDE = 0.6;

  /** One letter in seven may differ. */
  private static final double ALIKE = 0.85;

  private static final double OF_ALIKE = 0.7;

  /** Less alike than this is no suggestion. */
  private static final double LEAST = 0.3;

  private final Map<String, Guess> names = new HashMap<>();

  /** Words that mean an indicator only when they stand alone. */
  private final Set<String> doubtful = new HashSet<>();

  /**
   * What a header may mean.
   *
   * @param code of an indicator that files may bring
   * @param score 0 to 1; sure from {@link #SURE}
   */
  record Guess(String code, double score) {
    Guess times(double factor) {
      return new Guess(code, Math.round(score * factor * 100) / 100.0);
    }
  }

  IndicatorNames(Catalogue catalogue) {
    for (Indicator one : catalogue.indicators()) {
      if (!one.family() && Computed.byCode(one.code()).isEmpty()) {
        names.put(HeaderWords.plain(one.code()), new Guess(one.code(), 1));
      }
    }
    for (Indicator one : catalogue.indicators()) {
      if (!one.family() && Computed.byCode(one.code()).isEmpty()) {
        for (String name : new String[] {one.shortId(), one.name().id(), one.name().en()}) {
          names.putIfAbsent(HeaderWords.plain(name), new Guess(one.code(), 1));
          names.putIfAbsent(HeaderWords.withoutBrackets(name), new Guess(one.code(), 1));
        }
      }
    }
    addUsualNames(catalogue);
  }

  private void addUsualNames(Catalogue catalogue) {
    try (InputStream table = IndicatorNames.class.getResourceAsStream(TABLE);
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : rows) {
        String code = row.getField("code");
        catalogue.find(code).orElseThrow(() -> new IllegalStateException(TABLE + " names " + code));
        add(row.getField("names"), new Guess(code, 1));
        add(row.getField("perhaps"), new Guess(code, PERHAPS));
        doubtful.addAll(List.of(row.getField("perhaps").split("\\|")));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void add(String list, Guess guess) {
    for (String name : list.split("\\|")) {
      if (!name.isBlank()) {
        names.putIfAbsent(HeaderWords.plain(name), guess);
      }
    }
  }

  /** The indicator that a text names; empty when none is even alike. */
  Optional<Guess> guess(String text) {
    String plain = HeaderWords.plain(text);
    Guess exact = names.getOrDefault(plain, names.get(HeaderWords.withoutBrackets(text)));
    if (exact != null || plain.isEmpty()) {
      return Optional.ofNullable(exact);
    }
    String core = HeaderWords.core(HeaderWords.withoutBrackets(text));
    Guess named = names.get(core);
    if (named != null) {
      return Optional.of(named.times(doubtful.contains(core) ? PERHAPS : WITHOUT_FILLING));
    }
    return inside(plain).or(() -> alike(plain));
  }

  /**
   * Indicators that a text may mean, best first, each once.
   *
   * @param most of them
   */
  List<Guess> nearest(String text, int most) {
    String plain = HeaderWords.plain(text);
    Map<String, Guess> best = new HashMap<>();
    guess(text).ifPresent(one -> best.put(one.code(), one));
    for (Map.Entry<String, Guess> name : names.entrySet()) {
      int longer = Math.max(plain.length(), name.getKey().length());
      double likeness = 1 - (double) EDITS.apply(plain, name.getKey()) / longer;
      Guess guess = name.getValue().times(likeness * OF_ALIKE);
      if (guess.score >= LEAST) {
        best.merge(guess.code, guess, (one, other) -> one.score >= other.score ? one : other);
      }
    }
    return best.values().stream()
        .sorted(Comparator.comparingDouble(Guess::score).reversed().thenComparing(Guess::code))
        .limit(most)
        .toList();
  }

  /** The longest name that stands in the text as whole words; names of one letter do not count. */
  private Optional<Guess> inside(String plain) {
    return names.entrySet().stream()
        .filter(name -> name.getKey().length() > 1 && HeaderWords.holds(plain, name.getKey()))
        .max(Comparator.comparingInt(name -> name.getKey().length()))
        .map(name -> name.getValue().times(INSIDE));
  }

  private Optional<Guess> alike(String plain) {
    Guess best = null;
    double highest = ALIKE;
    for (Map.Entry<String, Guess> name : names.entrySet()) {
      int longer = Math.max(plain.length(), name.getKey().length());
      if (Math.abs(plain.length() - name.getKey().length()) > (1 - ALIKE) * longer) {
        continue;
      }
      double likeness = 1 - (double) EDITS.apply(plain, name.getKey()) / longer;
      if (likeness >= highest) {
        highest = likeness;
        best = name.getValue();
      }
    }
    return Optional.ofNullable(best).map(one -> one.times(OF_ALIKE));
  }
}
