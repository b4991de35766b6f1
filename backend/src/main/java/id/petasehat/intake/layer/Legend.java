package id.petasehat.intake.layer;

import de.siegmar.fastcsv.reader.CsvReader;
import id.petasehat.intake.Findings;
import id.petasehat.intake.RefusedException;
import id.petasehat.intake.table.Table;
import id.petasehat.intake.table.TableReader;
import id.petasehat.reach.LandCover.LandClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the numbers of a land cover mean.
 *
 * @param name {@code esa-worldcover}, or {@code sendiri} for one that the user gives
 * @param classes by number
 */
public record Legend(String name, Map<Integer, LandClass> classes) {
  /** The class words of the travel model for land. */
  public static final List<String> WORDS =
      List.of(
          "permukiman",
          "sawah",
          "ladang",
          "kebun",
          "semak",
          "rumput",
          "hutan",
          "mangrove",
          "rawa",
          "tambak",
          "air",
          "terbuka",
          "lain");

  private static final String TABLE = "/geodata/land-cover-legends.csv";
  private static final String OWN = "sendiri";

  /** Legends whose numbers tell them apart from others'. */
  private static final List<String> TELLING = List.of("esa-worldcover", "klhk");

  private static final Pattern PAIR = Pattern.compile("\\s*(\\d{1,9})\\s*=\\s*([\\p{L}-]+)\\s*");
  private static final Map<String, Legend> KNOWN = known();

  /** The names of the legends that come with the program. */
  public static List<String> names() {
    return List.copyOf(KNOWN.keySet());
  }

  /**
   * A legend as it is typed: the name of a known one, or {@code 1=hutan,2=sawah}.
   *
   * @throws IllegalArgumentException with what cannot be read
   */
  public static Legend parse(String text) {
    Legend known = KNOWN.get(text.strip());
    if (known != null) {
      return known;
    }
    Map<Integer, LandClass> classes = new TreeMap<>();
    for (String pair : text.split(",")) {
      Matcher said = PAIR.matcher(pair);
      if (!said.matches() || !WORDS.contains(said.group(2))) {
        throw new IllegalArgumentException(pair.strip());
      }
      int number = Integer.parseInt(said.group(1));
      classes.put(number, new LandClass(number, said.group(2), said.group(2)));
    }
    return new Legend(OWN, classes);
  }

  /**
   * A legend from a table with the columns {@code angka}, {@code kelas} and, optional, {@code
   * nama}.
   *
   * @throws RefusedException when a column is missing, or a row cannot be read
   */
  public static Legend read(Path file) throws IOException, RefusedException {
    Findings findings = new Findings();
    Table table = TableReader.read(file, findings);
    Map<Integer, LandClass> classes = new TreeMap<>();
    for (Table.Row row : table.rows()) {
      landClass(row, findings).ifPresent(one -> classes.put(one.number(), one));
    }
    findings.refuseIfRejected();
    return new Legend(OWN, classes);
  }

  private static Optional<LandClass> landClass(Table.Row row, Findings findings) {
    String number = row.cell("angka");
    String word = row.cell("kelas").toLowerCase(Locale.ROOT);
    if (number.matches("\\d{1,9}") && WORDS.contains(word)) {
      String name = row.cell("nama").isEmpty() ? word : row.cell("nama");
      return Optional.of(new LandClass(Integer.parseInt(number), name, word));
    }
    findings.reject(
        row.place(),
        "bad-legend",
        "Baris legenda ini tidak dapat dibaca: angka \""
            + number
            + "\", kelas \""
            + row.cell("kelas")
            + "\".",
        "Isi kolom angka dan kelas; kelas salah satu dari: " + String.join(", ", WORDS) + ".");
    return Optional.empty();
  }

  /** The known legend whose numbers these surely are. */
  static Optional<Legend> of(Collection<Integer> numbers) {
    return TELLING.stream()
        .map(KNOWN::get)
        .filter(
            legend ->
                numbers.stream().anyMatch(number -> number > 0)
                    && numbers.stream()
                        .allMatch(number -> number == 0 || legend.classes.containsKey(number)))
        .findFirst();
  }

  private static Map<String, Legend> known() {
    Map<String, Legend> known = new LinkedHashMap<>();
    try (InputStream table = Legend.class.getResourceAsStream(TABLE);
        var rows =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      rows.forEach(
          row -> {
            int number = Integer.parseInt(row.getField("number"));
            known
                .computeIfAbsent(row.getField("legend"), name -> new Legend(name, new TreeMap<>()))
                .classes
                .put(number, new LandClass(number, row.getField("name"), row.getField("class")));
          });
    } catch (IOException failure) {
      throw new UncheckedIOException(TABLE, failure);
    }
    return known;
  }
}
