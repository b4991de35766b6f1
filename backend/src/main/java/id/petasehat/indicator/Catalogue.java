package id.petasehat.indicator;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All indicators, with the clusters and life-cycle stages they are sorted by. Immutable. */
public final class Catalogue {
  private static final String BUILT_IN = "/geodata/indicators.csv";

  private final List<Cluster> clusters;
  private final List<Stage> stages;
  private final Map<String, Indicator> indicators;

  Catalogue(List<Cluster> clusters, List<Stage> stages, Map<String, Indicator> indicators) {
    this.clusters = List.copyOf(clusters);
    this.stages = List.copyOf(stages);
    this.indicators = Collections.unmodifiableMap(new LinkedHashMap<>(indicators));
  }

  /** The catalogue that comes with the program, {@code geodata/indicators.csv}. */
  public static Catalogue builtIn() {
    try (InputStream file = Catalogue.class.getResourceAsStream(BUILT_IN)) {
      if (file == null) {
        throw new IllegalStateException("not on the class path: " + BUILT_IN);
      }
      return load(new InputStreamReader(file, StandardCharsets.UTF_8), "indicators.csv");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a catalogue file, UTF-8 with or without a byte order mark.
   *
   * @throws CatalogueException at the first thing that cannot be right, with file and line
   */
  public static Catalogue load(Path file) throws IOException {
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return load(text, file.getFileName().toString());
    }
  }

  /**
   * Reads a catalogue; see {@link #load(Path)}.
   *
   * @param fileName for messages only
   */
  public static Catalogue load(Reader text, String fileName) throws IOException {
    return new CatalogueReader(fileName).read(text);
  }

  /** In the order of the file. */
  public List<Cluster> clusters() {
    return clusters;
  }

  /** In the order of the file, which is that of life. */
  public List<Stage> stages() {
    return stages;
  }

  /** All rows in the order of the file; families are one row each. */
  public Collection<Indicator> indicators() {
    return indicators.values();
  }

  /**
   * An indicator that can have figures: a row by its code, or a member of a family, {@code
   * belum-layan:k4} or {@code dx-kasus:A00-A09}. Empty for an unknown code, for a family without a
   * member and for a member that cannot be.
   */
  public Optional<Indicator> find(String code) {
    int colon = code.indexOf(':');
    if (colon < 0) {
      return Optional.ofNullable(indicators.get(code)).filter(row -> !row.family());
    }
    Indicator family = indicators.get(code.substring(0, colon));
    return family == null || !family.family()
        ? Optional.empty()
        : member(family, code.substring(colon + 1));
  }

  private Optional<Indicator> member(Indicator family, String key) {
    return switch (family.code()) {
      case Families.NOT_SERVED ->
          Optional.ofNullable(indicators.get(key))
              .flatMap(parent -> Families.notServed(family, parent));
      case Families.CASES -> Families.cases(family, key);
      default -> Optional.empty();
    };
  }

  /** The member of {@code belum-layan} that follows from an indicator; empty for most. */
  public Optional<Indicator> notServed(Indicator parent) {
    return find(Families.NOT_SERVED + ":" + parent.code());
  }

  /** The indicator whose reports an indicator is computed from: its parent, or itself. */
  public Indicator sourceOf(Indicator indicator) {
    return indicator.parent() == null ? indicator : indicators.get(indicator.parent());
  }
}
