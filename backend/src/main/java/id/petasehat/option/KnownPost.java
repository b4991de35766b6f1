package id.petasehat.option;

import id.petasehat.facility.Facility;
import id.petasehat.facility.FacilityPlace;

/** A post of the register, and where it is. */
public record KnownPost(Facility facility, FacilityPlace place) {}
