package id.petasehat.indicator;

/**
 * How far an area is from where it should be. Of an area of several villages the people are the sum
 * over the villages that its value rests on, each by itself: a village above 100% has nobody left,
 * but does not serve the people of another village.
 *
 * @param points expected value less value in the indicator's unit, the other way round where lower
 *     is better: positive means behind. Null without a target or a value
 * @param peopleBehind who should have been served by now and were not: max(0, ⌈expected·sasaran⌉ −
 *     served). Null where lower is better, without a target or a sasaran, and for a restricted
 *     indicator
 * @param peopleNotServed of the year's sasaran: max(0, sasaran − served). Null where lower is
 *     better, without a sasaran, and for a restricted indicator
 */
public record Gap(Double points, Long peopleBehind, Long peopleNotServed) {
  /** Where nothing can be said. */
  public static final Gap NONE = new Gap(null, null, null);
}
