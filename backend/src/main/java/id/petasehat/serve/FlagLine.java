package id.petasehat.serve;

import id.petasehat.indicator.Flag;

/**
 * What a check found, as answers tell it.
 *
 * @param level {@code warned}, {@code flag} or {@code info}
 * @param figure what was compared
 * @param low least figure that is not found; null without one
 * @param high greatest such figure; null without one
 * @param related indicator that it was compared with; null without one
 */
record FlagLine(
    String period,
    String code,
    String level,
    long figure,
    Double low,
    Double high,
    String related) {

  static FlagLine of(Flag flag) {
    return new FlagLine(
        flag.month().toString(),
        flag.check().code(),
        flag.check().level().id(),
        flag.figure(),
        flag.low(),
        flag.high(),
        flag.related());
  }
}
