package id.petasehat.intake;

import id.petasehat.area.AreaIndex;
import id.petasehat.facility.Catchments;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Observation;
import id.petasehat.intake.kind.FileKind;
import id.petasehat.intake.kind.Recognised;
import id.petasehat.intake.mapping.SaidMapping;
import id.petasehat.intake.recap.Recap;
import id.petasehat.intake.recap.RecapFile;
import id.petasehat.intake.recap.RecapProfile;
import id.petasehat.store.Areas;
import id.petasehat.store.Batch;
import id.petasehat.store.Store;
import id.petasehat.store.WorkAreas;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Brings in figures of files that follow no template. */
final class RecapImport {
  /** What others say of a file that may yet be one of figures. */
  private static final Set<String> DOUBTFUL =
      Set.of("not-recognised", "not-utf8", "spreadsheet", "title-above-header");

  /** What is known better once the file was opened as a workbook. */
  private static final Set<String> TELLING =
      Set.of("encrypted", "spreadsheet", "broken-workbook", "too-large");

  private final Store store;
  private final Catalogue catalogue;
  private final FigureImport figures;

  RecapImport(Store store, Catalogue catalogue, FigureImport figures) {
    this.store = store;
    this.catalogue = catalogue;
    this.figures = figures;
  }

  /** See {@link FigureImport#figures}. */
  ImportReport run(SourceFile source, Optional<SaidMapping> said, String profile)
      throws RefusedException, IOException {
    RecapFile.Known known = known();
    Findings findings = new Findings();
    Recap recap =
        RecapFile.open(source.path(), said, findings).read(known, said, savedMappings(profile));
    Batch batch = source.batch("indicators");
    return source
        .carryOut(store, connection -> store(connection, batch, source, recap, findings))
        .by(Optional.of(recap.mapping()));
  }

  /**
   * Says of a file that is of no other kind whether it holds figures; otherwise it stays what it
   * was.
   *
   * @param wanted whether a person says that it does
   */
  Recognised recognise(SourceFile source, Recognised seen, boolean wanted) throws IOException {
    if (!DOUBTFUL.contains(seen.refusal().map(Problem::code).orElse(""))) {
      return seen;
    }
    try {
      RecapFile.Known known = known();
      RecapFile file = RecapFile.open(source.path(), Optional.empty(), new Findings());
      return file.figures(known, savedMappings(null))
          .or(() -> wanted ? Optional.of(file.preview()) : Optional.empty())
          .map(preview -> Recognised.as(FileKind.INDICATORS, preview))
          .orElse(seen);
    } catch (RefusedException refusal) {
      Problem first = refusal.problems().get(0);
      return TELLING.contains(first.code()) ? seen.refused(first) : seen;
    }
  }

  private RecapFile.Known known() throws RefusedException {
    return new RecapFile.Known(
        catalogue,
        store.<AreaIndex, RuntimeException>read(Areas::index),
        store.<Catchments, RuntimeException>read(WorkAreas::index),
        figures.context());
  }

  private List<RecapProfile> savedMappings(String name) throws RefusedException {
    List<RecapProfile> saved =
        store.<List<RecapProfile>, RuntimeException>read(KnownProfiles::ofFigures).stream()
            .filter(one -> name == null || one.name().equals(name))
            .toList();
    if (name != null && saved.isEmpty()) {
      throw new RefusedException(
          List.of(
              Problem.rejected(
                  "",
                  "no-such-profile",
                  "Tidak ada pemetaan angka indikator tersimpan bernama \"" + name + "\"",
                  "Periksa namanya, atau kirim berkasnya tanpa nama pemetaan")));
    }
    return saved;
  }

  private ImportReport store(
      Connection connection, Batch batch, SourceFile source, Recap recap, Findings findings)
      throws SQLException, RefusedException {
    List<Observation> months =
        recap.cumulative()
            ? new CumulativeFigures(connection, catalogue, findings).months(recap.rows())
            : recap.rows();
    if (recap.kept().isPresent()) {
      KnownProfiles.keep(connection, recap.kept().get());
    }
    if (recap.skipped() > 0) {
      findings.tell(
          "",
          "other-districts",
          recap.skipped() + " angka untuk desa yang tidak tersimpan atau dilewati tidak dibaca");
    }
    return figures.store(
        connection, batch, months, source.receivedOn(), recap::place, findings.problems());
  }
}
