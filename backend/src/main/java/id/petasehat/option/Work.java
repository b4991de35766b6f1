package id.petasehat.option;

import java.util.Locale;

/** What is done in a proposal. */
public enum Work {
  /** Bangun ulang: a new building in place of a ruined one. */
  REBUILD,
  /** Rehab ringan, sedang or berat, by the condition of the building. */
  REPAIR,
  /** Lengkapi tenaga: a post is shut only for want of staff. */
  STAFF,
  /** Perbaiki rumah dinas, whose ruin empties a post. */
  HOUSE,
  /** A poskesdes or polindes becomes a pustu. */
  UPGRADE,
  /** Bangun baru. */
  BUILD,
  /** Pindah: a post that does not work is built anew elsewhere instead of in place. */
  MOVE;

  /** The word in files and addresses: {@code rebuild}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
