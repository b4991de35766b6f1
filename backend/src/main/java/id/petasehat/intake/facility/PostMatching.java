package id.petasehat.intake.facility;

import id.petasehat.area.AreaCode;
import id.petasehat.facility.FacilityType;
import id.petasehat.intake.Findings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds out which rows are posts that are stored already: by code, else by name within the district
 * and kind (posyandu: within the village). Names that agree are sure; alike ones are the same post
 * when each is the other's best and no second is as good. No two rows become one post.
 */
final class PostMatching {
  /** Likeness from which names count as alike: one letter in seven may differ. */
  static final double ALIKE = 0.85;

  /** Likeness below which a post of the same code hardly bears the same name. */
  private static final double RENAMED = 0.5;

  private final Map<String, String> keysByCode;
  private final Map<AreaCode, List<KnownPost>> known;
  private final Map<String, KnownPost> byKey;
  private final Function<AreaCode, String> districtName;
  private final Confirmations confirmed;
  private final Findings findings;
  private final Map<SettledPost, String> keys = new LinkedHashMap<>();
  private final Map<String, SettledPost> taken = new HashMap<>();
  private final List<PostMatch> matches = new ArrayList<>();
  private final Set<SettledPost> saidToBeNew = new HashSet<>();

  /**
   * @param keysByCode every code that a file knows a stored post by
   */
  PostMatching(
      Map<String, String> keysByCode,
      Collection<KnownPost> known,
      Function<AreaCode, String> districtName,
      Confirmations confirmed,
      Findings findings) {
    this.keysByCode = keysByCode;
    this.known = known.stream().collect(Collectors.groupingBy(KnownPost::district));
    this.byKey = known.stream().collect(Collectors.toMap(KnownPost::key, one -> one));
    this.districtName = districtName;
    this.confirmed = confirmed;
    this.findings = findings;
  }

  /** Where rows and stored posts are compared by name. */
  private record Ground(AreaCode district, FacilityType group, AreaCode village) {}

  /** Keys of rows that are stored posts; the other rows are new. */
  Map<SettledPost, String> match(Collection<SettledPost> posts) {
    Map<Ground, List<SettledPost>> open = new LinkedHashMap<>();
    for (SettledPost post : posts) {
      if (!confirm(post) && !byCode(post)) {
        open.computeIfAbsent(ground(post), key -> new ArrayList<>()).add(post);
      }
    }
    open.forEach(this::byName);
    return keys;
  }

  /** Rows that were taken for a stored post by name. */
  List<PostMatch> matches() {
    return matches;
  }

  /** Rows of which a person said that they are posts that are not stored yet. */
  Set<SettledPost> saidToBeNew() {
    return saidToBeNew;
  }

  /** Whether a person has decided; rows said to be new are left out of all comparing. */
  private boolean confirm(SettledPost post) {
    Optional<String> said = confirmed.of(post.row());
    if (said.isEmpty()) {
      return false;
    }
    if (said.get().equals(Confirmations.NEW)) {
      sayNew(post);
      return true;
    }
    String key = keysByCode.get(said.get());
    if (key == null) {
      findings.reject(
          post.row().place(),
          "unknown-confirmed",
          "Tidak ada pos tersimpan dengan kode " + said.get(),
          "Pilih salah satu pos yang tersimpan, atau nyatakan baris ini pos baru");
    } else {
      take(post, key);
    }
    return true;
  }

  private void sayNew(SettledPost post) {
    String code = post.row().code();
    if (code != null && keysByCode.containsKey(code)) {
      findings.reject(
          post.row().place(),
          "new-with-known-code",
          "\"" + post.row().name() + "\" disebut pos baru, padahal kode " + code + " sudah dipakai",
          "Beri pos baru kodenya sendiri, atau kosongkan kodenya");
    } else {
      saidToBeNew.add(post);
    }
  }

  private boolean byCode(SettledPost post) {
    String key = post.row().code() == null ? null : keysByCode.get(post.row().code());
    if (key != null) {
      compare(post, byKey.get(key));
      take(post, key);
    }
    return key != null;
  }

  /** Offices number their posts themselves, so one code may be of several posts. */
  private void compare(SettledPost post, KnownPost stored) {
    double likeness = stored == null ? 1 : stored.name().likeness(name(post));
    if (likeness >= ALIKE) {
      return;
    }
    boolean elsewhere =
        !stored.district().equals(post.district())
            || PostRow.group(stored.facility().type()) != PostRow.group(post.row().type());
    String says =
        "Kode "
            + post.row().code()
            + " di berkas ini \""
            + post.row().name()
            + "\", padahal yang tersimpan \""
            + stored.facility().name()
            + "\"";
    if (elsewhere) {
      findings.reject(
          post.row().place(),
          "code-of-another-post",
          says + " dari kabupaten/kota atau jenis lain",
          "Beri pos ini kode lain di berkasnya, atau nyatakan bahwa keduanya satu pos");
      matches.add(PostMatch.question(post.row(), List.of(stored), likeness));
    } else if (likeness < RENAMED) {
      findings.warn(
          post.row().place(),
          "other-name",
          says + "; keduanya dianggap satu pos",
          "Bila bukan, batalkan impor ini lalu beri pos ini kode lain");
    }
  }

