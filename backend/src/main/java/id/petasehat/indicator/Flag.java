package id.petasehat.indicator;

import java.time.YearMonth;

/**
 * What a check found in one month of a village's figures.
 *
 * @param figure what was compared: the month's own count or, for {@link Check#OVER_SASARAN}, {@link
 *     Check#CUMULATIVE_FALLS} and {@link Check#ABOVE_RELATED}, the count since January
 * @param low least figure that would not have been found, may be below 0; null without one
 * @param high greatest such figure; null without one
 * @param related code of the indicator whose count is {@code high}; null for all other checks
 */
public record Flag(
    YearMonth month, Check check, long figure, Double low, Double high, String related) {

  /** A figure above what there can be. */
  static Flag above(YearMonth month, Check check, long figure, long most) {
    return new Flag(month, check, figure, null, (double) most, null);
  }

  /** A figure below what there must be. */
  static Flag below(YearMonth month, Check check, long figure, long least) {
    return new Flag(month, check, figure, (double) least, null, null);
  }

  /** A figure that catches the eye without a limit of its own. */
  static Flag seen(YearMonth month, Check check, long figure) {
    return new Flag(month, check, figure, null, null, null);
  }
}
