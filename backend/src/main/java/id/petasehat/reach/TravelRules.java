package id.petasehat.reach;

import id.petasehat.facility.Condition;
import id.petasehat.facility.FacilityType;
import id.petasehat.facility.WorkingRule;
import java.math.BigDecimal;
import java.time.Month;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The rules of a travel model beside its speeds. Defaults, with why they were chosen, are in {@code
 * geodata/travel-rules.csv}.
 *
 * @param cellMetres side of a cell, m, 30 to 1000
 * @param boatKm how far from land boats go in each season, km, at least 0
 * @param seasonMonths 1 to 12; each month belongs to exactly one season
 * @param outside what lies outside all villages
 * @param nearRoadsAndCoast whether people of a village without settlements live near roads and
 *     coast
 * @param snapMetres how far a post or port may lie from the middle of the nearest cell that can be
 *     passed, m, at least 0; in a cell that a river goes through, two cells at least
 * @param posts which posts people can go to, where nobody asks for another rule
 */
public record TravelRules(
    double cellMetres,
    Neighbours neighbours,
    Map<Season, Double> boatKm,
    Map<Season, Set<Integer>> seasonMonths,
    Outside outside,
    boolean nearRoadsAndCoast,
    double snapMetres,
    WorkingRule posts) {

  /** Posts of which it is not known whether they work are counted as open. */
  public static final String OPEN = "open";

  /** They are counted as closed. */
  public static final String CLOSED = "closed";

  public TravelRules {
    boatKm = Map.copyOf(boatKm);
    seasonMonths = Map.copyOf(seasonMonths);
  }

  /**
   * Rules by their names as in files, the store and requests: {@code cellMetres}, {@code
   * neighbours}, {@code boatKm.kemarau}, {@code seasonMonths.kemarau} (months with blanks between),
   * {@code outside}, {@code nearRoadsAndCoast}, {@code snapMetres}, {@code posts.types} (with
   * blanks between; {@code puskesmas} for all three), {@code posts.worst}, {@code posts.staff},
   * {@code posts.days} and {@code posts.unknown} ({@code open} or {@code closed}).
   *
   * @param texts every rule, well-formed
   */
  public static TravelRules of(Map<String, String> texts) {
    Map<Season, Double> boatKm = new EnumMap<>(Season.class);
    Map<Season, Set<Integer>> months = new EnumMap<>(Season.class);
    for (Season season : Season.values()) {
      boatKm.put(season, Double.valueOf(texts.get("boatKm." + season.id())));
      months.put(season, months(texts.get("seasonMonths." + season.id())));
    }
    return new TravelRules(
        Double.parseDouble(texts.get("cellMetres")),
        texts.get("neighbours").equals("16") ? Neighbours.SIXTEEN : Neighbours.EIGHT,
        boatKm,
        months,
        Outside.byId(texts.get("outside")).orElseThrow(),
        Boolean.parseBoolean(texts.get("nearRoadsAndCoast")),
        Double.parseDouble(texts.get("snapMetres")),
        posts(texts));
  }

  private static WorkingRule posts(Map<String, String> texts) {
    return new WorkingRule(
        Arrays.stream(texts.get("posts.types").split(" "))
            .flatMap(word -> FacilityType.readKind(word).stream())
            .collect(Collectors.toSet()),
        Condition.read(texts.get("posts.worst")).orElseThrow(),
        WorkingRule.Staff.byId(texts.get("posts.staff")).orElseThrow(),
        Integer.parseInt(texts.get("posts.days")),
        texts.get("posts.unknown").equals(OPEN));
  }

  private static Set<Integer> months(String text) {
    return Arrays.stream(text.split(" "))
        .filter(month -> !month.isEmpty())
        .map(Integer::valueOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The same as {@link #of} reads. */
  public Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("cellMetres", plain(cellMetres));
    texts.put("neighbours", neighbours == Neighbours.SIXTEEN ? "16" : "8");
    for (Season season : Season.values()) {
      texts.put("boatKm." + season.id(), plain(boatKm.get(season)));
    }
    for (Season season : Season.values()) {
      texts.put("seasonMonths." + season.id(), text(seasonMonths.get(season)));
    }
    texts.put("outside", outside.id());
    texts.put("nearRoadsAndCoast", String.valueOf(nearRoadsAndCoast));
    texts.put("snapMetres", plain(snapMetres));
    putPosts(texts);
    return texts;
  }

  private void putPosts(Map<String, String> texts) {
    texts.put("posts.types", String.join(" ", FacilityType.kinds(posts.types())));
    texts.put("posts.worst", posts.worst().id());
    texts.put("posts.staff", posts.staff().id());
    texts.put("posts.days", String.valueOf(posts.leastDays()));
    texts.put("posts.unknown", posts.unknownCountsOpen() ? OPEN : CLOSED);
  }

  private static String text(Set<Integer> months) {
    return months.stream().sorted().map(String::valueOf).collect(Collectors.joining(" "));
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  /** The season of a month. */
  public Season seasonOf(Month month) {
    return seasonMonths.entrySet().stream()
        .filter(season -> season.getValue().contains(month.getValue()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no season holds " + month));
  }

  /** Whether what is closed in some months, 1 to 12, is closed to travellers. */
  boolean isClosed(Set<Integer> closedMonths, Travel travel) {
    if (travel.month() != null) {
      return closedMonths.contains(travel.month().getValue());
    }
    Set<Integer> months = seasonMonths.get(travel.season());
    long closed = months.stream().filter(closedMonths::contains).count();
    return closed > 0 && closed * 2 >= months.size();
  }
}
