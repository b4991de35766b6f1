package id.petasehat.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Good sets without proof: greedy, and greedy bettered by exchanging one option for another as long
 * as that helps. They start the search for the proved best set, and are never shown as it.
 */
final class LocalSearch {
  private final CoverModel model;
  private final List<Row> rows;
  private final int[][] optionRows;
  private final long[][] optionUses;

  private final BitSet chosen = new BitSet();
  private final int[] coverers;
  private final long[] sums;
  private final long[] used;

  LocalSearch(CoverModel model, List<Row> moreRows) {
    this.model = model;
    rows = new ArrayList<>(model.rows());
    rows.addAll(moreRows);
    optionRows = new int[model.size()][];
    optionUses = new long[model.size()][];
    indexRows();
    coverers = new int[model.items()];
    sums = new long[model.seasons()];
    used = new long[rows.size()];
    clear();
  }

  private void indexRows() {
    int[] lengths = new int[model.size()];
    rows.forEach(row -> Arrays.stream(row.options()).forEach(option -> lengths[option]++));
    Arrays.setAll(optionRows, option -> new int[lengths[option]]);
    Arrays.setAll(optionUses, option -> new long[lengths[option]]);
    for (int row = 0; row < rows.size(); row++) {
      for (int i = 0; i < rows.get(row).options().length; i++) {
        int option = rows.get(row).options()[i];
        int at = --lengths[option];
        optionRows[option][at] = row;
        optionUses[option][at] = rows.get(row).uses()[i];
      }
    }
  }

  private void clear() {
    chosen.clear();
    Arrays.fill(coverers, 0);
    Arrays.fill(used, 0);
    Arrays.setAll(sums, model::offset);
    model.forced().stream().forEach(this::add);
  }

  /**
   * The option with most new people, one after the other; first those that a least number asks for.
   *
   * @return null where this way leads to no set that keeps to all rows
   */
  BitSet greedy() {
    clear();
    fill(false);
    return result();
  }

  /** The same, but the least numbers are met by what is cheapest, so that money is left. */
  BitSet thrifty() {
    clear();
    fill(true);
    return result();
  }

  /**
   * A set bettered until no exchange of one option for another helps.
   *
   * @param start keeps to all rows
   */
  BitSet bettered(BitSet start, Stopwatch time) {
    clear();
    start.stream().filter(option -> !chosen.get(option)).forEach(this::add);
    boolean isBetter = true;
    while (isBetter && !time.isOver()) {
      isBetter = false;
      for (int option : chosen.stream().toArray()) {
        isBetter |= !model.forced().get(option) && exchange(option);
      }
      fill(false);
    }
    return result();
  }

  /**
   * What of a set keeps to the rows, those with most people for their cost first, filled up.
   *
   * @param set may break rows
   * @return null where this leads to no set that keeps to all rows
   */
  BitSet mended(BitSet set) {
    clear();
    set.stream()
        .boxed()
        .sorted(Comparator.comparingDouble(option -> -peopleForCost(option)))
        .filter(option -> !chosen.get(option) && fits(option, -1))
        .forEachOrdered(this::add);
    fill(true);
    return result();
  }

  private double peopleForCost(int option) {
    return gain(option).people() / (model.costs()[option] + 1.0);
  }

  private BitSet result() {
    BitSet result = (BitSet) chosen.clone();
    return model.keeps(result, rows) ? result : null;
  }

  private void fill(boolean isThrifty) {
    for (int next = first(isThrifty); next >= 0; next = first(isThrifty)) {
      add(next);
    }
  }

  private int first(boolean isThrifty) {
    return isThrifty && isShort() ? cheapestOfShort() : next(-1);
  }

  private int cheapestOfShort() {
    return IntStream.range(0, model.size())
        .filter(option -> !chosen.get(option) && lessensShortage(option) && fits(option, -1))
        .boxed()
        .min(Comparator.comparingLong(option -> model.costs()[option]))
        .orElse(-1);
  }

