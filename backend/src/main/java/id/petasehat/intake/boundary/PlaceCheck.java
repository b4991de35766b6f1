package id.petasehat.intake.boundary;

import id.petasehat.intake.Findings;
import java.util.Locale;
import java.util.Optional;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.TransformException;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Brings shapes to EPSG:4326 and refuses what does not lie in Indonesia. */
final class PlaceCheck {
  /** Indonesia with its seas, degrees: 94 to 142 east, 12 south to 7 north. */
  private static final Envelope INDONESIA = new Envelope(94, 142, -12, 7);

  private static final Envelope INDONESIA_SWAPPED = new Envelope(-12, 7, 94, 142);

  private final Findings findings;

  PlaceCheck(Findings findings) {
    this.findings = findings;
  }

  /**
   * The CRS to read the coordinates in: as the user says, else as the file says. A file that says
   * nothing is refused: what looks like degrees may be another datum, hundreds of metres away.
   */
  Optional<SourceCrs> choose(Optional<String> declared, RawFile file) {
    Optional<String> stated = declared.or(file::crs);
    if (stated.isEmpty()) {
      rejectMissing(file);
      return Optional.empty();
    }
    try {
      SourceCrs crs = SourceCrs.of(stated.get());
      warnOfDatum(crs);
      return Optional.of(crs);
    } catch (FactoryException e) {
      findings.reject(
          "",
          "crs-unknown",
          "Sistem koordinat \"" + IndonesianCrs.nameIn(stated.get()) + "\" tidak dikenal.",
          "Sebutkan nomornya, misalnya EPSG:4326 atau EPSG:32752.");
      return Optional.empty();
    }
  }

  private void warnOfDatum(SourceCrs crs) {
    if (!crs.datumKnown()) {
      findings.warn(
          "",
          "crs-datum",
          "Datum sistem koordinat \""
              + crs.name()
              + "\" dianggap sama dengan WGS 84; letaknya"
              + " dapat bergeser sampai beberapa ratus meter.",
          "Sebutkan sistem koordinat yang tepat, misalnya EPSG:32752.");
    }
  }

  private void rejectMissing(RawFile file) {
    boolean degrees =
        file.features().stream()
            .flatMap(feature -> feature.geometry().stream())
            .map(Geometry::getEnvelopeInternal)
            .allMatch(INDONESIA::contains);
    findings.reject(
        "",
        "crs-missing",
        "Berkas tidak menyebut sistem koordinatnya (pada shapefile: tidak ada .prj).",
        degrees
            ? "Koordinatnya tampak berupa bujur dan lintang: sebutkan EPSG:4326."
            : "Tanyakan kepada pembuat berkas, lalu sebutkan, misalnya EPSG:32752 untuk UTM zona 52"
                + " utara.");
  }

  /** A row's area in EPSG:4326; empty when it has none, or not in Indonesia. */
  Optional<Geometry> locate(Row row, SourceCrs crs) {
    Optional<Geometry> given = row.feature().geometry();
    Optional<Geometry> areal = given.flatMap(Rings::areal);
    if (areal.isEmpty()) {
      findings.reject(
          row.place(),
          given.isEmpty() ? "no-geometry" : "not-an-area",
          given.isEmpty()
              ? "Fitur ini tidak punya geometri."
              : "Geometri fitur ini bukan poligon yang berluas.",
          "Gambar batas desa ini sebagai poligon, atau hapus fitur ini.");
      return Optional.empty();
    }
    return areal.flatMap(shape -> inIndonesia(row, shape, crs));
  }

  private Optional<Geometry> inIndonesia(Row row, Geometry shape, SourceCrs crs) {
    Envelope source = shape.getEnvelopeInternal();
    Optional<Geometry> lonLat = transformed(shape, crs);
    if (lonLat.isPresent() && INDONESIA.contains(lonLat.get().getEnvelopeInternal())) {
      return lonLat;
    }
    if (INDONESIA_SWAPPED.contains(source)) {
      findings.reject(
          row.place(),
          "swapped-lat-lon",
          "Lintang dan bujur tertukar: titiknya tertulis " + corner(source) + ".",
          "Tukar urutannya menjadi bujur lalu lintang di berkas asal, lalu ekspor ulang.");
    } else if (crs.isDegrees() && source.getMaxX() > 360) {
      findings.reject(
          row.place(),
          "outside-indonesia",
          "Koordinat "
              + corner(source)
              + " tampak dalam meter, padahal dibaca sebagai derajat ("
              + crs.name()
              + ").",
          "Sebutkan sistem koordinatnya, misalnya EPSG:32752 untuk UTM zona 52 utara.");
    } else {
      findings.reject(
          row.place(),
          "outside-indonesia",
          "Desa ini jatuh di luar Indonesia: koordinat "
              + corner(source)
              + " dalam "
              + crs.name()
              + lonLat
                  .map(g -> ", yaitu bujur lintang " + corner(g.getEnvelopeInternal()))
                  .orElse("")
              + ".",
          "Periksa sistem koordinat berkas dan sebutkan yang benar, misalnya EPSG:32752.");
    }
    return Optional.empty();
  }

  private static Optional<Geometry> transformed(Geometry shape, SourceCrs crs) {
    try {
      return Optional.of(crs.toLonLat(shape));
    } catch (TransformException | IllegalArgumentException e) {
      return Optional.empty(); // outside the projection's domain: reported as outside Indonesia
    }
  }

  private static String corner(Envelope envelope) {
    return String.format(Locale.ROOT, "(%.5f; %.5f)", envelope.getMinX(), envelope.getMinY());
  }
}
