package id.petasehat.store;

import id.petasehat.reach.Heights;
import id.petasehat.reach.LandCover;
import id.petasehat.reach.LandCover.LandClass;
import id.petasehat.reach.RasterPlace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Rasters as bytes of a column: where they lie, their legend, their cells, deflated. */
final class PackedRaster {
  private PackedRaster() {}

  /** Writes or reads one raster. */
  @FunctionalInterface
  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  @FunctionalInterface
  private interface Reading<T> {
    T from(DataInputStream in) throws IOException;
  }

  static byte[] of(LandCover cover) throws SQLException {
    return packed(
        out -> {
          place(out, cover.place());
          out.writeInt(cover.classes().size());
          for (LandClass one : cover.classes()) {
            out.writeInt(one.number());
            out.writeUTF(one.name());
            out.writeUTF(one.word());
          }
          out.write(cover.cells());
        });
  }

  static LandCover landCover(byte[] packed) throws SQLException {
    return unpacked(
        packed,
        in -> {
          RasterPlace place = place(in);
          List<LandClass> classes = new ArrayList<>();
          for (int left = in.readInt(); left > 0; left--) {
            classes.add(new LandClass(in.readInt(), in.readUTF(), in.readUTF()));
          }
          return new LandCover(
              place, in.readNBytes(place.columns() * place.rows()), List.copyOf(classes));
        });
  }

  static byte[] of(Heights heights) throws SQLException {
    return packed(
        out -> {
          place(out, heights.place());
          ByteBuffer row = ByteBuffer.allocate(Float.BYTES * heights.place().columns());
          for (int at = 0; at < heights.metres().length; at += heights.place().columns()) {
            row.asFloatBuffer().put(heights.metres(), at, heights.place().columns());
            out.write(row.array());
          }
        });
  }

  static Heights heights(byte[] packed) throws SQLException {
    return unpacked(
        packed,
        in -> {
          RasterPlace place = place(in);
          float[] metres = new float[place.columns() * place.rows()];
          for (int at = 0; at < metres.length; at += place.columns()) {
            byte[] row = in.readNBytes(Float.BYTES * place.columns());
            ByteBuffer.wrap(row).asFloatBuffer().get(metres, at, place.columns());
          }
          return new Heights(place, metres);
        });
  }

  private static void place(DataOutputStream out, RasterPlace place) throws IOException {
    out.writeInt(place.columns());
    out.writeInt(place.rows());
    out.writeDouble(place.west());
    out.writeDouble(place.south());
    out.writeDouble(place.step());
    out.writeInt(place.nodesEast());
    out.writeInt(place.nodesNorth());
    for (int node = 0; node < place.column().length; node++) {
      out.writeDouble(place.column()[node]);
      out.writeDouble(place.row()[node]);
    }
  }

  private static RasterPlace place(DataInputStream in) throws IOException {
    int columns = in.readInt();
    int rows = in.readInt();
    double west = in.readDouble();
    double south = in.readDouble();
    double step = in.readDouble();
    int nodesEast = in.readInt();
    int nodesNorth = in.readInt();
    double[] column = new double[nodesEast * nodesNorth];
    double[] row = new double[column.length];
    for (int node = 0; node < column.length; node++) {
      column[node] = in.readDouble();
      row[node] = in.readDouble();
    }
    return new RasterPlace(columns, rows, west, south, step, nodesEast, nodesNorth, column, row);
  }

  private static byte[] packed(Writing writing) throws SQLException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      writing.to(out);
    } catch (IOException impossible) {
      throw new SQLException("a raster cannot be packed", impossible);
    }
    return bytes.toByteArray();
  }

  private static <T> T unpacked(byte[] packed, Reading<T> reading) throws SQLException {
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
      return reading.from(in);
    } catch (IOException damaged) {
      throw new SQLException("a stored raster cannot be read", damaged);
    }
  }
}
