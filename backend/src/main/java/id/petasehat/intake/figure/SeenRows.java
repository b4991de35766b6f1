package id.petasehat.intake.figure;

import java.util.Arrays;

/**
 * Remembers the keys of a file's rows, with a fingerprint of each row's figures and its line. Bare
 * arrays with open addressing: 20 bytes a slot, so a million rows stay below 50 MB.
 */
final class SeenRows {
  private static final long FREE = -1;
  private long[] keys = new long[1 << 12];
  private long[] fingerprints = new long[keys.length];
  private int[] lines = new int[keys.length];
  private int size;

  /**
   * Where a key was first seen.
   *
   * @param line of the first row with this key
   * @param same whether that row had the same figures
   */
  record Earlier(int line, boolean same) {}

  SeenRows() {
    Arrays.fill(keys, FREE);
  }

  /**
   * Notes a row.
   *
   * @param key at least 0
   * @return null when the key is new
   */
  Earlier add(long key, long fingerprint, long line) {
    int slot = slot(key);
    if (keys[slot] == key) {
      return new Earlier(lines[slot], fingerprints[slot] == fingerprint);
    }
    put(slot, key, fingerprint, (int) line);
    if (++size > keys.length / 3 * 2) {
      grow();
    }
    return null;
  }

  private void put(int slot, long key, long fingerprint, int line) {
    keys[slot] = key;
    fingerprints[slot] = fingerprint;
    lines[slot] = line;
  }

  /** The slot of the key, or the free one where it belongs. */
  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L; // Fibonacci hashing: 2^64 over the golden ratio
    int mask = keys.length - 1;
    int slot = (int) (mixed >>> 32) & mask;
    while (keys[slot] != FREE && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldFingerprints = fingerprints;
    int[] oldLines = lines;
    keys = new long[2 * oldKeys.length];
    fingerprints = new long[keys.length];
    lines = new int[keys.length];
    Arrays.fill(keys, FREE);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        put(slot(oldKeys[i]), oldKeys[i], oldFingerprints[i], oldLines[i]);
      }
    }
  }
}
