package id.petasehat.intake.facility;

import id.petasehat.area.AreaCode;
import id.petasehat.facility.FacilityType;
import id.petasehat.intake.Findings;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Gives every row the key of its post: that of the stored post it is, else its own code, else one
 * made of district (posyandu: village), kind and name, {@code 11.01-puskesmas-krueng-luas}.
 */
final class PostKeys {
  private static final int LONGEST_KEY = 80;

  private final Map<SettledPost, String> stored;
  private final Set<String> taken;
  private final Set<SettledPost> saidToBeNew;
  private final Set<String> inUse;
  private final Function<AreaCode, String> districtName;
  private final Findings findings;

  /**
   * @param stored keys of rows that are stored posts
   * @param saidToBeNew rows that a person said are no stored posts
   * @param inUse every key and code of stored posts
   */
  PostKeys(
      Map<SettledPost, String> stored,
      Set<SettledPost> saidToBeNew,
      Set<String> inUse,
      Function<AreaCode, String> districtName,
      Findings findings) {
    this.stored = stored;
    this.taken = Set.copyOf(stored.values());
    this.saidToBeNew = saidToBeNew;
    this.inUse = inUse;
    this.districtName = districtName;
    this.findings = findings;
  }

  Map<SettledPost, String> of(Collection<SettledPost> posts) {
    Map<SettledPost, String> keys = new LinkedHashMap<>();
    Map<String, SettledPost> made = new HashMap<>();
    for (SettledPost post : posts) {
      String key = stored.getOrDefault(post, post.row().code());
      if (key == null) {
        key = free(make(post), post);
        SettledPost earlier = made.putIfAbsent(key, post);
        if (earlier != null) {
          repeated(post, earlier);
        }
      }
      keys.put(post, key);
    }
    return keys;
  }

  private String make(SettledPost post) {
    FacilityType group = PostRow.group(post.row().type());
    AreaCode village = post.row().village();
    AreaCode area = group == FacilityType.POSYANDU && village != null ? village : post.district();
    PostName name =
        PostName.of(post.row().name(), post.row().type(), districtName.apply(post.district()));
    String key = area + "-" + (group == null ? "pos" : group.id()) + "-" + name.slug();
    return key.substring(0, Math.min(LONGEST_KEY, key.length()));
  }

  /** The key, or the first with a number behind it that is no other post's. */
  private String free(String key, SettledPost post) {
    String free = key;
    for (int number = 2; isOfAnother(free, post); number++) {
      String end = "-" + number;
      free = key.substring(0, Math.min(LONGEST_KEY - end.length(), key.length())) + end;
    }
    return free;
  }

  private boolean isOfAnother(String key, SettledPost post) {
    return taken.contains(key) || saidToBeNew.contains(post) && inUse.contains(key);
  }

  private void repeated(SettledPost post, SettledPost earlier) {
    findings.reject(
        post.row().place(),
        "duplicate-name",
        "\""
            + post.row().name()
            + "\" sudah ada di "
            + earlier.row().place()
            + ", keduanya tanpa kode",
        "Hapus salah satunya, atau beri tiap pos kodenya sendiri");
  }
}