  private boolean exchange(int out) {
    remove(out);
    int in = next(out);
    add(in);
    return in != out;
  }

  /**
   * The option to add: that with most people, then the cheapest, then the first; -1 when none
   * helps.
   *
   * @param instead the option just taken out, which stays out only for something better; -1 for
   *     none
   */
  private int next(int instead) {
    boolean isShort = instead < 0 && isShort();
    int best = instead;
    Gain bestGain = instead < 0 ? new Gain(0, 0, 0) : gain(instead);
    for (int option = 0; option < model.size(); option++) {
      if (option == instead || chosen.get(option) || !fits(option, instead)) {
        continue;
      }
      if (isShort && !lessensShortage(option)) {
        continue;
      }
      Gain gain = gain(option);
      if (gain.isMoreThan(bestGain) || isShort && best < 0) {
        best = option;
        bestGain = gain;
      }
    }
    return best;
  }

  /**
   * What adding an option brings.
   *
   * @param value of the whole set
   * @param people in all seasons together: where the worst counts, one option may better only the
   *     others
   */
  private record Gain(long value, long people, long cost) {
    boolean isMoreThan(Gain other) {
      if (value != other.value) {
        return value > other.value;
      }
      return people != other.people ? people > other.people : people > 0 && cost < other.cost;
    }
  }

  private Gain gain(int option) {
    long[] after = sums.clone();
    long people = 0;
    for (int item : model.itemsOf(option)) {
      if (coverers[item] == 0) {
        after[model.season(item)] += model.weight(item);
        people += model.weight(item);
      }
    }
    return new Gain(least(after) - least(sums), people, model.costs()[option]);
  }

  private static long least(long... numbers) {
    long least = Long.MAX_VALUE;
    for (long number : numbers) {
      least = Math.min(least, number);
    }
    return least;
  }

  private boolean isShort() {
    for (int row = 0; row < used.length; row++) {
      if (used[row] < rows.get(row).least()) {
        return true;
      }
    }
    return false;
  }

  private boolean lessensShortage(int option) {
    for (int i = 0; i < optionRows[option].length; i++) {
      int row = optionRows[option][i];
      if (optionUses[option][i] > 0 && used[row] < rows.get(row).least()) {
        return true;
      }
    }
    return false;
  }

  /** Whether no row is over, and none short that {@code instead} served. */
  private boolean fits(int option, int instead) {
    for (int i = 0; i < optionRows[option].length; i++) {
      int row = optionRows[option][i];
      if (used[row] + optionUses[option][i] > rows.get(row).most()) {
        return false;
      }
    }
    return instead < 0 || servesAsWell(option, instead);
  }

  private boolean servesAsWell(int option, int instead) {
    for (int i = 0; i < optionRows[instead].length; i++) {
      int row = optionRows[instead][i];
      if (used[row] + use(option, row) < rows.get(row).least()) {
        return false;
      }
    }
    return true;
  }

  private long use(int option, int row) {
    for (int i = 0; i < optionRows[option].length; i++) {
      if (optionRows[option][i] == row) {
        return optionUses[option][i];
      }
    }
    return 0;
  }

  private void add(int option) {
    chosen.set(option);
    for (int item : model.itemsOf(option)) {
      if (coverers[item]++ == 0) {
        sums[model.season(item)] += model.weight(item);
      }
    }
    for (int i = 0; i < optionRows[option].length; i++) {
      used[optionRows[option][i]] += optionUses[option][i];
    }
  }

  private void remove(int option) {
    chosen.clear(option);
    for (int item : model.itemsOf(option)) {
      if (--coverers[item] == 0) {
        sums[model.season(item)] -= model.weight(item);
      }
    }
    for (int i = 0; i < optionRows[option].length; i++) {
      used[optionRows[option][i]] -= optionUses[option][i];
    }
  }
}
