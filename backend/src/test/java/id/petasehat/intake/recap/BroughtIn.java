package id.petasehat.intake.recap;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.ProgressListener;
import id.petasehat.fixture.Drawing;
import id.petasehat.fixture.EmbeddedStores;
import id.petasehat.fixture.Office;
import id.petasehat.fixture.Square;
import id.petasehat.indicator.Catalogue;
import id.petasehat.intake.AnyImport;
import id.petasehat.intake.AnyImport.Outcome;
import id.petasehat.intake.AnyImport.Said;
import id.petasehat.intake.Problem;
import id.petasehat.intake.Problem.Severity;
import id.petasehat.intake.SourceFile;
import id.petasehat.intake.Undo;
import id.petasehat.intake.boundary.BoundaryOptions;
import id.petasehat.intake.facility.PostOptions;
import id.petasehat.intake.layer.LayerOptions;
import id.petasehat.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files brought in as from the page: recognised by their content, and taken out after each test.
 */
abstract class BroughtIn {
  private static final Said NOTHING_SAID =
      new Said(
          BoundaryOptions.NONE, PostOptions.NONE, LayerOptions.NONE, Optional.empty(), List.of());

  @TempDir static Path place;
  private static Store store;
  private final List<Long> batches = new ArrayList<>();

  @BeforeAll
  static void open() throws Exception {
    store = Store.inFolder(EmbeddedStores.prepare(place.resolve("data")));
    new Office(store, place).boundaries(Square.SIX);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @AfterEach
  void undo() throws Exception {
    for (long batch : batches) {
      new Undo(store, Catalogue.builtIn()).batch(batch);
    }
  }

  Outcome bring(Path file) throws Exception {
    Outcome outcome =
        new AnyImport(store, Catalogue.builtIn(), ProgressListener.NONE)
            .run(SourceFile.of(file), Optional.empty(), NOTHING_SAID);
    outcome.report().ifPresent(report -> batches.add(report.batchId()));
    return outcome;
  }

  /** The refusal of a file that leaves the store as it was. */
  Problem refused(Path file, String code) throws Exception {
    List<String> before = figures();
    Outcome outcome = bring(file);
    assertThat(outcome.report()).isEmpty();
    assertThat(figures()).isEqualTo(before);
    Problem problem = problem(outcome, code);
    assertThat(problem.severity()).isEqualTo(Severity.REJECTED);
    assertThat(problem.reason()).isNotBlank();
    assertThat(problem.remedy()).isNotBlank();
    return problem;
  }

  static Problem problem(Outcome outcome, String code) {
    assertThat(outcome.problems()).extracting(Problem::code).contains(code);
    return outcome.problems().stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** {@code 81.02.03.2001 k4 2025-03 4} of each stored figure, in order. */
  static List<String> figures() {
    return asked(
        "SELECT village || ' ' || indicator || ' ' || (yyyymm / 100) || '-'"
            + " || LPAD(CAST(MOD(yyyymm, 100) AS VARCHAR), 2, '0') || ' ' || numerator"
            + " FROM observation WHERE numerator IS NOT NULL ORDER BY 1");
  }

  static List<String> asked(String sql) {
    return store.<List<String>, RuntimeException>read(
        connection -> {
          try (Statement statement = connection.createStatement();
              ResultSet found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
              rows.add(found.getString(1));
            }
            return rows;
          }
        });
  }

  static Path csv(String text) throws Exception {
    return Files.writeString(place.resolve("berkas.csv"), text);
  }

  static Path book(Drawing... sheets) throws Exception {
    return Drawing.write(place.resolve("berkas.xlsx"), sheets);
  }

  static Drawing k4(Object... rowOfWerka) {
    return new Drawing("KIA").row("MARET 2025").row("Desa", "K4").row(rowOfWerka);
  }
}
