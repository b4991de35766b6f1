package id.petasehat.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 of what is added one after the other: a short name for a long content. Texts count as
 * UTF-8.
 */
public final class Digest {
  private static final int READ_AT_ONCE = 1 << 16;

  private final MessageDigest sum;

  public Digest() {
    try {
      sum = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Of what some things say of themselves, each ended by a line break; as {@link #hex}. */
  public static String of(Object... parts) {
    Digest digest = new Digest();
    for (Object part : parts) {
      digest.add(part + "\n");
    }
    return digest.hex();
  }

  public Digest add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  public Digest add(byte[] bytes) {
    sum.update(bytes);
    return this;
  }

  /** All that is left of a stream, a part at a time. */
  public Digest add(InputStream in) throws IOException {
    byte[] part = new byte[READ_AT_ONCE];
    for (int length = in.read(part); length >= 0; length = in.read(part)) {
      sum.update(part, 0, length);
    }
    return this;
  }

  /** In hexadecimal, 64 characters; what is added from then on begins anew. */
  public String hex() {
    return HexFormat.of().formatHex(sum.digest());
  }
}
