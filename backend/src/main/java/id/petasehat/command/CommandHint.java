package id.petasehat.command;

import java.util.Optional;

/**
 * How the command line does what a remedy asks for. Remedies themselves do not speak of commands:
 * people read them on the page too, where the same is done with a field or a button.
 */
final class CommandHint {
  private static final String BPS = "--code-system bps --mapping PADANAN.csv";

  private CommandHint() {}

  /**
   * The option or command; empty where the remedy needs none.
   *
   * @param code of a problem
   */
  static Optional<String> of(String code) {
    return Optional.ofNullable(hint(code));
  }

  private static String hint(String code) {
    return switch (code) {
      case "no-code-field" -> "--code-field KOLOM";
      case "no-name-field", "name-too-long" -> "--name-field KOLOM";
      case "no-such-field" -> "--code-field atau --name-field KOLOM";
      case "code-system-unknown", "code-system-mismatch" -> "--code-system kemendagri atau bps";
      case "bps-without-mapping" -> BPS + ", dengan baris judul kode_bps,kode_kemendagri";
      case "unknown-kecamatan", "names-do-not-match" -> "bila kode BPS: " + BPS;
      case "not-a-village-code" -> "--code-field KOLOM; bila kode BPS: " + BPS;
      case "crs-missing", "crs-unknown", "crs-datum", "outside-indonesia" -> "--crs EPSG:n";
      case "no-boundaries" -> "import boundaries BERKAS";
      case "two-worlds" -> "--data FOLDER";
      case "ambiguous-name", "same-post-by-name" -> "--confirm BARIS=KODE atau BARIS=new";
      case "code-of-another-post" -> "bila keduanya satu pos: --confirm BARIS=KODE";
      default -> null;
    };
  }
}
