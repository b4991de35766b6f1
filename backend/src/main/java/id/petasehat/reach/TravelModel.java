package id.petasehat.reach;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Month;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How fast people travel over a district, by layer, class, mode and season. Immutable.
 *
 * <p>Layers lie on each other in the order of {@link #LAYERS}: what an upper one says of a mode
 * counts, and where it says nothing the lower one shows through.
 */
public final class TravelModel {
  /** Every cell of a village or other land. */
  public static final String LAND = "land";

  public static final String LAND_COVER = "landcover";

  /** Rivers, canals and lakes. */
  public static final String RIVERS = "rivers";

  public static final String ROADS = "roads";

  /** Bridges that a file names; a road that crosses a river needs none. */
  public static final String BRIDGES = "bridges";

  /** Water outside all villages; roads and bridges may lead over it. */
  public static final String SEA = "sea";

  /** From the lowest to the highest. */
  public static final List<String> LAYERS = List.of(LAND, LAND_COVER, RIVERS, SEA, ROADS, BRIDGES);

  /** The classes that files are read to, by layer; land and sea have none. */
  public static final Map<String, Set<String>> KINDS =
      Map.of(
          LAND, Set.of(),
          LAND_COVER,
              words(
                  "permukiman sawah ladang kebun semak rumput hutan mangrove rawa tambak air"
                      + " terbuka lain tidak-dikenal"),
          RIVERS, words("sungai anak-sungai kanal danau"),
          SEA, Set.of(),
          ROADS, words("tol arteri kolektor lokal lingkungan usaha-tani setapak lain"),
          BRIDGES, words("jembatan jembatan-gantung"));

  /** Of roads, where it is known. */
  public static final Set<String> SURFACES = words("diperkeras tanah rusak");

  private static Set<String> words(String words) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(words.split(" "))));
  }

  /** The class of a row that holds for every class. */
  public static final String EVERY = "*";

  private static final String DEFAULT_SPEEDS = "/geodata/travel-speeds.csv";
  private static final String DEFAULT_RULES = "/geodata/travel-rules.csv";

  private record Key(String layer, String kind, TravelMode mode, Season season) {}

  private final int version;
  private final List<Speed> speeds;
  private final TravelRules rules;
  private final Map<Key, Speed> byKey = new HashMap<>();

  /**
   * @param version of a district; 0 for the default
   * @param speeds no two of one layer, class, mode and season
   */
  public TravelModel(int version, List<Speed> speeds, TravelRules rules) {
    this.version = version;
    this.speeds = List.copyOf(speeds);
    this.rules = rules;
    for (Speed row : speeds) {
      Key key = new Key(row.layer(), row.kind(), row.mode(), row.season());
      if (byKey.putIfAbsent(key, row) != null) {
        throw new IllegalArgumentException("two rows of " + key);
      }
    }
  }

  /** The model that comes with the program, version 0. */
  public static TravelModel builtIn() {
    return BuiltIn.MODEL;
  }

  /** Read once, when first asked for. */
  private static final class BuiltIn {
    static final TravelModel MODEL = read();

    private static TravelModel read() {
      try (InputStream speeds = resource(DEFAULT_SPEEDS);
          InputStream rules = resource(DEFAULT_RULES)) {
        return new TravelModel(
            0,
            TravelModelCsv.speeds(new InputStreamReader(speeds, StandardCharsets.UTF_8)),
            TravelModelCsv.rules(new InputStreamReader(rules, StandardCharsets.UTF_8)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static InputStream resource(String name) {
      InputStream file = TravelModel.class.getResourceAsStream(name);
      if (file == null) {
        throw new IllegalStateException("not on the class path: " + name);
      }
      return file;
    }
  }

  public int version() {
    return version;
  }

  public List<Speed> speeds() {
    return speeds;
  }

  public TravelRules rules() {
    return rules;
  }

  /** The season of a month. */
  public Season seasonOf(Month month) {
    return rules.seasonOf(month);
  }

  /**
   * How people travel in a month. Months in which the same links run are told as one: as their
   * season, or else as the first of them, so that what is computed for one holds for the others.
   *
   * @param links of the ground
   */
  public Travel travel(Set<TravelMode> modes, Month month, List<TravelLink> links) {
    Season season = seasonOf(month);
    Travel whole = new Travel(modes, season);
    Set<Integer> closed = closed(links, new Travel(modes, season, month));
    if (closed.equals(closed(links, whole))) {
      return whole;
    }
    return rules.seasonMonths().get(season).stream()
        .sorted()
        .map(one -> new Travel(modes, season, Month.of(one)))
        .filter(one -> closed.equals(closed(links, one)))
        .findFirst()
        .orElseThrow();
  }

  /** Whether travellers use a link: it is of one of their modes, and not closed to them. */
  public boolean runs(TravelLink link, Travel travel) {
    return travel.modes().contains(link.mode()) && !rules.isClosed(link.closedMonths(), travel);
  }

  private Set<Integer> closed(List<TravelLink> links, Travel travel) {
    return links.stream()
        .filter(link -> rules.isClosed(link.closedMonths(), travel))
        .map(TravelLink::id)
        .collect(Collectors.toSet());
  }

  /**
   * What a layer says of a class for a mode in a season: of the rows that fit the one of the
   * narrowest class, and of these that of the season; empty where none fits.
   *
   * @param kind class of the layer, without surface
   * @param surface empty where it is not known, and for other layers than roads
   */
  public Optional<Speed> speed(
      String layer, String kind, String surface, TravelMode mode, Season season) {
    List<String> kinds =
        surface.isEmpty()
            ? List.of(kind, EVERY)
            : List.of(kind + "/" + surface, EVERY + "/" + surface, kind, EVERY);
    for (String one : kinds) {
      Speed seasonal = byKey.get(new Key(layer, one, mode, season));
      Speed found = seasonal != null ? seasonal : byKey.get(new Key(layer, one, mode, null));
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }
}
