package id.petasehat.serve;

import java.nio.ByteBuffer;
import java.util.List;

/** The bytes of an answer, one part after the other: parts can be made and packed side by side. */
record Body(List<byte[]> parts) {

  static Body of(byte[] whole) {
    return new Body(List.of(whole));
  }

  int length() {
    return parts.stream().mapToInt(part -> part.length).sum();
  }

  byte[] joined() {
    ByteBuffer whole = ByteBuffer.allocate(length());
    parts.forEach(whole::put);
    return whole.array();
  }
}
