package id.petasehat.intake.facility;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.intake.facility.PostRow.Stated;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/**
 * Decides which rows of a file are posts of stored districts. What a district number of BPS means
 * is learned from the file itself: from where most of the points with that number lie.
 */
final class Settlement {
  /** Fewer points than this teach nothing. */
  private static final int LEAST_POINTS = 3;

  private final Set<AreaCode> stored;
  private final Map<Coordinate, AreaCode> found;
  private final Map<String, AreaCode> learned;

  /**
   * @param stored districts of the store
   * @param found stored villages around points of the file
   */
  Settlement(Set<AreaCode> stored, Map<Coordinate, AreaCode> found, Collection<PostRow> rows) {
    this.stored = stored;
    this.found = found;
    this.learned = learn(rows);
  }

  private Map<String, AreaCode> learn(Collection<PostRow> rows) {
    Map<String, Integer> all = new HashMap<>();
    Map<String, Map<AreaCode, Integer>> inside = new HashMap<>();
    for (PostRow row : rows) {
      String number = row.district().bps();
      if (number != null && row.point() != null) {
        all.merge(number, 1, Integer::sum);
        village(row)
            .ifPresent(
                village ->
                    inside
                        .computeIfAbsent(number, key -> new HashMap<>())
                        .merge(village.at(Level.KABUPATEN), 1, Integer::sum));
      }
    }
    Map<String, AreaCode> learned = new HashMap<>();
    inside.forEach(
        (number, counts) ->
            counts.entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .filter(most -> most.getValue() >= LEAST_POINTS)
                .filter(most -> 2 * most.getValue() > all.get(number))
                .ifPresent(most -> learned.put(number, most.getKey())));
    return learned;
  }

  private Optional<AreaCode> village(PostRow row) {
    return row.point() == null ? Optional.empty() : Optional.ofNullable(found.get(row.point()));
  }

  /** The rows of stored districts. */
  List<SettledPost> settle(Collection<PostRow> rows) {
    List<SettledPost> settled = new ArrayList<>();
    rows.forEach(row -> settle(row).ifPresent(settled::add));
    return settled;
  }

  private Optional<SettledPost> settle(PostRow row) {
    AreaCode village = village(row).orElse(null);
    Optional<AreaCode> stated = stated(row);
    if (stated.isPresent()) {
      return Optional.of(new SettledPost(row.inDistrict(stated.get()), village, stated.get()));
    }
    if (village != null) {
      return Optional.of(new SettledPost(row, village, village.at(Level.KABUPATEN)));
    }
    boolean must = row.point() == null && row.district().saysNothing() && stored.size() == 1;
    return must
        ? Optional.of(new SettledPost(row, null, stored.iterator().next()))
        : Optional.empty();
  }

  /** The stored district that a row names. */
  private Optional<AreaCode> stated(PostRow row) {
    Stated district = row.district();
    AreaCode code = district.bps() == null ? district.code() : learned.get(district.bps());
    return Optional.ofNullable(code).filter(stored::contains);
  }

  /** Whether a post, by its point in a district, says that it belongs to another one. */
  boolean saysElsewhere(SettledPost post) {
    Stated stated = post.row().district();
    if (stated.bps() != null && stated.code() == null) {
      return learned.containsValue(post.district());
    }
    AreaCode by = post.found() == null ? null : post.found().at(Level.KABUPATEN);
    return stated.words() != null
        || by != null && stated.code() != null && !stated.code().equals(by);
  }
}
