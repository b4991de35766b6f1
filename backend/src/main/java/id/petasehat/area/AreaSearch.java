package id.petasehat.area;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds areas by a piece of their name or the beginning of their code. Names are compared without
 * accents, apostrophes and capitals. Immutable.
 */
public final class AreaSearch {
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern BREAKS = Pattern.compile("['’`\\-\\s]+");
  private static final Pattern CODE = Pattern.compile("\\d{2}[\\d.]*");

  /** How well a name fits, best first; equal fits come larger areas first, then by name. */
  private enum Fit {
    WHOLE,
    BEGINNING,
    WORD,
    INSIDE
  }

  private record Entry(Area area, String plainName) {}

  private record Hit(Area area, Fit fit) {}

  private static final Comparator<Hit> BEST_FIRST =
      Comparator.comparing(Hit::fit)
          .thenComparing(hit -> hit.area().level())
          .thenComparing(hit -> hit.area().name())
          .thenComparing(hit -> hit.area().code().dotted());

  private final List<Entry> entries = new ArrayList<>();

  public AreaSearch(AreaIndex areas) {
    for (Level level : Level.values()) {
      areas.all(level).forEach(area -> entries.add(new Entry(area, plain(area.name()))));
    }
  }

  /**
   * The areas that fit best.
   *
   * @param query a piece of a name, or the first digits of a code with or without dots
   * @param most upper limit of the answer's length
   * @return best first; empty when nothing fits or the query holds no letter and no digit
   */
  public List<Area> find(String query, int most) {
    String wanted = plain(query);
    if (wanted.isEmpty()) {
      return List.of();
    }
    return CODE.matcher(wanted).matches()
        ? byCode(wanted.replace(".", ""), most)
        : byName(wanted, most);
  }

  private List<Area> byCode(String digits, int most) {
    return entries.stream()
        .map(Entry::area)
        .filter(area -> area.code().dotted().replace(".", "").startsWith(digits))
        .limit(most)
        .toList();
  }

  private List<Area> byName(String wanted, int most) {
    return entries.stream()
        .filter(entry -> entry.plainName.contains(wanted))
        .map(entry -> new Hit(entry.area, fit(entry.plainName, wanted)))
        .sorted(BEST_FIRST)
        .limit(most)
        .map(Hit::area)
        .toList();
  }

  private static Fit fit(String name, String wanted) {
    if (name.equals(wanted)) {
      return Fit.WHOLE;
    }
    if (name.startsWith(wanted)) {
      return Fit.BEGINNING;
    }
    return name.contains(" " + wanted) ? Fit.WORD : Fit.INSIDE;
  }

  private static String plain(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return BREAKS.matcher(bare).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
