package id.petasehat.intake.facility;

import id.petasehat.area.AreaCode;

/**
 * A row of which is known where it belongs.
 *
 * @param found the stored village that its point lies in; null when it lies in none
 * @param district stored, that the post is looked up and kept in: the stated one, else by its point
 */
record SettledPost(PostRow row, AreaCode found, AreaCode district) {}
