package id.petasehat.intake.boundary;

import id.petasehat.intake.Findings;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads a shapefile: shapes from {@code .shp}, fields from {@code .dbf}, CRS from {@code .prj},
 * encoding from {@code .cpg}. The index {@code .shx} is not needed: records follow one another.
 *
 * <p>Layout: ESRI Shapefile Technical Description, July 1998.
 */
final class ShapefileReader {
  private static final int FILE_HEADER_BYTES = 100;
  private static final int RECORD_HEADER_BYTES = 8;
  private static final int VERSION = 1000;

  /** Points, lines, polygons and multipoints, each plain, with z and with m. */
  private static final Set<Integer> SHAPE_TYPES = Set.of(1, 3, 5, 8, 11, 13, 15, 18, 21, 23, 25);

  private final Path shp;
  private final Findings findings;

  private ShapefileReader(Path shp, Findings findings) {
    this.shp = shp;
    this.findings = findings;
  }

  static RawFile read(Path shp, Findings findings) throws IOException {
    return new ShapefileReader(shp, findings).read();
  }

  private RawFile read() throws IOException {
    Optional<DbfTable> table = table();
    warnWithoutIndex();
    List<Optional<Geometry>> shapes = shapes();
    if (table.isPresent() && !findings.refused() && table.get().rows() != shapes.size()) {
      findings.reject(
          part(".dbf"),
          "dbf-mismatch",
          "Tabel berisi "
              + table.get().rows()
              + " baris, tetapi .shp berisi "
              + shapes.size()
              + " bentuk.",
          "Ekspor ulang shapefile; semua bagiannya harus berasal dari ekspor yang sama.");
    }
    if (table.isEmpty() || findings.refused()) {
      return RawFile.NOTHING;
    }
    return RawFile.of(features(shapes, table.get()), crs());
  }

  private static List<RawFeature> features(List<Optional<Geometry>> shapes, DbfTable table) {
    List<RawFeature> features = new ArrayList<>();
    for (int row = 0; row < shapes.size(); row++) {
      if (!table.deleted(row)) {
        features.add(new RawFeature(row + 1, table.row(row), shapes.get(row)));
      }
    }
    return features;
  }

  private Optional<DbfTable> table() throws IOException {
    Optional<Path> dbf = sibling(".dbf");
    if (dbf.isEmpty()) {
      findings.reject(
          part(".dbf"),
          "missing-dbf",
          "Shapefile ini tidak disertai berkas .dbf, padahal di situlah kode dan nama desa.",
          "Sertakan .shp, .dbf, .shx dan .prj bersama-sama, sebaiknya dalam satu .zip.");
      return Optional.empty();
    }
    Optional<DbfTable> table = DbfTable.open(dbf.get(), sibling(".cpg"));
    if (table.isEmpty()) {
      truncated(part(".dbf"));
    }
    return table;
  }

  private void warnWithoutIndex() throws IOException {
    if (sibling(".shx").isEmpty()) {
      findings.warn(
          part(".shx"),
          "missing-shx",
          "Shapefile ini tidak disertai berkas .shx; bentuk dibaca berurutan tanpa indeks.",
          "Sertakan semua bagian shapefile bila ada.");
    }
  }

  private Optional<String> crs() throws IOException {
    Optional<Path> prj = sibling(".prj");
    if (prj.isEmpty()) {
      return Optional.empty();
    }
    String wkt = new String(Files.readAllBytes(prj.get()), StandardCharsets.UTF_8).strip();
    return wkt.isEmpty() ? Optional.empty() : Optional.of(wkt);
  }

  /** The shapes in file order, empty for null shapes; as many as there are whole. */
  private List<Optional<Geometry>> shapes() throws IOException {
    List<Optional<Geometry>> shapes = new ArrayList<>();
    try (FileChannel channel = FileChannel.open(shp)) {
      ByteBuffer header = ByteBuffer.allocate(FILE_HEADER_BYTES);
      if (channel.read(header, 0) < FILE_HEADER_BYTES) {
        truncated(part(".shp"));
        return shapes;
      }
      long end = 2L * header.getInt(24); // the file's length in 16-bit words, big-endian
      header.order(ByteOrder.LITTLE_ENDIAN);
      if (header.getInt(28) != VERSION || !SHAPE_TYPES.contains(header.getInt(32))) {
        truncated(part(".shp"));
        return shapes;
      }
      if (channel.size() < end) {
        truncated(part(".shp"));
      }
      readRecords(channel, Math.min(end, channel.size()), shapes);
    }
    return shapes;
  }

  private void readRecords(FileChannel channel, long end, List<Optional<Geometry>> shapes)
      throws IOException {
    var reader = new org.h2gis.functions.io.shp.internal.ShapefileReader(channel);
    ByteBuffer recordHeader = ByteBuffer.allocate(RECORD_HEADER_BYTES);
    long at = FILE_HEADER_BYTES;
    while (at + RECORD_HEADER_BYTES <= end) {
      recordHeader.clear();
      channel.read(recordHeader, at);
      long next = at + RECORD_HEADER_BYTES + 2L * recordHeader.getInt(4);
      if (next > end || next <= at) {
        truncated(part(".shp"));
        return;
      }
      int number = shapes.size() + 1;
      if (ShapeRecord.at(channel, at + RECORD_HEADER_BYTES, next).consistent()) {
        shapes.add(shape(reader, (int) at, number));
      } else {
        RawFeature.rejectShape(findings, number, "jumlah titiknya tidak sesuai panjangnya");
        shapes.add(Optional.empty());
      }
      at = next;
    }
  }

  private Optional<Geometry> shape(
      org.h2gis.functions.io.shp.internal.ShapefileReader reader, int offset, int number)
      throws IOException {
    try {
      return Optional.ofNullable(reader.geomAt(offset)).filter(shape -> !shape.isEmpty());
    } catch (IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | BufferUnderflowException e) {
      RawFeature.rejectShape(findings, number, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private void truncated(String place) {
    findings.reject(
        place,
        "truncated",
        "Berkas terpotong atau rusak: isinya lebih pendek daripada yang dinyatakannya sendiri.",
        "Salin atau unduh ulang seluruh bagian shapefile, lalu impor lagi.");
  }

  /** The file beside this one with the same name and another ending, in any capitals. */
  private Optional<Path> sibling(String ending) throws IOException {
    try (Stream<Path> files = Files.list(shp.toAbsolutePath().getParent())) {
      String wanted = part(ending);
      return files.filter(f -> f.getFileName().toString().equalsIgnoreCase(wanted)).findFirst();
    }
  }

  private String part(String ending) {
    String name = shp.getFileName().toString();
    return name.substring(0, name.length() - ".shp".length()) + ending;
  }
}
