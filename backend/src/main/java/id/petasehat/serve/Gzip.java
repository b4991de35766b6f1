package id.petasehat.serve;

import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Packed bodies: kept packed, and unpacked only for the rare client that does not take gzip. */
final class Gzip {
  /** Larger bodies, of the whole country, are packed in a third of the time, less tightly. */
  private static final int LARGE_BYTES = 1_000_000;

  private Gzip() {}

  private static final class QuickGzip extends GZIPOutputStream {
    QuickGzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  static byte[] pack(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 3 + 64);
    try (OutputStream gzip =
        plain.length > LARGE_BYTES ? new QuickGzip(packed) : new GZIPOutputStream(packed)) {
      gzip.write(plain);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
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
