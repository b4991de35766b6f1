package id.petasehat.indicator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names of ICD-10 groups, from {@code geodata/icd-groups.csv}: lines {@code kode;nama_id;nama_en}
 * below a header row. A group without a name goes by its code.
 */
public final class IcdGroups {
  private static final String FILE = "icd-groups.csv";

  private final Map<String, Wording> names;

  /** Why a group takes no part where diseases are ranked. */
  public enum Unranked {
    /** HIV, tuberculosis, mental disorders and sexually transmitted infections. */
    RESTRICTED,
    /** Symptoms (R) and contacts with health services (Z). */
    NO_DISEASE
  }

  private IcdGroups(Map<String, Wording> names) {
    this.names = Collections.unmodifiableMap(names);
  }

  /** The names that come with the product. */
  public static IcdGroups builtIn() {
    return BuiltIn.GROUPS;
  }

  /**
   * Reads names; lines that begin with {@code #} are notes.
   *
   * @throws CatalogueException naming the line that cannot be right
   */
  static IcdGroups read(Reader text) {
    List<String> lines = new BufferedReader(text).lines().toList();
    Map<String, Wording> names = new LinkedHashMap<>();
    boolean belowHeader = false;
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).startsWith("#") && belowHeader) {
        add(names, lines.get(i), i + 1);
      }
      belowHeader |= !lines.get(i).startsWith("#");
    }
    return new IcdGroups(names);
  }

  private static void add(Map<String, Wording> names, String line, int number) {
    String[] cells = line.split(";", -1);
    if (cells.length != 3 || !Families.isIcdGroup(cells[0])) {
      throw new CatalogueException(FILE, number, "bukan kode;nama_id;nama_en: " + line);
    }
    if (names.put(cells[0], new Wording(cells[1], cells[2])) != null) {
      throw new CatalogueException(FILE, number, "kode " + cells[0] + " sudah ada di atas");
    }
  }

  /** The name of a group, or its code in both languages. */
  public Wording name(String code) {
    return names.getOrDefault(code, new Wording(code, code));
  }

  /** Why a group is not ranked; empty for one that is. */
  public static Optional<Unranked> unranked(String code) {
    return Families.unranked(code);
  }

  /** The code of the group that an indicator counts cases of; empty for other indicators. */
  public static Optional<String> groupOf(String indicator) {
    String prefix = Families.CASES + ":";
    return indicator.startsWith(prefix)
        ? Optional.of(indicator.substring(prefix.length()))
        : Optional.empty();
  }

  /** The indicator that counts the cases of a group. */
  public static String indicatorOf(String code) {
    return Families.CASES + ":" + code;
  }

  /** All names by code, in the order of the file. */
  public Map<String, Wording> all() {
    return names;
  }

  private static final class BuiltIn {
    static final IcdGroups GROUPS = load();

    private static IcdGroups load() {
      try (InputStream file = IcdGroups.class.getResourceAsStream("/geodata/" + FILE)) {
        if (file == null) {
          throw new IllegalStateException("not on the class path: geodata/" + FILE);
        }
        return read(new InputStreamReader(file, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
