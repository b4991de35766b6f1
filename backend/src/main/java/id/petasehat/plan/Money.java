package id.petasehat.plan;

import java.util.Locale;

/** Money in words. */
final class Money {
  private Money() {}

  /** As Indonesian offices write it: {@code Rp 1.250.000}. */
  static String rupiah(long rupiah) {
    return "Rp " + String.format(Locale.ROOT, "%,d", rupiah).replace(',', '.');
  }
}
