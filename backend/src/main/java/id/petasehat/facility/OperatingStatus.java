package id.petasehat.facility;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a facility is open. */
public enum OperatingStatus {
  BEROPERASI("operasional", "aktif", "buka", "ya"),
  TIDAK_BEROPERASI("tidak-operasional", "tidak-aktif", "tutup", "nonaktif", "non-aktif", "tidak"),
  SEMENTARA_TUTUP("tutup-sementara"),
  RENCANA("direncanakan");

  private final String[] otherWords;

  OperatingStatus(String... otherWords) {
    this.otherWords = otherWords;
  }

  /** The name in files and addresses: {@code tidak-beroperasi}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Reads the word of a file. Empty when not known. */
  public static Optional<OperatingStatus> read(String text) {
    String word = Words.plain(text);
    return Arrays.stream(values())
        .filter(one -> one.id().equals(word) || Words.isOneOf(word, one.otherWords))
        .findFirst();
  }
}
