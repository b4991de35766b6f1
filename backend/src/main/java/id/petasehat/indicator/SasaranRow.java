package id.petasehat.indicator;

import id.petasehat.area.AreaCode;

/**
 * One row of a population file.
 *
 * @param village code of level desa
 * @param year calendar year the target population is for
 * @param source who counted or projected it, as written, never empty
 * @param kind which target population
 * @param count people, households or patients, at least 0
 */
public record SasaranRow(AreaCode village, int year, String source, Sasaran kind, long count) {}
