package id.petasehat.serve;

import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Packed bodies: kept packed, and unpacked only for the rare client that does not take gzip. */
final class Gzip {
  /** Larger bodies, of the whole country, are packed in a third of the time, less tightly. */
  private static final int LARGE_BYTES = 1_000_000;

  /** RFC 1952: its two magic bytes, deflate, no flags, no time, quickest, unknown system. */
  private static final byte[] HEADER = {31, (byte) 139, 8, 0, 0, 0, 0, 0, 4, (byte) 255};

  private Gzip() {}

  static byte[] pack(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 3 + 64);
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }

  /** Packs the parts of a body, which make one stream; those of a large body side by side. */
  static byte[] pack(Body body) {
    List<byte[]> parts = body.parts();
    if (body.length() <= LARGE_BYTES) {
      return pack(body.joined());
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length() / 4);
    packed.writeBytes(HEADER);
    IntStream.range(0, parts.size())
        .parallel()
        .mapToObj(part -> deflate(parts.get(part), part == parts.size() - 1))
        .forEachOrdered(packed::writeBytes);
    packed.writeBytes(trailer(body));
    return packed.toByteArray();
  }

  /** Any but the last part ends on a whole byte, so that the next can follow it. */
  private static byte[] deflate(byte[] plain, boolean last) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4 + 64);
    byte[] buffer = new byte[16 * 1024];
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    try {
      deflater.setInput(plain);
      if (last) {
        deflater.finish();
      }
      int written;
      do {
        written = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
        packed.write(buffer, 0, written);
      } while (written == buffer.length);
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }

  private static byte[] trailer(Body body) {
    CRC32 checksum = new CRC32();
    body.parts().forEach(checksum::update);
    return ByteBuffer.allocate(8)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt((int) checksum.getValue())
        .putInt(body.length())
        .array();
  }

  /** Answers packed bytes as they are, or unpacked when the request does not accept gzip. */
  static void answer(Context ctx, byte[] packed, String contentType) {
    ctx.contentType(contentType).header("Vary", "Accept-Encoding");
    if (Requests.takesGzip(ctx)) {
      ctx.header("Content-Encoding", "gzip").result(packed);
    } else {
      ctx.result(unpack(packed));
    }
  }

  private static byte[] unpack(byte[] packed) {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return gzip.readAllBytes();
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}
