package id.petasehat.intake.boundary;

import id.petasehat.area.AreaCode;
import id.petasehat.area.CodeList;
import id.petasehat.area.Village;
import id.petasehat.intake.Findings;
import id.petasehat.intake.RefusedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/** Reads a boundary file: format, fields, codes, places, each checked, all problems in one go. */
public final class BoundaryReader {
  private final BoundaryOptions options;
  private final CodeList list;
  private final Findings findings = new Findings();

  private BoundaryReader(BoundaryOptions options, CodeList list) {
    this.options = options;
    this.list = list;
  }

  /**
   * Reads the villages of a file of any supported format.
   *
   * @param list the codes and names that exist; the national one, or an invented district's
   * @throws RefusedException with every problem found, when one of them refuses the file
   * @throws IOException when the file, or its mapping, cannot be opened or read at all
   */
  public static BoundaryFile read(Path file, BoundaryOptions options, CodeList list)
      throws RefusedException, IOException {
    return new BoundaryReader(options, list).read(file);
  }

  private BoundaryFile read(Path file) throws RefusedException, IOException {
    RawFile raw = new RawFileReader(Wanted.AREAS, findings).read(file);
    if (raw.features().isEmpty()) {
      rejectEmpty();
      findings.refuseIfRejected();
    }
    FieldFinder fields = new FieldFinder(raw.features());
    Optional<String> codeField = chooseCodeField(fields);
    Optional<String> nameField = chooseNameField(fields, raw.nameField());
    Identified identified = identify(raw.features(), codeField, nameField);
    Optional<SourceCrs> crs = new PlaceCheck(findings).choose(options.crs(), raw);
    List<Village> villages = crs.map(known -> locate(identified.rows(), known)).orElse(List.of());
    findings.refuseIfRejected();
    return new BoundaryFile(
        villages,
        findings.problems(),
        identified.system().orElseThrow(),
        crs.orElseThrow().name(),
        codeField.orElseThrow(),
        nameField.orElse(""),
        bpsCodes(identified, fields));
  }

  private void rejectEmpty() {
    if (!findings.refused()) {
      findings.reject(
          "",
          "no-features",
          "Berkas ini tidak memuat satu fitur pun.",
          "Periksa lapisan yang diekspor: ia harus berisi poligon batas desa.");
    }
  }

  private Optional<String> chooseCodeField(FieldFinder fields) {
    if (options.codeField().isPresent()) {
      return chosen(fields, options.codeField().get());
    }
    Optional<String> found = fields.code(options.codeSystem());
    if (found.isEmpty()) {
      findings.reject(
          "",
          "no-code-field",
          "Tidak ada kolom kode desa yang dikenali. Kolom yang ada: " + listed(fields) + ".",
          "Sebutkan kolom yang memuat kode desa.");
    }
    return found;
  }

  private Optional<String> chooseNameField(FieldFinder fields, Optional<String> ofFormat) {
    if (options.nameField().isPresent()) {
      return chosen(fields, options.nameField().get());
    }
    Optional<String> found = ofFormat.flatMap(fields::named).or(fields::name);
    if (found.isEmpty()) {
      findings.warn(
          "",
          "no-name-field",
          "Tidak ada kolom nama desa yang dikenali; nama diambil dari daftar kode. Kolom yang ada: "
              + listed(fields)
              + ".",
          "Sebutkan kolom yang memuat nama desa.");
    }
    return found;
  }

  private Optional<String> chosen(FieldFinder fields, String name) {
    Optional<String> found = fields.named(name);
    if (found.isEmpty()) {
      findings.reject(
          "",
          "no-such-field",
          "Kolom \"" + name + "\" tidak ada. Kolom yang ada: " + listed(fields) + ".",
          "Pilih salah satu kolom itu.");
    }
    return found;
  }

  private static String listed(FieldFinder fields) {
    return fields.fields().isEmpty() ? "tidak satu pun" : String.join(", ", fields.fields());
  }

  /** Rows with codes as far as they could be read, and whose codes they are. */
  private record Identified(List<Row> rows, Optional<CodeSystem> system) {}

  private Identified identify(
      List<RawFeature> features, Optional<String> codeField, Optional<String> nameField)
      throws IOException {
    List<Row> rows =
        features.stream()
            .map(f -> new Row(f, value(f, codeField), value(f, nameField), Optional.empty()))
            .toList();
    if (codeField.isEmpty()) {
      return new Identified(rows, Optional.empty());
    }
    CodeColumn column = new CodeColumn(list, findings);
    Optional<CodeSystem> system = column.system(options.codeSystem(), codeField.get(), rows);
    if (system.isEmpty()) {
      return new Identified(rows, system);
    }
    List<Row> read = readCodes(column, system.get(), rows);
    new ListCheck(list, findings).check(read, system.get());
    return new Identified(read, system);
  }

  private static String value(RawFeature feature, Optional<String> field) {
    return field
        .map(name -> feature.fields().getOrDefault(name, "").replace("\0", "").strip())
        .orElse("");
  }

  private List<Row> readCodes(CodeColumn column, CodeSystem system, List<Row> rows)
      throws IOException {
    if (system == CodeSystem.KEMENDAGRI) {
      return column.readKemendagri(rows);
    }
    if (options.mapping().isPresent()) {
      return column.readBps(rows, BpsMapping.read(options.mapping().get(), findings));
    }
    findings.reject(
        "",
        "bps-without-mapping",
        "Berkas ini memakai kode BPS; kode BPS tidak boleh menimpa kode Kemendagri karena angka yang"
            + " sama dapat menunjuk desa lain.",
        "Pakai berkas batas berkode Kemendagri.");
    return rows;
  }

  private List<Village> locate(List<Row> rows, SourceCrs crs) {
    PlaceCheck check = new PlaceCheck(findings);
    List<Village> villages = new ArrayList<>(rows.size());
    for (Row row : rows) {
      Optional<Geometry> shape = check.locate(row, crs);
      if (shape.isPresent() && row.code().isPresent()) {
        villages.add(new Village(row.code().get(), name(row), shape.get()));
      }
    }
    return villages;
  }

  private String name(Row row) {
    AreaCode code = row.code().orElseThrow();
    return row.rawName().isEmpty() ? list.name(code).orElse(code.dotted()) : row.rawName();
  }

  /** The file's own codes when they are BPS's, else those of a second field that holds them. */
  private static Map<AreaCode, String> bpsCodes(Identified identified, FieldFinder fields) {
    Optional<String> second = fields.bpsCode();
    boolean first = identified.system().equals(Optional.of(CodeSystem.BPS));
    Map<AreaCode, String> codes = new HashMap<>();
    for (Row row : identified.rows()) {
      String text = first ? row.rawCode() : value(row.feature(), second);
      row.code()
          .ifPresent(code -> CodeColumn.bpsDigits(text).ifPresent(bps -> codes.put(code, bps)));
    }
    return codes;
  }
}
