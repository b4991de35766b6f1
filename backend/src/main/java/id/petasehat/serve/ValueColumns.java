package id.petasehat.serve;

import id.petasehat.indicator.AreaValue;
import id.petasehat.indicator.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Values as columns, which pack and parse several times better than rows. What is not known is
 * null, never 0.
 *
 * @param target annual, in the unit of the value; null without one
 * @param expected by the end of the period; null without a target
 * @param value unrounded, in the catalogue's unit
 * @param previous the value one month earlier
 * @param through last month that is in the value
 * @param reporting villages that reported in the period, and all villages
 * @param monthly numerator of the period's own month
 * @param monthlyPrevious numerator of the month before
 * @param survey who says the value of a kecamatan or district of which no village reported
 *     anything; null where it is summed from villages
 * @param pointsBehind distance from what is expected by the month of {@code through}, in the unit
 *     of the value; positive is behind
 * @param peopleBehind who should have been served by then and were not, village by village
 * @param peopleNotServed who is left of the year's sasaran, village by village
 */
record ValueColumns(
    String indicator,
    String period,
    String level,
    long version,
    boolean simulated,
    BigDecimal target,
    Double expected,
    List<String> code,
    List<Long> numerator,
    List<Long> denominator,
    List<Double> value,
    List<String> state,
    List<String> status,
    List<Double> previous,
    List<String> through,
    List<int[]> reporting,
    List<Long> monthly,
    List<Long> monthlyPrevious,
    List<String> trend,
    List<String> survey,
    List<Double> pointsBehind,
    List<Long> peopleBehind,
    List<Long> peopleNotServed) {

  static ValueColumns of(Layer layer, long version, Situation.Judged judged) {
    Values values = judged.values();
    ValueColumns columns =
        new ValueColumns(
            values.indicator().code(),
            values.period().toString(),
            layer.id(),
            version,
            judged.simulated(),
            values.target(),
            values.expected(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    values.areas().forEach(columns::add);
    values.areas().forEach(area -> columns.survey.add(judged.surveys().get(area.code())));
    return columns;
  }

  private void add(AreaValue area) {
    code.add(area.code());
    numerator.add(area.numerator());
    denominator.add(area.denominator());
    value.add(area.value());
    state.add(area.state().id());
    status.add(name(area.status()));
    previous.add(area.previous());
    through.add(area.through() == null ? null : area.through().toString());
    reporting.add(new int[] {area.reporting(), area.villages()});
    monthly.add(area.monthly());
    monthlyPrevious.add(area.monthlyPrevious());
    trend.add(area.trend() == null ? null : area.trend().id());
    pointsBehind.add(area.gap().points());
    peopleBehind.add(area.gap().peopleBehind());
    peopleNotServed.add(area.gap().peopleNotServed());
  }

  private static String name(Enum<?> constant) {
    return constant == null ? null : constant.name();
  }
}
