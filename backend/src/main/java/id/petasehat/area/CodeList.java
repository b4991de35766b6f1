package id.petasehat.area;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The list of area codes with their names: provinces, districts, kecamatan and villages.
 *
 * <p>The national list is the public data set idn-area-data (ODbL), put into the jar by the build.
 * Its 83,762 villages are read only when a village is first asked for, so that a server starts
 * without them. An invented district brings a list of its own. Safe for use by several threads.
 */
public final class CodeList {
  private static final CodeList NATIONAL =
      new CodeList(
          () -> resources("provinces.csv", "regencies.csv", "districts.csv"),
          () -> resources("villages.csv"));

  private final Supplier<NavigableMap<AreaCode, String>> largerAreas;
  private final Supplier<NavigableMap<AreaCode, String>> villages;

  private CodeList(
      Supplier<NavigableMap<AreaCode, String>> largerAreas,
      Supplier<NavigableMap<AreaCode, String>> villages) {
    this.largerAreas = new Once(largerAreas);
    this.villages = new Once(villages);
  }

  /** The public list of the whole country; nothing is read before it is asked. */
  public static CodeList national() {
    return NATIONAL;
  }

  /**
   * Reads a list from a UTF-8 CSV with a header row, the code in the first column and the name in
   * the last, areas of every level in any order.
   *
   * @throws IllegalArgumentException naming the line, when a line has no code or no name
   */
  public static CodeList read(Path csv) throws IOException {
    NavigableMap<AreaCode, String> all = new TreeMap<>();
    try (Reader reader = Files.newBufferedReader(csv)) {
      readInto(all, reader, csv.getFileName().toString());
    }
    return new CodeList(() -> all, () -> all);
  }

  /** The area's name as the list writes it, {@code Kabupaten Maluku Tenggara}; empty if unknown. */
  public Optional<String> name(AreaCode code) {
    return Optional.ofNullable(of(code.level()).get().get(code));
  }

  /** Whether the list knows this area. */
  public boolean contains(AreaCode code) {
    return of(code.level()).get().containsKey(code);
  }

  /** All villages within an area of any level, by ascending code; empty if there are none. */
  public List<AreaCode> villagesOf(AreaCode area) {
    return villages.get().tailMap(area, true).keySet().stream()
        .takeWhile(code -> code.within(area))
        .filter(code -> code.level() == Level.DESA)
        .toList();
  }

  private Supplier<NavigableMap<AreaCode, String>> of(Level level) {
    return level == Level.DESA ? villages : largerAreas;
  }

  private static NavigableMap<AreaCode, String> resources(String... files) {
    NavigableMap<AreaCode, String> names = new TreeMap<>();
    for (String file : files) {
      try (InputStream in = CodeList.class.getResourceAsStream("/codelist/" + file)) {
        if (in == null) {
          throw new IllegalStateException("the jar was built without codelist/" + file);
        }
        readInto(names, new InputStreamReader(in, StandardCharsets.UTF_8), file);
      } catch (IOException e) {
        throw new UncheckedIOException("codelist/" + file, e);
      }
    }
    return names;
  }

  private static void readInto(NavigableMap<AreaCode, String> names, Reader reader, String file)
      throws IOException {
    BufferedReader lines = new BufferedReader(reader);
    String header = lines.readLine();
    int columns = header == null ? 0 : header.split(",", -1).length;
    if (columns < 2) {
      throw new IllegalArgumentException(file + ": no header row code,…,name");
    }
    int number = 1;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      String[] cells = line.split(",", columns);
      Optional<AreaCode> code = AreaCode.parse(cells[0]);
      if (cells.length < columns || code.isEmpty()) {
        throw new IllegalArgumentException(
            file + " line " + number + ": no code and name: " + line);
      }
      names.put(code.get(), unquoted(cells[columns - 1]));
    }
  }

  /** The name is the last cell, so its own commas need no care; only its quotes do. */
  private static String unquoted(String cell) {
    boolean quoted = cell.length() >= 2 && cell.startsWith("\"") && cell.endsWith("\"");
    return quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
  }

  /** Reads at the first call, then remembers. */
  private static final class Once implements Supplier<NavigableMap<AreaCode, String>> {
    private final Supplier<NavigableMap<AreaCode, String>> read;
    private volatile NavigableMap<AreaCode, String> value;

    Once(Supplier<NavigableMap<AreaCode, String>> read) {
      this.read = read;
    }

    @Override
    public NavigableMap<AreaCode, String> get() {
      if (value == null) {
        synchronized (this) {
          if (value == null) {
            value = read.get();
          }
        }
      }
      return value;
    }
  }
}
