package id.petasehat.intake.boundary;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Opens a file by what it contains. */
final class RawFileReader {
  private final Findings findings;

  RawFileReader(Findings findings) {
    this.findings = findings;
  }

  /** All that can be read; what cannot is rejected in the findings. */
  RawFile read(Path file) throws IOException {
    FileFormat format = FileFormat.of(file);
    if (format != FileFormat.EMPTY && format != FileFormat.UNKNOWN && !format.isEndingOf(file)) {
      findings.warn(
          "",
          "wrong-ending",
          "Berkas "
              + file.getFileName()
              + " ternyata berisi "
              + format.label()
              + " dan dibaca"
              + " sebagai itu.",
          "Ganti akhiran nama berkas agar sesuai dengan isinya.");
    }
    return switch (format) {
      case GEOJSON -> readGeoJson(file);
      case GZIP -> readGzip(file);
      case EMPTY -> refuse("empty-file", "Berkas ini kosong (0 bita).");
      default ->
          refuse("unknown-format", "Isi berkas ini bukan format batas wilayah yang dikenal.");
    };
  }

  private RawFile readGeoJson(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return GeoJsonReader.read(in, findings);
    }
  }

  private RawFile readGzip(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
      return GeoJsonReader.read(in, findings);
    } catch (EOFException | ZipException e) {
      return refuse("truncated", "Berkas gzip ini terpotong atau rusak.");
    }
  }

  private RawFile refuse(String code, String reason) {
    findings.reject(
        "",
        code,
        reason,
        "Ekspor ulang batas desa sebagai GeoJSON, shapefile (.zip), GeoPackage, FlatGeobuf atau"
            + " KML, lalu impor lagi.");
    return RawFile.of(List.of(), Optional.empty());
  }
}
