package id.petasehat.intake.recap;

import id.petasehat.intake.mapping.SaidMapping;
import id.petasehat.intake.recap.Target.Role;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How a grid is read.
 *
 * @param titles what stands around its table
 * @param columns in the order of the grid
 * @param period of figures whose column and row name none; null when not known
 * @param periodFrom where the period was found; null when nowhere
 * @param cumulative whether figures of indicators that add up over the year are sums since January
 * @param villages by name in the file: code of a stored village, or {@link SaidMapping#LEAVE_OUT}
 * @param indicators by name in a column of indicators: code, or {@link SaidMapping#LEAVE_OUT}
 * @param profile name of the saved mapping that was applied; null without one
 */
record RecapMapping(
    Grid grid,
    HeaderBlock block,
    Titles titles,
    List<ColumnGuess> columns,
    YearMonth period,
    String periodFrom,
    boolean cumulative,
    Map<String, String> villages,
    Map<String, String> indicators,
    String profile) {

  RecapMapping {
    columns = List.copyOf(columns);
    villages = Map.copyOf(villages);
    indicators = Map.copyOf(indicators);
  }

  /** Columns that hold figures. */
  List<ColumnGuess> figures() {
    return columns.stream().filter(one -> one.target() != null && one.target().isFigure()).toList();
  }

  /** The column of a role, the first of several. */
  OptionalInt column(Role role) {
    return columns.stream()
        .filter(one -> one.target() != null && one.target().role() == role)
        .mapToInt(ColumnGuess::column)
        .findFirst();
  }

  /** Columns about which a person has to be asked. */
  List<ColumnGuess> open() {
    return columns.stream().filter(one -> !one.sure()).toList();
  }

  /** Whether each row says which indicator its figure is of. */
  boolean hasIndicatorColumn() {
    return column(Role.ROW_INDICATOR).isPresent();
  }

  /** Whether figures lack a month. */
  boolean lacksPeriod() {
    return period == null
        && column(Role.PERIOD).isEmpty()
        && figures().stream().anyMatch(one -> one.target().month() == null);
  }

  /** Whether no column says which village a row is of. */
  boolean lacksVillage() {
    return column(Role.VILLAGE_CODE).isEmpty() && column(Role.VILLAGE_NAME).isEmpty();
  }

  /** Columns in which a row says what it is: up to the last one that names a village. */
  List<Integer> labels() {
    int last = Math.max(column(Role.VILLAGE_CODE).orElse(0), column(Role.VILLAGE_NAME).orElse(0));
    List<Integer> labels = new ArrayList<>();
    for (int column = 0; column <= last; column++) {
      labels.add(column);
    }
    return labels;
  }
}
