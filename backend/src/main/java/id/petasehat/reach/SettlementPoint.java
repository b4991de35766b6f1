package id.petasehat.reach;

/**
 * A hamlet or other group of houses, EPSG:4326.
 *
 * @param name as the file has it
 * @param lon degrees
 * @param lat degrees
 * @param count people or houses, as the file counts; null when not told, 0 and above
 */
public record SettlementPoint(String name, double lon, double lat, Long count) {}
