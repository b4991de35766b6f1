package id.petasehat.indicator;

/**
 * What one village puts into a sum.
 *
 * @param numerator at least 0
 * @param denominator at least 0; null for a count, or when it is not known
 */
record Share(long numerator, Long denominator) {}
