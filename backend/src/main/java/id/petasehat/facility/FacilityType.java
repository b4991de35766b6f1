package id.petasehat.facility;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Kinds of facilities with the words that files use for them. */
public enum FacilityType {
  /** A puskesmas of which is not said whether it has beds. */
  PUSKESMAS("pkm", "uptd-puskesmas", "uptd-pkm"),
  PUSKESMAS_RAWAT_INAP("rawat-inap", "pkm-rawat-inap"),
  PUSKESMAS_NON_RAWAT_INAP("non-rawat-inap", "pkm-non-rawat-inap", "puskesmas-rawat-jalan"),
  /** Also the Posyandu Prima, another name of the integrated village health unit. */
  PUSTU("puskesmas-pembantu", "posyandu-prima"),
  POSKESDES("pos-kesehatan-desa"),
  POLINDES("pondok-bersalin-desa"),
  POSYANDU("pos-pelayanan-terpadu"),
  PUSLING_DARAT("puskesmas-keliling", "puskesmas-keliling-darat", "pusling"),
  PUSLING_AIR("puskesmas-keliling-air", "puskesmas-keliling-perairan"),
  RUMAH_SAKIT("rs", "rsu", "rsud", "rumah-sakit-umum", "hospital"),
  KLINIK("klinik-pratama", "klinik-utama", "clinic");

  /** Registers ask for the spelling in which facts are kept, for each post and month. */
  private static final Map<String, FacilityType> BY_ID =
      Arrays.stream(values()).collect(Collectors.toMap(FacilityType::id, type -> type));

  private final String[] otherWords;

  FacilityType(String... otherWords) {
    this.otherWords = otherWords;
  }

  /** The name in files, addresses and the store: {@code puskesmas-rawat-inap}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The types that a choice names: one word, {@code puskesmas}, for all three kinds of it. */
  public static List<FacilityType> readKind(String word) {
    return Arrays.stream(values()).filter(type -> type.kind().equals(word)).toList();
  }

  /** The words that choose some types, each once. */
  public static List<String> kinds(Collection<FacilityType> types) {
    return types.stream().sorted().map(FacilityType::kind).distinct().toList();
  }

  /** The word that chooses it. */
  public String kind() {
    return isPuskesmas() ? PUSKESMAS.id() : id();
  }

  /** Whether it has a work area of its own. */
  public boolean isPuskesmas() {
    return this == PUSKESMAS || this == PUSKESMAS_RAWAT_INAP || this == PUSKESMAS_NON_RAWAT_INAP;
  }

  /** Whether it is a post of midwife and nurse, to which the staffing minimum applies. */
  public boolean isVillagePost() {
    return this == PUSTU || this == POSKESDES || this == POLINDES;
  }

  /** Reads the word of a file, in any case and with any marks between. Empty when not known. */
  public static Optional<FacilityType> read(String text) {
    FacilityType known = BY_ID.get(text);
    if (known != null) {
      return Optional.of(known);
    }
    String word = Words.plain(text);
    return Arrays.stream(values())
        .filter(type -> type.id().equals(word) || Words.isOneOf(word, type.otherWords))
        .findFirst();
  }
}
