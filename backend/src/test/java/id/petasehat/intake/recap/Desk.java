package id.petasehat.intake.recap;

import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.area.AreaIndex;
import id.petasehat.area.CodeList;
import id.petasehat.area.CodeRepair;
import id.petasehat.area.Level;
import id.petasehat.facility.Catchment;
import id.petasehat.facility.Catchments;
import id.petasehat.fixture.Square;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Observation;
import id.petasehat.intake.Findings;
import id.petasehat.intake.Problem;
import id.petasehat.intake.RefusedException;
import id.petasehat.intake.figure.FigureContext;
import id.petasehat.intake.mapping.Mapping;
import id.petasehat.intake.mapping.SaidMapping;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads files of figures against the six villages of {@link Square#SIX}, without a store. */
final class Desk {
  static final LocalDate TODAY = LocalDate.of(2025, 12, 15);
  private static final Area.Bounds NOWHERE = new Area.Bounds(0, 0, 0, 0);
  private static final Catalogue CATALOGUE = Catalogue.builtIn();

  private final AreaIndex areas;
  private final Catchments catchments;

  /** What became of a file. */
  record Read(List<String> rows, List<Problem> problems, Mapping mapping, RecapProfile kept) {
    /** Codes of problems, in their order. */
    List<String> codes() {
      return problems.stream().map(Problem::code).toList();
    }

    Problem problem(String code) {
      return problems.stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    }

    Mapping.Column column(String id) {
      return mapping.columns().stream()
          .filter(one -> one.id().equals(id))
          .findFirst()
          .orElseThrow();
    }
  }

  Desk() {
    this(Square.SIX);
  }

  Desk(List<Square> villages) {
    this(villages, Map.of());
  }

  /**
   * @param workAreas codes of villages by name of their puskesmas
   */
  Desk(List<Square> villages, Map<String, List<String>> workAreas) {
    List<Area> all = new ArrayList<>();
    all.add(area("81.02", "Kabupaten Maluku Tenggara"));
    all.add(area(Square.KEI_BESAR, "Kei Besar"));
    all.add(area(Square.SELATAN, "Kei Besar Selatan"));
    villages.forEach(one -> all.add(area(one.code(), one.name())));
    areas = new AreaIndex(all);
    List<Catchment> members = new ArrayList<>();
    workAreas.forEach(
        (puskesmas, codes) ->
            codes.forEach(
                code -> members.add(new Catchment(new AreaCode(code), puskesmas, null, false))));
    catchments = new Catchments(members, Map.of());
  }

  private static Area area(String code, String name) {
    return new Area(new AreaCode(code), name, "", NOWHERE, 0, 0);
  }

  RecapFile.Known known() {
    return new RecapFile.Known(
        CATALOGUE,
        areas,
        catchments,
        FigureContext.of(
            areas.all(Level.DESA).stream().map(Area::code).toList(),
            new CodeRepair(CodeList.national()),
            false,
            TODAY));
  }

  Read read(Path file) throws IOException {
    return read(file, null);
  }

  /** Reads a file with what a person says as JSON. */
  Read read(Path file, String said, RecapProfile... saved) throws IOException {
    Findings findings = new Findings();
    Optional<SaidMapping> person = Optional.ofNullable(said).map(SaidMapping::parse);
    try {
      Recap recap = RecapFile.open(file, person, findings).read(known(), person, List.of(saved));
      return new Read(
          recap.rows().stream().map(Desk::text).toList(),
          findings.problems(),
          recap.mapping(),
          recap.kept().orElse(null));
    } catch (RefusedException refusal) {
      return new Read(List.of(), refusal.problems(), refusal.mapping().orElse(null), null);
    }
  }

  /** {@code 81.02.03.2001 k4 2025-09 4/40}. */
  private static String text(Observation row) {
    return row.village()
        + " "
        + row.indicator()
        + " "
        + row.period()
        + " "
        + row.numerator()
        + (row.denominator() == null ? "" : "/" + row.denominator());
  }
}
