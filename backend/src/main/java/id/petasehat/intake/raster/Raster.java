package id.petasehat.intake.raster;

/**
 * A grid of numbers on earth.
 *
 * @param cells row by row from the north-west; NaN where the file has NoData
 */
public record Raster(Frame frame, float[] cells) {}
