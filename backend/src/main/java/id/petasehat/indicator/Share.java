package id.petasehat.indicator;

/**
 * What one village puts into a sum.
 *
 * @param numerator at least 0; of a single month below 0 where a sum since January fell
 * @param denominator at least 0; null for a count, or when it is not known
 */
record Share(long numerator, Long denominator) {}
