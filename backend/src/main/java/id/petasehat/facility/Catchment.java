package id.petasehat.facility;

import id.petasehat.area.AreaCode;

/**
 * Which puskesmas a village belongs to now.
 *
 * @param puskesmas key of the facility
 * @param pustu key of the responsible pustu; null when none is named
 * @param proposed whether this program proposes it, because no file says it
 */
public record Catchment(AreaCode village, String puskesmas, String pustu, boolean proposed) {}
