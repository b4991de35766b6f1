/**
 * Areas and their boundaries.
 *
 * <p>A <em>village</em> (desa, kelurahan, gampong, ohoi, …) is the unit of every figure. A
 * <em>kecamatan</em>, <em>kabupaten</em> and <em>provinsi</em> are unions of villages, never
 * separate drawings. An <em>area code</em> is the Kemendagri code with dots, {@code PP.KK.CC.VVVV};
 * its prefixes are the codes of the larger areas. The boundaries of villages are a
 * <em>coverage</em>: neighbours share one border, without gap or overlap ({@link
 * org.locationtech.jts.coverage}). All coordinates here are WGS 84 longitude and latitude in
 * degrees unless a name says otherwise. Nothing in this package knows files, databases or HTTP.
 */
package id.petasehat.area;
