package id.petasehat.command;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the command line does what a remedy asks for. Remedies themselves do not speak of commands:
 * people read them on the page too, where the same is done with a field or a button.
 */
final class CommandHint {
  private static final String BPS = "--code-system bps --mapping PADANAN.csv";

  private static final Map<String, String> HINTS =
      Map.ofEntries(
          Map.entry("no-code-field", "--code-field KOLOM"),
          Map.entry("no-name-field", "--name-field KOLOM"),
          Map.entry("name-too-long", "--name-field KOLOM"),
          Map.entry("no-such-field", "--code-field atau --name-field KOLOM"),
          Map.entry("no-class-field", "--class-field KOLOM"),
          Map.entry("no-such-class-field", "--class-field KOLOM"),
          Map.entry("unknown-land-class", "--legend LEGENDA"),
          Map.entry("layer-smaller", "--within KODE"),
          Map.entry("not-degrees", "--crs EPSG:n"),
          Map.entry("code-system-unknown", "--code-system kemendagri atau bps"),
          Map.entry("code-system-mismatch", "--code-system kemendagri atau bps"),
          Map.entry("bps-without-mapping", BPS + ", dengan baris judul kode_bps,kode_kemendagri"),
          Map.entry("unknown-kecamatan", "bila kode BPS: " + BPS),
          Map.entry("names-do-not-match", "bila kode BPS: " + BPS),
          Map.entry("not-a-village-code", "--code-field KOLOM; bila kode BPS: " + BPS),
          Map.entry("crs-missing", "--crs EPSG:n"),
          Map.entry("crs-unknown", "--crs EPSG:n"),
          Map.entry("crs-datum", "--crs EPSG:n"),
          Map.entry("outside-indonesia", "--crs EPSG:n"),
          Map.entry("no-boundaries", "import boundaries BERKAS"),
          Map.entry("two-worlds", "--data FOLDER"),
          Map.entry("ambiguous-name", "--confirm BARIS=KODE atau BARIS=new"),
          Map.entry("same-post-by-name", "--confirm BARIS=KODE atau BARIS=new"),
          Map.entry("code-of-another-post", "bila keduanya satu pos: --confirm BARIS=KODE"));

  private CommandHint() {}

  /**
   * The option or command; empty where the remedy needs none.
   *
   * @param code of a problem
   */
  static Optional<String> of(String code) {
    return Optional.ofNullable(HINTS.get(code));
  }

  /** Codes of all problems that an option or command mends. */
  static Set<String> codes() {
    return HINTS.keySet();
  }
}
