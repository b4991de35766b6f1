package id.petasehat.reach;

import java.time.LocalDate;

/**
 * What is known of a layer that travel time rests on.
 *
 * @param layer {@link TravelLayer#id}
 * @param present whether anything of it is stored
 * @param source name of the file; null when not present
 * @param date of its import; null when not present
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
