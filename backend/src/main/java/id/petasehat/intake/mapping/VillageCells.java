package id.petasehat.intake.mapping;

import id.petasehat.area.AreaCode;
import id.petasehat.area.AreaIndex;
import id.petasehat.area.Level;
import id.petasehat.intake.Findings;
import id.petasehat.intake.mapping.Mapping.Name;
import id.petasehat.intake.table.Profile;
import id.petasehat.intake.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Puts the code of its village into each row of a table that names villages. */
final class VillageCells {
  /** The column that is added. */
  static final String COLUMN = "kode desa menurut nama";

  private static final Pattern TOTAL =
      Pattern.compile(
          "(?i)\\s*(sub ?)?(grand )?(total|jumlah|jml|rata ?-?rata|kabupaten|kab\\.?|kecamatan)"
              + "(\\s.*)?");

  private static final Pattern NUMBERING = Pattern.compile("[\\d\\s().-]*");

  private final AreaIndex areas;
  private final Profile profile;
  private final Map<String, String> answers;
  private final Findings findings;
  private final Map<String, Name> questions = new LinkedHashMap<>();
  private final Map<String, Optional<String>> known = new HashMap<>();
  private VillageNames names;
  private int found;
  private int passedOver;

  /**
   * @param answers code by name, or {@link SaidMapping#LEAVE_OUT}
   */
  VillageCells(AreaIndex areas, Profile profile, Map<String, String> answers, Findings findings) {
    this.areas = areas;
    this.profile = profile;
    this.answers = answers;
    this.findings = findings;
  }

  /** Names that a person has to be asked about, in the order of the file. */
  List<Name> questions() {
    return List.copyOf(questions.values());
  }

  /**
   * The table without rows of totals and of villages left out.
   *
   * @param mayLackOne rows that are placed otherwise: no village is asked for
   */
  Table resolve(Table table, Predicate<Table.Row> mayLackOne) {
    names = VillageNames.among(areas, table.rows().stream().map(this::name).distinct().toList());
    List<Table.Row> rows = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      boolean needed = !mayLackOne.test(row);
      if (!name(row).isEmpty() && !isNoVillage(name(row))) {
        resolve(row, needed).ifPresent(rows::add);
      } else if (needed) {
        passedOver++;
      } else {
        rows.add(row);
      }
    }
    tell();
    List<String> header = new ArrayList<>(table.header());
    header.add(COLUMN);
    return new Table(header, rows);
  }

  private String name(Table.Row row) {
    return profile.cell(row, "nama_desa");
  }

  private static boolean isNoVillage(String name) {
    return TOTAL.matcher(name).matches() || NUMBERING.matcher(name).matches();
  }

  private void tell() {
    if (found > 0) {
      findings.tell(
          "", "villages-by-name", found + " baris dikenali desanya dari nama, bukan dari kode");
    }
    if (passedOver > 0) {
      findings.tell(
          "",
          "rows-without-village",
          passedOver + " baris tanpa nama desa atau berisi jumlah dilewati");
    }
  }

  private Optional<Table.Row> resolve(Table.Row row, boolean needed) {
    String kecamatan = profile.cell(row, "kecamatan");
    String text = name(row) + (kecamatan.isEmpty() ? "" : ", " + kecamatan);
    Optional<String> code = known.computeIfAbsent(text, key -> code(row, key, kecamatan, needed));
    if (code.isEmpty()) {
      return needed ? Optional.empty() : Optional.of(row);
    }
    if (code.get().equals(SaidMapping.LEAVE_OUT)) {
      findings.warn(
          row.place(),
          "row-left-out",
          "Baris \"" + text + "\" dilewati karena desanya tidak dipilih",
          "Pilih desanya bila baris ini memang milik kabupaten ini");
      return Optional.empty();
    }
    found++;
    Map<String, String> cells = new HashMap<>(row.cells());
    cells.put(COLUMN, code.get());
    return Optional.of(new Table.Row(row.number(), row.place(), cells));
  }

  private Optional<String> code(Table.Row row, String text, String kecamatan, boolean needed) {
    String said = answers.getOrDefault(text, answers.get(name(row)));
    if (SaidMapping.LEAVE_OUT.equals(said) || isStored(said)) {
      return Optional.of(said);
    }
    VillageNames.Match match = names.find(name(row), kecamatan);
    if (match.sure()) {
      return Optional.of(match.village().code().dotted());
    }
    if (needed) {
      questions.put(text, match.question(text, row.number()));
    }
    return Optional.empty();
  }

  private boolean isStored(String code) {
    return code != null
        && AreaCode.parse(code)
            .filter(one -> one.level() == Level.DESA)
            .flatMap(areas::find)
            .isPresent();
  }
}
