package id.petasehat.indicator;

/**
 * A cluster of primary care (klaster ILP), from the catalogue.
 *
 * @param code {@code 1} to {@code 4}, or {@code L} for cross-cluster
 * @param nameId Indonesian name
 * @param nameEn English name
 */
public record Cluster(String code, String nameId, String nameEn) {}
