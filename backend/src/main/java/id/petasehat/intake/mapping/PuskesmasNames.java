package id.petasehat.intake.mapping;

import id.petasehat.facility.Puskesmas;
import id.petasehat.intake.NameWords;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds puskesmas that have work areas by what files call them, letter by letter. */
public final class PuskesmasNames {
  private static final Set<String> KIND =
      Set.of("puskesmas", "pkm", "uptd", "upt", "blud", "uptblud");
  private static final Set<String> ANNOUNCING = Set.of("puskesmas", "pkm");

  private final Map<String, Puskesmas> byName = new HashMap<>();

  /** A name that several bear finds none of them. */
  public PuskesmasNames(Collection<Puskesmas> all) {
    Set<String> several = new HashSet<>();
    for (Puskesmas one : all) {
      String name = key(NameWords.of(one.name()));
      if (byName.put(name, one) != null) {
        several.add(name);
      }
    }
    byName.keySet().removeAll(several);
  }

  private static String key(List<String> words) {
    return String.join("", words.stream().filter(word -> !KIND.contains(word)).toList());
  }

  /** The puskesmas of a text that holds nothing but its name. */
  public Optional<Puskesmas> named(String text) {
    return Optional.ofNullable(byName.get(key(NameWords.of(text))));
  }

  /** The one whose name follows the word for it in a title: {@code UPTD PUSKESMAS : ELAT}. */
  public Optional<Puskesmas> within(String title) {
    List<String> words = NameWords.of(title);
    int from = 0;
    while (from < words.size() && !ANNOUNCING.contains(words.get(from))) {
      from++;
    }
    for (int to = words.size(); to > from + 1; to--) {
      Puskesmas found = byName.get(key(words.subList(from, to)));
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }
}
