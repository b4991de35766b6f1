package id.petasehat.intake.recap;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Damages files as broken sticks, cut-off downloads and odd programs do. */
record Mutation(Random chance) {
  /** Text that means something to some reader. */
  private static final String[] TELLING = {
    "\"", "<", ">", "&", "\u0000", "-1", "999999999999", "1e309", "NaN", "\ufeff",
        "=cmd|' /C calc'!A0",
    "#REF!", "</row>", "<row>", "r=\"XFD1048576\"", "r=\"A1\"", "2025-99", ";", "\t", "\r", "{",
        "]}"
  };

  byte[] of(byte[] whole) throws IOException {
    boolean archive = whole.length > 4 && whole[0] == 'P' && whole[1] == 'K';
    byte[] damaged = archive && chance.nextInt(5) > 0 ? inside(whole) : bytes(whole);
    return chance.nextInt(10) == 0 ? bytes(damaged) : damaged;
  }

  /** One part of an archive, so that what a checksum would catch gets through. */
  private byte[] inside(byte[] whole) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int chosen = chance.nextInt(9);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(whole));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      int number = 0;
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        boolean sheet = part.getName().contains("sheet1") && chance.nextInt(2) == 0;
        if (number == chosen && chance.nextInt(10) == 0) {
          number++;
          continue;
        }
        out.putNextEntry(new ZipEntry(part.getName()));
        out.write(number == chosen || sheet ? bytes(content) : content);
        number++;
      }
    }
    return bytes.toByteArray();
  }

  private byte[] bytes(byte[] whole) {
    byte[] damaged = whole;
    int times = 1 + chance.nextInt(4);
    for (int i = 0; i < times && damaged.length > 1; i++) {
      damaged = once(damaged);
    }
    return damaged;
  }

  private byte[] once(byte[] whole) {
    int at = chance.nextInt(whole.length);
    int length = 1 + chance.nextInt(Math.max(1, Math.min(64, whole.length - at)));
    return switch (chance.nextInt(6)) {
      case 0 -> Arrays.copyOf(whole, at);
      case 1 -> changed(whole, at);
      case 2 -> joined(whole, at, new byte[0], at + length);
      case 3 -> joined(whole, at, Arrays.copyOfRange(whole, at, at + length), at);
      case 4 ->
          joined(
              whole,
              at,
              TELLING[chance.nextInt(TELLING.length)].getBytes(StandardCharsets.UTF_8),
              at);
      default ->
          joined(
              whole,
              at,
              TELLING[chance.nextInt(TELLING.length)].getBytes(StandardCharsets.UTF_8),
              at + length);
    };
  }

  private byte[] changed(byte[] whole, int at) {
    byte[] copy = whole.clone();
    copy[at] ^= (byte) (1 << chance.nextInt(8));
    return copy;
  }

  private static byte[] joined(byte[] whole, int end, byte[] between, int from) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.write(whole, 0, end);
    joined.writeBytes(between);
    joined.write(whole, Math.min(from, whole.length), Math.max(0, whole.length - from));
    return joined.toByteArray();
  }
}
