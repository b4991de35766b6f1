/**
 * An invented district and invented figures, so that a new user sees a living map before the first
 * file of their own.
 *
 * <p>Everything here follows from a <em>seed</em>: the same seed gives the same bytes on every
 * machine. Nothing is read from real data, and names and figures stand for no real place. The
 * results are files in the product's published formats; the ordinary import reads them, so that the
 * demo goes the way that real files go. Who imports them marks the batch as simulated.
 *
 * <p>The invented district is drawn on a flat <em>plan</em>, kilometres east and north of {@link
 * id.petasehat.demo.Plan#CENTRE_LON}, {@link id.petasehat.demo.Plan#CENTRE_LAT}, and moved to
 * longitude and latitude at the end.
 */
package id.petasehat.demo;
