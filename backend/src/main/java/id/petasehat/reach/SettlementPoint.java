package id.petasehat.reach;

/**
 * A hamlet or other group of houses, EPSG:4326.
 *
 * @param count people or houses, as the file counts; null when not told
 */
public record SettlementPoint(String name, double lon, double lat, Long count) {}
