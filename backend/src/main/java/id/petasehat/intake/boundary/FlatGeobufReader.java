package id.petasehat.intake.boundary;

import id.petasehat.intake.Findings;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.wololo.flatgeobuf.ColumnMeta;
import org.wololo.flatgeobuf.GeometryConversions;
import org.wololo.flatgeobuf.HeaderMeta;
import org.wololo.flatgeobuf.PackedRTree;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.GeometryType;

/**
 * Reads FlatGeobuf 3: a header, an index that is skipped, then features one after another, each
 * with its length before it.
 */
final class FlatGeobufReader {
  private static final int MAGIC_BYTES = 8;
  private static final Set<Integer> AREAL =
      Set.of(GeometryType.Polygon, GeometryType.MultiPolygon, GeometryType.GeometryCollection);

  private final Path file;
  private final Findings findings;

  private FlatGeobufReader(Path file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  static RawFile read(Path file, Findings findings) throws IOException {
    return new FlatGeobufReader(file, findings).read();
  }

  private RawFile read() throws IOException {
    List<RawFeature> features = new ArrayList<>();
    Optional<String> crs = Optional.empty();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      HeaderMeta header = readHeader(in);
      crs = header.srid > 0 ? Optional.of("EPSG:" + header.srid) : Optional.empty();
      skipIndex(in, header);
      readFeatures(in, header, features);
    } catch (EOFException
        | BufferUnderflowException
        | IndexOutOfBoundsException
        | IllegalArgumentException e) {
      findings.reject(
          "fitur " + (features.size() + 1),
          "truncated",
          "Berkas terpotong atau rusak: isinya berakhir sesudah " + features.size() + " fitur.",
          "Salin atau ekspor ulang FlatGeobuf, lalu impor lagi.");
    }
    return RawFile.of(features, crs);
  }

  /** Lengths that cannot be true are caught before memory is set aside for them. */
  private HeaderMeta readHeader(InputStream in) throws IOException {
    long size = Files.size(file);
    in.mark(MAGIC_BYTES + 4);
    byte[] start = in.readNBytes(MAGIC_BYTES + 4);
    long length =
        start.length < MAGIC_BYTES + 4
            ? -1
            : ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getInt(MAGIC_BYTES);
    in.reset();
    if (length < 0 || length > size) {
      throw new EOFException();
    }
    HeaderMeta header = HeaderMeta.read(in);
    if (header.featuresCount > size) {
      throw new EOFException();
    }
    return header;
  }

  private static void skipIndex(InputStream in, HeaderMeta header) throws IOException {
    if (header.indexNodeSize > 0 && header.featuresCount > 0) {
      in.skipNBytes(PackedRTree.calcSize((int) header.featuresCount, header.indexNodeSize));
    }
  }

  private void readFeatures(InputStream in, HeaderMeta header, List<RawFeature> features)
      throws IOException {
    byte[] length = in.readNBytes(4);
    while (length.length > 0) {
      Feature feature = Feature.getRootAsFeature(body(in, length));
      int number = features.size() + 1;
      features.add(
          new RawFeature(
              number, fields(feature, header.columns), geometry(feature, header, number)));
      length = in.readNBytes(4);
    }
    // A count of 0 means that the writer did not know it.
    if (features.size() < header.featuresCount) {
      throw new EOFException();
    }
  }

  private static ByteBuffer body(InputStream in, byte[] length) throws IOException {
    if (length.length < 4) {
      throw new EOFException();
    }
    int bytes = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt();
    byte[] body = bytes < 0 ? new byte[0] : in.readNBytes(bytes);
    if (bytes < 0 || body.length < bytes) {
      throw new EOFException();
    }
    return ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN);
  }

  private Optional<Geometry> geometry(Feature feature, HeaderMeta header, int number) {
    var shape = feature.geometry();
    if (shape == null) {
      return Optional.empty();
    }
    // A header of type "unknown" leaves it to each feature.
    int type = header.geometryType == GeometryType.Unknown ? shape.type() : header.geometryType;
    if (!AREAL.contains(type)) {
      return Optional.of(Rings.FACTORY.createEmpty(0));
    }
    if (!consistent(shape, feature.getByteBuffer().capacity())) {
      RawFeature.rejectShape(findings, number, "jumlah titiknya tidak sesuai panjangnya");
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(GeometryConversions.deserialize(shape, type));
    } catch (IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
      RawFeature.rejectShape(findings, number, e.getMessage());
      return Optional.empty();
    }
  }

  /** Whether the points, rings and parts a shape claims can fit into the feature's bytes. */
  private static boolean consistent(
      org.wololo.flatgeobuf.generated.Geometry shape, int featureBytes) {
    long limit = featureBytes / (2L * Double.BYTES);
    if (shape.xyLength() < 0 || shape.xyLength() / 2 > limit || shape.partsLength() > limit) {
      return false;
    }
    long previous = 0;
    for (int ring = 0; ring < shape.endsLength(); ring++) {
      long end = shape.ends(ring);
      if (end < previous || end > shape.xyLength() / 2) {
        return false;
      }
      previous = end;
    }
    return IntStream.range(0, shape.partsLength())
        .allMatch(part -> consistent(shape.parts(part), featureBytes));
  }

  /** Properties stand as pairs: the column's number in two bytes, then its value by type. */
  private static Map<String, String> fields(Feature feature, List<ColumnMeta> columns) {
    Map<String, String> fields = new LinkedHashMap<>();
    ByteBuffer bytes = feature.propertiesAsByteBuffer();
    while (bytes != null && bytes.hasRemaining()) {
      ColumnMeta column = columns.get(Short.toUnsignedInt(bytes.getShort()));
      fields.put(column.name, value(bytes, column.type));
    }
    return fields;
  }

  private static String value(ByteBuffer bytes, byte type) {
    return switch (type) {
      case ColumnType.Byte -> String.valueOf(bytes.get());
      case ColumnType.UByte, ColumnType.Bool -> String.valueOf(Byte.toUnsignedInt(bytes.get()));
      case ColumnType.Short -> String.valueOf(bytes.getShort());
      case ColumnType.UShort -> String.valueOf(Short.toUnsignedInt(bytes.getShort()));
      case ColumnType.Int -> String.valueOf(bytes.getInt());
      case ColumnType.UInt -> Integer.toUnsignedString(bytes.getInt());
      case ColumnType.Long -> String.valueOf(bytes.getLong());
      case ColumnType.ULong -> Long.toUnsignedString(bytes.getLong());
      case ColumnType.Float -> String.valueOf(bytes.getFloat());
      case ColumnType.Double -> String.valueOf(bytes.getDouble());
      default -> text(bytes);
    };
  }

  private static String text(ByteBuffer bytes) {
    int length = bytes.getInt();
    if (length < 0 || length > bytes.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] text = new byte[length];
    bytes.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }
}
