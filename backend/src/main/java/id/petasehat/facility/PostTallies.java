package id.petasehat.facility;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.facility.PostShare.Tally;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One share of posts on one day, by village. */
public final class PostTallies {
  private final Map<AreaCode, Tally> known = new HashMap<>();
  private final Set<AreaCode> withPosts = new HashSet<>();
  private final Set<AreaCode> districtsKnown = new HashSet<>();

  /**
   * Adds up.
   *
   * @param posts of whole districts, as they were on the day
   * @param villageOf the village that a post lies in, by its key; null when not known, then the
   *     post is in no village
   */
  public PostTallies(
      PostShare share, Collection<Facility> posts, Function<String, AreaCode> villageOf) {
    for (Facility post : posts) {
      AreaCode village = villageOf.apply(post.code());
      if (village != null && share.isOf(post)) {
        withPosts.add(village);
        share
            .of(post)
            .ifPresent(
                tally -> {
                  known.merge(village, tally, Tally::plus);
                  districtsKnown.add(village.at(Level.KABUPATEN));
                });
      }
    }
  }

  /**
   * What is known of a village: 0 of 0 when it has no such post although its district has; empty
   * when nothing is known of its posts, or of any such post of its district.
   */
  public Optional<Tally> of(AreaCode village) {
    if (withPosts.contains(village)) {
      return Optional.ofNullable(known.get(village));
    }
    return districtsKnown.contains(village.at(Level.KABUPATEN))
        ? Optional.of(Tally.NOTHING)
        : Optional.empty();
  }

  /** Whether anything is known of any post. */
  public boolean isEmpty() {
    return known.isEmpty();
  }
}
