package id.petasehat.intake.boundary;

import id.petasehat.intake.Findings;
import id.petasehat.intake.UnpackLimit;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Opens a file by what it contains. */
final class RawFileReader {
  private final Wanted wanted;
  private final Findings findings;

  RawFileReader(Wanted wanted, Findings findings) {
    this.wanted = wanted;
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
      case ZIP -> readZip(file);
      case SHAPEFILE -> readShapefile(file);
      case GEOPACKAGE -> GeoPackageReader.read(file, wanted, findings);
      case FLATGEOBUF -> FlatGeobufReader.read(file, findings);
      case KML -> KmlReader.read(file, findings);
      case EMPTY -> refuse("empty-file", "Berkas ini kosong (0 bita).");
      default -> refuse("unknown-format", "Isi berkas ini bukan format peta yang dikenal.");
    };
  }

  private RawFile readGeoJson(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return GeoJsonReader.read(in, findings);
    }
  }

  private RawFile readGzip(Path file) throws IOException {
    UnpackLimit limit = new UnpackLimit(Files.size(file));
    try (InputStream packed = Files.newInputStream(file);
        InputStream in = limit.guard(new GZIPInputStream(packed, 1 << 16))) {
      return GeoJsonReader.read(in, findings);
    } catch (EOFException | ZipException e) {
      return refuse("truncated", "Berkas gzip ini terpotong atau rusak.");
    } catch (UnpackLimit.ExceededException e) {
      return refuse("zip-bomb", "Berkas gzip ini mengembang melebihi batas.");
    }
  }

  private RawFile readShapefile(Path file) throws IOException {
    // The index .shx begins with the same bytes; so does a .shp under another name.
    String name = file.getFileName().toString();
    if (!name.toLowerCase(Locale.ROOT).endsWith(".shp")) {
      return refuse("not-the-shp", "Berkas " + name + " adalah bagian shapefile, bukan .shp-nya.");
    }
    return ShapefileReader.read(file, findings);
  }

  private RawFile readZip(Path file) throws IOException {
    Path folder = Files.createTempDirectory("petasehat-zip");
    try {
      Optional<Path> layer = new ZipArchive(file, findings).unpackInto(folder);
      return layer.isPresent() ? readUnpacked(layer.get()) : RawFile.NOTHING;
    } finally {
      deleteAll(folder);
    }
  }

  /** Archives inside archives are not opened: they could go on without end. */
  private RawFile readUnpacked(Path layer) throws IOException {
    FileFormat format = FileFormat.of(layer);
    return format == FileFormat.ZIP || format == FileFormat.GZIP
        ? refuse("nested-archive", "Arsip zip ini berisi arsip lain.")
        : read(layer);
  }

  private static void deleteAll(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private RawFile refuse(String code, String reason) {
    findings.reject(
        "",
        code,
        reason,
        "Ekspor ulang lapisan ini sebagai GeoJSON, shapefile (.zip), GeoPackage, FlatGeobuf atau"
            + " KML, lalu impor lagi.");
    return RawFile.NOTHING;
  }
}
