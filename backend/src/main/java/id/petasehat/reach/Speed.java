package id.petasehat.reach;

/**
 * A row of a travel model: how fast one class of one layer is travelled. A row of neither a speed
 * nor a barrier says that the layer changes nothing there: what lies beneath counts.
 *
 * @param layer one of {@link TravelModel#LAYERS}
 * @param kind class of the layer, as {@code lokal}; of roads also class and surface, {@code
 *     lokal/tanah}; {@code *} stands for every class
 * @param season null for all seasons
 * @param kmh more than 0, at most 200; null without a speed
 * @param barrier whether the mode cannot pass; then without a speed
 * @param note empty without one
 * @param source who says so, or why it was chosen; empty when not told
 */
public record Speed(
    String layer,
    String kind,
    TravelMode mode,
    Season season,
    Double kmh,
    boolean barrier,
    String note,
    String source) {}
