package id.petasehat.indicator;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Reads the catalogue file: semicolons, {@code #} starts a note, three sections that each begin
 * with a row of column names, the first of which names the section.
 */
final class CatalogueReader {
  private static final List<String> CLUSTER_COLUMNS = List.of("klaster", "nama_id", "nama_en");
  private static final List<String> STAGE_COLUMNS = List.of("tahap", "nama_id", "nama_en");
  private static final List<String> INDICATOR_COLUMNS =
      List.of(
          ("kode;nama_id;nama_en;singkat_id;klaster;tahap;pembilang_id;pembilang_en;penyebut_id;"
                  + "penyebut_en;sasaran;satuan;arah;periode;agregasi;target;target_tahun;"
                  + "sumber_target;privasi;keluarga")
              .split(";"));

  private final String fileName;
  private final List<Cluster> clusters = new ArrayList<>();
  private final List<Stage> stages = new ArrayList<>();
  private final Map<String, Indicator> indicators = new LinkedHashMap<>();
  private final Set<String> groupCodes = new HashSet<>();
  private List<String> section = List.of();

  CatalogueReader(String fileName) {
    this.fileName = fileName;
  }

  Catalogue read(Reader text) throws IOException {
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder()
            .fieldSeparator(';')
            .commentStrategy(CommentStrategy.SKIP)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(withoutByteOrderMark(text))) {
      for (CsvRecord row : rows) {
        read(row);
      }
    } catch (CsvParseException e) {
      throw new CatalogueException(fileName, "bukan CSV yang benar: " + e.getMessage());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    if (indicators.isEmpty()) {
      throw new CatalogueException(fileName, "tidak memuat satu indikator pun");
    }
    return new Catalogue(clusters, stages, indicators);
  }

  private void read(CsvRecord row) {
    long line = row.getStartingLineNumber();
    List<String> cells = row.getFields().stream().map(String::strip).toList();
    for (List<String> columns : List.of(CLUSTER_COLUMNS, STAGE_COLUMNS, INDICATOR_COLUMNS)) {
      if (cells.get(0).equals(columns.get(0))) {
        section = columns;
        require(cells.equals(columns), line, "judul kolom harus " + String.join(";", columns));
        return;
      }
    }
    require(!section.isEmpty(), line, "baris data sebelum baris judul kolom");
    require(
        cells.size() == section.size(),
        line,
        "ada " + cells.size() + " kolom, seharusnya " + section.size());
    add(cells, line);
  }

  private static Reader withoutByteOrderMark(Reader text) throws IOException {
    BufferedReader start = new BufferedReader(text);
    start.mark(1);
    if (start.read() != '\uFEFF') {
      start.reset();
    }
    return start;
  }

  private void add(List<String> cells, long line) {
    if (section == INDICATOR_COLUMNS) {
      Indicator indicator = new Row(cells, line).indicator();
      require(
          indicators.put(indicator.code(), indicator) == null,
          line,
          "kode " + indicator.code() + " sudah ada di atas");
      return;
    }
    require(
        groupCodes.add(section.get(0) + cells.get(0)),
        line,
        section.get(0) + " " + cells.get(0) + " sudah ada di atas");
    if (section == CLUSTER_COLUMNS) {
      clusters.add(new Cluster(cells.get(0), cells.get(1), cells.get(2)));
    } else {
      stages.add(new Stage(cells.get(0), cells.get(1), cells.get(2)));
    }
  }

  private void require(boolean holds, long line, String otherwise) {
    if (!holds) {
      throw new CatalogueException(fileName, line, otherwise);
    }
  }

  /** One row of the indicator section, read column by column. */
  private final class Row {
    private final Map<String, String> cells = new HashMap<>();
    private final long line;

    Row(List<String> values, long line) {
      this.line = line;
      for (int column = 0; column < values.size(); column++) {
        cells.put(INDICATOR_COLUMNS.get(column), values.get(column));
      }
    }

    Indicator indicator() {
      String code = needed("kode");
      require(
          code.matches("[a-z0-9]+(-[a-z0-9]+)*"),
          line,
          "kode \"" + code + "\" hanya boleh huruf kecil, angka dan tanda hubung");
      boolean family = flag("keluarga");
      require(
          !family || code.equals(Families.NOT_SERVED) || code.equals(Families.CASES),
          line,
          "keluarga hanya " + Families.NOT_SERVED + " dan " + Families.CASES);
      try {
        return new Indicator(
            code,
            new Wording(needed("nama_id"), needed("nama_en")),
            needed("singkat_id"),
            knownClusters(),
            known("tahap", stages, Stage::code),
            new Wording(needed("pembilang_id"), needed("pembilang_en")),
            denominator(),
            cells.get("sasaran").isEmpty() ? null : oneOf("sasaran", Sasaran.values(), Sasaran::id),
            oneOf("satuan", Unit.values(), Unit::id),
            oneOf("arah", Direction.values(), Direction::catalogueWord),
            oneOf("periode", PeriodType.values(), PeriodType::name),
            oneOf("agregasi", Aggregation.values(), Aggregation::catalogueWord),
            cells.get("target").isEmpty() ? null : number("target", cells.get("target")),
            targetsByYear(),
            cells.get("sumber_target"),
            oneOf("privasi", PrivacyClass.values(), PrivacyClass::name),
            family,
            null);
      } catch (IllegalArgumentException e) {
        throw new CatalogueException(fileName, line, e.getMessage());
      }
    }

    private Wording denominator() {
      return cells.get("penyebut_id").isEmpty() && cells.get("penyebut_en").isEmpty()
          ? null
          : new Wording(needed("penyebut_id"), needed("penyebut_en"));
    }

    private String needed(String column) {
      require(!cells.get(column).isEmpty(), line, "kolom " + column + " kosong");
      return cells.get(column);
    }

    private boolean flag(String column) {
      String word = cells.get(column);
      require(word.isEmpty() || word.equals("ya"), line, column + " hanya boleh kosong atau ya");
      return !word.isEmpty();
    }

    private List<String> knownClusters() {
      List<String> codes = List.of(needed("klaster").split("/"));
      for (String code : codes) {
        require(
            clusters.stream().anyMatch(cluster -> cluster.code().equals(code)),
            line,
            "klaster \"" + code + "\" tidak ada di bagian klaster");
      }
      return codes;
    }

    private <T> String known(String column, List<T> groups, Function<T, String> code) {
      String wanted = needed(column);
      require(
          groups.stream().map(code).anyMatch(wanted::equals),
          line,
          column + " \"" + wanted + "\" tidak ada di bagian " + column);
      return wanted;
    }

    private <T> T oneOf(String column, T[] choices, Function<T, String> word) {
      String wanted = needed(column);
      List<String> words = new ArrayList<>();
      for (T choice : choices) {
        if (word.apply(choice).equals(wanted)) {
          return choice;
        }
        words.add(word.apply(choice));
      }
      throw new CatalogueException(
          fileName,
          line,
          column + " \"" + wanted + "\" tidak dikenal, pilih " + String.join(", ", words));
    }

    private BigDecimal number(String column, String text) {
      require(
          text.matches("\\d{1,6}(\\.\\d{1,3})?"),
          line,
          column + " \"" + text + "\" bukan angka, tulis misalnya 95 atau 18.8");
      return new BigDecimal(text);
    }

    private Map<Integer, BigDecimal> targetsByYear() {
      Map<Integer, BigDecimal> targets = new TreeMap<>();
      for (String pair : cells.get("target_tahun").split(" +")) {
        if (!pair.isEmpty()) {
          require(
              pair.matches("(19|20)\\d\\d=.+"),
              line,
              "target_tahun \"" + pair + "\" bukan TAHUN=ANGKA");
          BigDecimal target = number("target_tahun", pair.substring(5));
          require(
              targets.put(Integer.valueOf(pair.substring(0, 4)), target) == null,
              line,
              "target_tahun menyebut " + pair.substring(0, 4) + " dua kali");
        }
      }
      return targets;
    }
  }
}
