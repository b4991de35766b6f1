package id.petasehat.indicator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The target populations that the store keeps per village and year. */
public enum Sasaran {
  PENDUDUK,
  BUMIL,
  BERSALIN,
  BAYI,
  BADUTA,
  BALITA,
  USDIK,
  USPROD,
  LANSIA,
  PUS,
  KK,
  HT,
  DM,
  ODGJ,
  TB_TERDUGA,
  RISIKO_HIV;

  /** As in the catalogue and the population template: {@code bumil}, {@code tb_terduga}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether they are patients or persons at risk, class R: never told of one village. */
  public boolean isRestricted() {
    return this == ODGJ || this == TB_TERDUGA || this == RISIKO_HIV;
  }

  /** Finds a kind by {@link #id()}; empty when there is none of that name. */
  public static Optional<Sasaran> byId(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }
}
