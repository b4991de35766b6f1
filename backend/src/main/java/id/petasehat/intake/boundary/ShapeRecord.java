package id.petasehat.intake.boundary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/**
 * The contents of one shapefile record, as far as needed to see that its counts can be true. The
 * library that reads shapes sets memory aside for whatever number of points a record claims.
 *
 * @param bytes the record without its header, little-endian
 */
record ShapeRecord(ByteBuffer bytes) {
  private static final int TYPE_BYTES = 4;

  /** Type, bounding box, number of parts, number of points. */
  private static final int POLYGON_HEADER_BYTES = 44;

  /** Reads from a position up to another. */
  static ShapeRecord at(FileChannel channel, long from, long to) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate((int) (to - from)).order(ByteOrder.LITTLE_ENDIAN);
    channel.read(bytes, from);
    return new ShapeRecord(bytes);
  }

  /** False when parts or points do not fit into the record, or parts do not ascend from 0. */
  boolean consistent() {
    if (bytes.capacity() < TYPE_BYTES) {
      return false;
    }
    return switch (bytes.getInt(0)) {
      case 3, 5 -> partsFit(16); // x and y
      case 13, 15 -> partsFit(24); // also z
      case 23, 25 -> partsFit(16); // m may be left out
      default -> true;
    };
  }

  private boolean partsFit(int bytesPerPoint) {
    if (bytes.capacity() < POLYGON_HEADER_BYTES) {
      return false;
    }
    int parts = bytes.getInt(36);
    int points = bytes.getInt(40);
    long needed = POLYGON_HEADER_BYTES + 4L * parts + (long) bytesPerPoint * points;
    return parts > 0 && points > 0 && needed <= bytes.capacity() && partsAscend(parts, points);
  }

  private boolean partsAscend(int parts, int points) {
    int previous = -1;
    for (int part = 0; part < parts; part++) {
      int first = bytes.getInt(POLYGON_HEADER_BYTES + 4 * part);
      if (first <= previous || first >= points || (part == 0 && first != 0)) {
        return false;
      }
      previous = first;
    }
    return true;
  }
}
