package id.petasehat.demo;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Village names put together from syllables; no two alike. */
final class InventedNames {
  private static final String[] HEADS = {
    "Wa", "Ka", "La", "Na", "Mo", "To", "Sa", "Be", "Ru", "Li", "Ti", "Ma", "Pe", "Du", "Ya", "O",
    "Ha", "Si"
  };
  private static final String[] MIDDLES = {
    "lu", "ra", "nga", "mbi", "ndo", "wi", "so", "ke", "ri", "ta", "yo", "mu", "le", "ru", "ngi",
    "fa"
  };
  private static final String[] TAILS = {
    "nari", "lau", "mar", "wir", "sol", "tuel", "run", "beli", "roi", "hena", "wuna", "sira", "pau",
    "lore", "nusa", "timu"
  };

  private final Chance chance;
  private final Set<String> given = new HashSet<>();
  private long draw;

  InventedNames(Chance chance) {
    this.chance = chance;
  }

  String next() {
    String name = drawn();
    while (!given.add(name)) {
      name = drawn();
    }
    return name;
  }

  private String drawn() {
    draw++;
    String name = pick(HEADS, 1) + pick(MIDDLES, 2) + pick(TAILS, 3);
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private String pick(String[] syllables, int place) {
    return syllables[(int) (syllables.length * chance.unit(draw, place))];
  }
}
