package id.petasehat.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Leaves out options that a best set never needs: another one covers all that they cover, costs and
 * asks for no more, and excludes nothing that they do not exclude. Which set comes first stays as
 * it is; near-best sets do not, so they are sought among all options.
 */
final class Domination {
  private final CoverModel model;

  private Domination(CoverModel model) {
    this.model = model;
  }

  /** Options of the model that are left. */
  static List<Option> left(CoverModel model) {
    Domination domination = new Domination(model);
    return IntStream.range(0, model.size())
        .filter(option -> !domination.isNeedless(option))
        .mapToObj(model::option)
        .toList();
  }

  private boolean isNeedless(int option) {
    if (model.forced().get(option) || isAskedFor(option)) {
      return false;
    }
    return Arrays.stream(model.itemsOf(option))
        .boxed()
        .min(Comparator.comparingInt(item -> model.optionsOf(item).length))
        .map(
            rarest ->
                Arrays.stream(model.optionsOf(rarest)).anyMatch(other -> beats(other, option)))
        .orElse(true);
  }

  private boolean isAskedFor(int option) {
    return model.rows().stream().anyMatch(row -> row.least() > 0 && has(row, option));
  }

  private static boolean has(Row row, int option) {
    return Arrays.binarySearch(row.options(), option) >= 0;
  }

  private boolean beats(int one, int other) {
    return one != other
        && isNoDearer(one, other)
        && excludesNoMore(one, other)
        && coversAll(one, other);
  }

  private boolean isNoDearer(int one, int other) {
    long cost = model.costs()[one];
    long otherCost = model.costs()[other];
    return (cost < otherCost || cost == otherCost && one < other)
        && model.option(one).bidan() <= model.option(other).bidan()
        && model.option(one).perawat() <= model.option(other).perawat();
  }

  private boolean excludesNoMore(int one, int other) {
    return model.rows().stream()
        .filter(RuleRows::isExclusive)
        .allMatch(row -> !has(row, one) || has(row, other));
  }

  private boolean coversAll(int one, int other) {
    int[] more = model.itemsOf(one);
    int at = 0;
    for (int item : model.itemsOf(other)) {
      while (at < more.length && more[at] < item) {
        at++;
      }
      if (at == more.length || more[at] != item) {
        return false;
      }
    }
    return true;
  }
}
