package id.petasehat.store;

/**
 * What requests read or computed and later ones need again.
 *
 * @param sasaran of one data version
 * @param reach of any
 */
public record Kept(SasaranCache sasaran, ReachRuns reach) {}
