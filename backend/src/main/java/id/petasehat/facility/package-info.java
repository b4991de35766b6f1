/**
 * Health posts and what is known of them.
 *
 * <p>A <em>facility</em> is anything of a {@link id.petasehat.facility.FacilityType}: puskesmas,
 * pustu, poskesdes, polindes, posyandu, hospital. A <em>fact</em> is one thing that one file says
 * of one facility, with the day from which it holds. The <em>state</em> of a facility on a day is
 * the newest fact of each {@link id.petasehat.facility.Attribute} until then; what no file says is
 * not known, never 0. A <em>work area</em> (wilayah kerja) is the set of villages of a puskesmas;
 * it need not be a kecamatan. Nothing in this package knows files, databases or HTTP.
 */
package id.petasehat.facility;
