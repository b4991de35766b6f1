package id.petasehat.serve;

import id.petasehat.reach.Start;
import java.util.List;

/**
 * A post on the map of travel times, as answers tell it.
 *
 * @param number in tiles of the nearest post; null when it is not open
 * @param change what is tried: {@code added}, {@code opened} or {@code closed}; null for nothing
 * @param midwives who work there; null when not known
 * @param nurses who work there; null when not known
 * @param lacks what a village post is known to lack of its minimum: {@code bidan}, {@code perawat}
 */
record PostAnswer(
    Integer number,
    String code,
    String name,
    String type,
    double lon,
    double lat,
    String verdict,
    String change,
    Integer midwives,
    Integer nurses,
    List<String> lacks) {

  static PostAnswer of(Integer number, ReachPost one) {
    Start post = one.post();
    return new PostAnswer(
        number,
        post.code(),
        post.name(),
        post.type().id(),
        post.lon(),
        post.lat(),
        post.verdict().id(),
        one.change(),
        post.staff().midwives(),
        post.staff().nurses(),
        post.type().isVillagePost() ? post.staff().lacking() : List.of());
  }
}
