package id.petasehat.intake.recap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.petasehat.intake.Findings;
import id.petasehat.intake.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads values out of DHIS2: {@code dataValueSets} as JSON or CSV, and answers of {@code
 * /api/analytics}. Elements and places stay in the scheme in which they come, UID or CODE;
 * analytics tells their names too.
 */
final class Dhis2Grid {
  /** 50 MB: some 300,000 values. */
  private static final long MOST_BYTES = 50L << 20;

  private static final int HEAD_BYTES = 64 << 10;
  private static final ObjectMapper JSON = new ObjectMapper();

  private Dhis2Grid() {}

  /** Whether the file begins as a JSON object, as these answers do and tables do not. */
  static boolean isJson(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8);
      return head.replaceFirst("^[\\ufeff\\s]+", "").startsWith("{");
    }
  }

  /**
   * Reads a JSON answer.
   *
   * @throws RefusedException when it is damaged, too large, or another sort of JSON
   */
  static Grid json(Path file, Findings findings) throws IOException, RefusedException {
    if (Files.size(file) > MOST_BYTES) {
      findings.reject(
          "",
          "too-large",
          "Berkas ini lebih besar dari " + (MOST_BYTES >> 20) + " MB",
          "Ambil dari DHIS2 satu tahun, atau satu kabupaten, setiap kali");
    }
    findings.refuseIfRejected();
    JsonNode root = tree(file, findings);
    Optional<Grid> grid =
        root.path("dataValues").isArray() ? values(root, findings) : analytics(root, findings);
    if (grid.isEmpty()) {
      findings.reject(
          "",
          "not-dhis2",
          "JSON ini bukan dataValueSets dan bukan jawaban analytics dari DHIS2",
          "Kirim jawaban /api/dataValueSets atau /api/analytics, atau tabel");
    }
    findings.refuseIfRejected();
    return grid.get();
  }

  private static JsonNode tree(Path file, Findings findings) throws IOException, RefusedException {
    try (InputStream in = Files.newInputStream(file)) {
      return JSON.readTree(in);
    } catch (JsonProcessingException broken) {
      findings.reject(
          "baris " + broken.getLocation().getLineNr(),
          "broken-json",
          "Isi berkas tidak dapat dibaca sebagai JSON",
          "Mungkin berkas terpotong; unduh atau simpan ulang");
      throw new RefusedException(findings.problems());
    }
  }

  private static Optional<Grid> values(JsonNode root, Findings findings) {
    PivotedGrid pivot = new PivotedGrid(Map.of(), findings);
    int number = 0;
    for (JsonNode one : root.path("dataValues")) {
      number++;
      String place = one.path("orgUnit").asText(root.path("orgUnit").asText(""));
      String period = one.path("period").asText(root.path("period").asText(""));
      String element = one.path("dataElement").asText("");
      if (!one.path("deleted").asBoolean() && !element.isBlank()) {
        String option =
            one.path("categoryOptionCombo").asText("")
                + "/"
                + one.path("attributeOptionCombo").asText("");
        pivot.add(number, place, period, element, option, one.path("value").asText("").strip());
      }
    }
    return Optional.of(pivot.grid(Grid.Unit.ENTRIES));
  }

  private static Optional<Grid> analytics(JsonNode root, Findings findings) {
    List<String> header = new ArrayList<>();
    root.path("headers").forEach(one -> header.add(one.path("name").asText("")));
    PivotedGrid.Columns columns = PivotedGrid.Columns.of(header);
    if (columns == null || !root.path("rows").isArray()) {
      return Optional.empty();
    }
    PivotedGrid pivot = new PivotedGrid(names(root.path("metaData")), findings);
    int number = 0;
    for (JsonNode row : root.path("rows")) {
      List<String> cells = new ArrayList<>();
      row.forEach(cell -> cells.add(cell.asText("").strip()));
      add(pivot, ++number, cells, columns);
    }
    return Optional.of(pivot.grid(Grid.Unit.ENTRIES));
  }

  /** What metadata calls things, in the way of newer and of older servers. */
  private static Map<String, String> names(JsonNode metadata) {
    Map<String, String> names = new HashMap<>();
    metadata
        .path("names")
        .properties()
        .forEach(one -> names.put(one.getKey(), one.getValue().asText()));
    metadata
        .path("items")
        .properties()
        .forEach(one -> names.put(one.getKey(), one.getValue().path("name").asText(one.getKey())));
    return names;
  }

  /** The table turned round when it is one of DHIS2; otherwise as it is. */
  static Grid pivoted(Grid table, Findings findings) throws RefusedException {
    if (table.rows().isEmpty()) {
      return table;
    }
    PivotedGrid.Columns columns = PivotedGrid.Columns.of(texts(table.rows().get(0)));
    if (columns == null) {
      return table;
    }
    PivotedGrid pivot = new PivotedGrid(Map.of(), findings);
    for (Grid.Row row : table.rows().subList(1, table.rows().size())) {
      add(pivot, row.number(), texts(row), columns);
    }
    findings.refuseIfRejected();
    return pivot.grid(Grid.Unit.LINES);
  }

  private static List<String> texts(Grid.Row row) {
    return row.cells().stream().map(GridCell::text).toList();
  }

  private static void add(
      PivotedGrid pivot, int number, List<String> cells, PivotedGrid.Columns columns) {
    String element = cell(cells, columns.element());
    if (!element.isEmpty()) {
      StringBuilder option = new StringBuilder();
      columns.options().forEach(column -> option.append('/').append(cell(cells, column)));
      pivot.add(
          number,
          cell(cells, columns.place()),
          cell(cells, columns.period()),
          element,
          option.toString(),
          cell(cells, columns.value()));
    }
  }

  private static String cell(List<String> cells, int column) {
    return column < cells.size() ? cells.get(column) : "";
  }
}
