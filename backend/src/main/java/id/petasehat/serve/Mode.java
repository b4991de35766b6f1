package id.petasehat.serve;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a server shows: the office's own data, or the invented district. */
public enum Mode {
  OWN,
  DEMO;

  /** The word in addresses and answers: {@code own} or {@code demo}. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Mode> byId(String id) {
    return Arrays.stream(values()).filter(mode -> mode.id().equals(id)).findFirst();
  }
}