  private void take(SettledPost post, String key) {
    SettledPost earlier = taken.putIfAbsent(key, post);
    if (earlier == null) {
      keys.put(post, key);
    } else {
      findings.reject(
          post.row().place(),
          "same-post-twice",
          "\""
              + post.row().name()
              + "\" dan \""
              + earlier.row().name()
              + "\" ("
              + earlier.row().place()
              + ") menunjuk pos yang sama, "
              + key,
          "Hapus salah satunya");
    }
  }

  private static Ground ground(SettledPost post) {
    FacilityType group = PostRow.group(post.row().type());
    boolean local = group == FacilityType.POSYANDU;
    return new Ground(post.district(), group, local ? village(post) : null);
  }

  private static AreaCode village(SettledPost post) {
    return post.row().village() == null ? post.found() : post.row().village();
  }

  private void byName(Ground ground, List<SettledPost> posts) {
    List<KnownPost> candidates = new ArrayList<>();
    for (KnownPost one : known.getOrDefault(ground.district, List.of())) {
      boolean same =
          PostRow.group(one.facility().type()) == ground.group
              && (ground.village == null || ground.village.equals(one.village()));
      if (same && !taken.containsKey(one.key())) {
        candidates.add(one);
      }
    }
    Map<SettledPost, PostName> names = new LinkedHashMap<>();
    posts.forEach(post -> names.put(post, name(post)));
    agreeing(names, candidates);
    candidates.removeIf(one -> taken.containsKey(one.key()));
    alike(names, candidates);
  }

  private PostName name(SettledPost post) {
    return PostName.of(post.row().name(), post.row().type(), districtName.apply(post.district()));
  }

  /** Names that agree; takes them out of the rows that are still open. */
  private void agreeing(Map<SettledPost, PostName> names, List<KnownPost> candidates) {
    Map<String, List<KnownPost>> byName =
        candidates.stream().collect(Collectors.groupingBy(one -> one.name().key()));
    Map<String, List<SettledPost>> rows =
        names.keySet().stream()
            .collect(
                Collectors.groupingBy(
                    post -> names.get(post).key(), LinkedHashMap::new, Collectors.toList()));
    rows.forEach(
        (name, posts) -> {
          List<KnownPost> same = byName.getOrDefault(name, List.of());
          if (posts.size() == 1 && same.size() == 1) {
            found(posts.get(0), same.get(0), 1);
          } else if (!same.isEmpty()) {
            posts.forEach(post -> ambiguous(post, same));
          }
          if (!same.isEmpty()) {
            posts.forEach(names::remove);
          }
        });
  }

  private void ambiguous(SettledPost post, List<KnownPost> same) {
    String choices =
        same.stream()
            .map(one -> one.facility().name() + " (" + one.key() + ")")
            .collect(Collectors.joining(", "));
    findings.reject(
        post.row().place(),
        "ambiguous-name",
        "\"" + post.row().name() + "\" dapat berarti lebih dari satu pos: " + choices,
        "Pilih pos yang dimaksud, atau tulis kodenya pada baris ini");
    matches.add(PostMatch.question(post.row(), same, 1));
  }

  private void alike(Map<SettledPost, PostName> names, List<KnownPost> candidates) {
    for (Map.Entry<SettledPost, PostName> one : names.entrySet()) {
      Optional<KnownPost> best = best(candidates, other -> other.name().likeness(one.getValue()));
      if (best.isPresent()) {
        PostName back = best.get().name();
        Optional<SettledPost> mutual =
            best(names.keySet(), other -> names.get(other).likeness(back));
        if (mutual.equals(Optional.of(one.getKey()))) {
          found(one.getKey(), best.get(), back.likeness(one.getValue()));
        }
      }
    }
  }

  /** The one that is most alike; empty when none is alike, or two are equally so. */
  private static <T> Optional<T> best(Collection<T> all, Function<T, Double> likeness) {
    double highest = all.stream().mapToDouble(likeness::apply).max().orElse(0);
    if (highest < ALIKE) {
      return Optional.empty();
    }
    List<T> best = all.stream().filter(one -> likeness.apply(one) == highest).toList();
    return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
  }

  private void found(SettledPost post, KnownPost one, double score) {
    PostRow row = post.row();
    matches.add(PostMatch.of(row, one, score));
    if (score < 1) {
      findings.warn(
          row.place(),
          "same-post-by-name",
          String.format(
              Locale.forLanguageTag("id-ID"),
              "\"%s\" dianggap pos yang sama dengan \"%s\" (%s): nama mirip %.0f%%",
              row.name(),
              one.facility().name(),
              one.key(),
              100 * score),
          "Bila bukan, nyatakan baris ini pos baru");
    }
    take(post, one.key());
  }
}
