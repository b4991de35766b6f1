package id.petasehat.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * How large a packed file may become when unpacked. The whole country's villages pack 4 times,
 * padded tables up to 100; a file that swells far beyond that is made to fill a disk.
 *
 * @param packedBytes size of the file as it is
 */
public record UnpackLimit(long packedBytes) {
  private static final long MAX_RATIO = 300;
  private static final long MAX_UNPACKED_BYTES = 2L << 30;

  /** Small files may swell as they like: 50 MB do no harm. */
  private static final long ALWAYS_ALLOWED_BYTES = 50L << 20;

  /** Whether a file may not become that large. */
  public boolean exceededBy(long unpackedBytes) {
    long allowed = Math.max(ALWAYS_ALLOWED_BYTES, MAX_RATIO * packedBytes);
    return unpackedBytes > Math.min(allowed, MAX_UNPACKED_BYTES);
  }

  /** The stream, which throws {@link ExceededException} where it grows beyond the limit. */
  public InputStream guard(InputStream unpacked) {
    return new FilterInputStream(unpacked) {
      private long count;

      @Override
      public int read() throws IOException {
        int value = in.read();
        return value < 0 ? value : counted(1, value);
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        return read < 0 ? read : counted(read, read);
      }

      private int counted(int bytes, int result) throws ExceededException {
        count += bytes;
        if (exceededBy(count)) {
          throw new ExceededException();
        }
        return result;
      }
    };
  }

  /** A packed file swelled beyond its limit. */
  public static final class ExceededException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
