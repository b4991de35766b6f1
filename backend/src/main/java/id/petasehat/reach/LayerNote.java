package id.petasehat.reach;

import java.time.LocalDate;

/**
 * What is known of a layer that travel time rests on.
 *
 * @param layer id of a layer of {@link TravelModel}, or {@code elevation}, {@code links}
 * @param present whether anything of it is stored
 * @param source who says it; null when not present
 * @param date of the source; null when not known
 * @param simulated whether any of it is invented
 * @param features or cells of a raster
 */
public record LayerNote(
    String layer,
    boolean present,
    String source,
    LocalDate date,
    boolean simulated,
    long features) {}
