package id.petasehat.intake.recap;

import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.area.AreaIndex;
import id.petasehat.area.Level;
import id.petasehat.facility.Puskesmas;
import id.petasehat.intake.Findings;
import id.petasehat.intake.figure.FigureContext;
import id.petasehat.intake.figure.VillageColumn;
import id.petasehat.intake.mapping.Mapping;
import id.petasehat.intake.mapping.PuskesmasNames;
import id.petasehat.intake.mapping.SaidMapping;
import id.petasehat.intake.mapping.VillageNames;
import id.petasehat.intake.recap.Target.Role;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Which village each row is of: by its code, else by its name, else by what a person said. */
final class VillageCells {
  private static final Pattern KEMENDAGRI = Pattern.compile("(?i)kemendagri|permendagri|kdepum");

  /** Of rows with code and name so many have to agree before the codes are known. */
  private static final double MOST_AGREE = 0.9;

  /** Two names may agree by chance, or be all that a person mended. */
  private static final int LEAST_AGREEING = 3;

  private final RecapMapping mapping;
  private final RowKinds kinds;
  private final AreaIndex areas;
  private final VillageNames names;
  private final PuskesmasNames puskesmas;
  private final Optional<Puskesmas> ofTitle;
  private final VillageColumn codes;
  private final VillageColumn doubtfulCodes;
  private final Findings findings;
  private final Set<String> warned = new HashSet<>();
  private final Map<String, Mapping.Name> questions = new LinkedHashMap<>();

  /**
   * The village of a row.
   *
   * @param code null when the row is left out or its village is not known
   */
  record Place(AreaCode code, Kind kind) {}

  /** Why a row has a village or none. */
  enum Kind {
    FOUND,
    /** In a district that is not stored, or left out by a person. */
    ELSEWHERE,
    /** A person is asked, or the cell was rejected. */
    UNKNOWN
  }

  VillageCells(
      RecapMapping mapping,
      RowKinds kinds,
      AreaIndex areas,
      VillageNames names,
      PuskesmasNames puskesmas,
      FigureContext context,
      Findings findings) {
    this.mapping = mapping;
    this.kinds = kinds;
    this.areas = areas;
    this.names = names;
    this.puskesmas = puskesmas;
    this.ofTitle = mapping.titles().puskesmas(puskesmas);
    boolean byHeading = headingSaysKemendagri();
    VillageColumn asGiven = new VillageColumn(context, findings);
    VillageColumn trusted = new VillageColumn(context.trustingBareDigits(), findings);
    this.codes = byHeading || namesAgree() ? trusted : asGiven;
    this.doubtfulCodes = byHeading ? trusted : asGiven;
    this.findings = findings;
  }

  /** Whether the file itself says whose codes it has. */
  private boolean headingSaysKemendagri() {
    OptionalInt column = mapping.column(Role.VILLAGE_CODE);
    return mapping.columns().stream()
        .filter(one -> column.isPresent() && one.column() == column.getAsInt())
        .anyMatch(one -> KEMENDAGRI.matcher(one.header().text()).find());
  }

  /** Codes of BPS point at other villages, or at none. */
  private boolean namesAgree() {
    int named = 0;
    int agreeing = 0;
    for (int row = mapping.block().last() + 1; row < mapping.grid().rows().size(); row++) {
      if (!kinds.name(row).isEmpty() && AreaCode.parse(kinds.code(row)).isPresent()) {
        named++;
        agreeing += nameAgrees(row) ? 1 : 0;
      }
    }
    return agreeing >= LEAST_AGREEING && agreeing >= MOST_AGREE * named;
  }

  private boolean nameAgrees(int row) {
    return AreaCode.parse(kinds.code(row))
        .flatMap(areas::find)
        .filter(village -> VillageNames.alike(village.name(), kinds.name(row)))
        .isPresent();
  }

  /** Names that a person has to match, in the order of the file. */
  List<Mapping.Name> questions() {
    return questions.values().stream().limit(Mapping.MOST_VILLAGES).toList();
  }

  Place at(int row) {
    String code = kinds.code(row);
    return code.isEmpty() ? byName(row) : byCode(code, row);
  }

  private Place byCode(String code, int row) {
    int column = mapping.column(Role.VILLAGE_CODE).orElseThrow();
    boolean doubtful = !kinds.name(row).isEmpty() && !nameAgrees(row);
    VillageColumn.Cell cell =
        (doubtful ? doubtfulCodes : codes).read(code, mapping.grid().place(row, column));
    if (cell.area() != null) {
      warnOfOtherName(cell.area(), row);
      return new Place(cell.area(), Kind.FOUND);
    }
    return new Place(null, cell.elsewhere() ? Kind.ELSEWHERE : Kind.UNKNOWN);
  }

  private void warnOfOtherName(AreaCode code, int row) {
    Area village = areas.find(code).orElseThrow();
    String name = kinds.name(row);
    if (!name.isEmpty() && !VillageNames.alike(village.name(), name) && warned.add(name)) {
      int column = mapping.column(Role.VILLAGE_NAME).orElseThrow();
      findings.add(VillageNames.otherName(village, name, mapping.grid().place(row, column)));
    }
  }

  private Place byName(int row) {
    String kecamatan = kecamatan(row);
    Optional<Puskesmas> puskesmas = puskesmas(row);
    Set<AreaCode> near = puskesmas.map(one -> Set.copyOf(one.villages())).orElse(Set.of());
    VillageNames.Match match = names.find(kinds.name(row), kecamatan, near);
    String beside =
        kecamatan.isEmpty() && match.ambiguous()
            ? puskesmas.map(one -> "puskesmas " + one.name()).orElse("")
            : kecamatan;
    String text = kinds.name(row) + (beside.isEmpty() ? "" : ", " + beside);
    String said = mapping.villages().get(text);
    // what was said of a namesake in another work area is not said of this one
    boolean elsewhere = match.sure() && near.contains(match.village().code());
    if (said != null && !elsewhere) {
      return said(said, row);
    }
    if (match.sure()) {
      return new Place(match.village().code(), Kind.FOUND);
    }
    int number = mapping.grid().rows().get(row).number();
    questions.computeIfAbsent(text, none -> match.question(text, number));
    return new Place(null, Kind.UNKNOWN);
  }

  private Optional<Puskesmas> puskesmas(int row) {
    OptionalInt column = mapping.column(Role.PUSKESMAS);
    return column.isEmpty()
        ? ofTitle
        : puskesmas.named(mapping.grid().seen(row, column.getAsInt()).text());
  }

  private String kecamatan(int row) {
    OptionalInt column = mapping.column(Role.KECAMATAN);
    return column.isEmpty() ? "" : mapping.grid().seen(row, column.getAsInt()).text();
  }

  private Place said(String said, int row) {
    if (said.equals(SaidMapping.LEAVE_OUT)) {
      return new Place(null, Kind.ELSEWHERE);
    }
    Area village =
        AreaCode.parse(said)
            .filter(code -> code.level() == Level.DESA)
            .flatMap(areas::find)
            .orElse(null);
    if (village == null) {
      findings.reject(
          mapping.grid().place(row),
          "unknown-village",
          "Desa \"" + said + "\" yang dipilih untuk baris ini tidak tersimpan",
          "Pilih desa lain, atau lewati baris ini");
      return new Place(null, Kind.UNKNOWN);
    }
    return new Place(village.code(), Kind.FOUND);
  }
}
