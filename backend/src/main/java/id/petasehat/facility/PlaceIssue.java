package id.petasehat.facility;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be wrong with a facility's place. */
public enum PlaceIssue {
  /** The point lies in no stored village: at sea, or in an area that is not stored. */
  DI_LAUT,
  /** Several facilities have this point, which is hardly where each of them is. */
  TITIK_BERSAMA,
  /** No point is known, or the one given is impossible. */
  TANPA_TEMPAT,
  /** The point lies in another village than the file says. */
  BEDA_DESA;

  /** The name in addresses and in the store: {@code di-laut}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Finds an issue by {@link #id()}. */
  public static Optional<PlaceIssue> byId(String id) {
    return Arrays.stream(values()).filter(issue -> issue.id().equals(id)).findFirst();
  }
}
