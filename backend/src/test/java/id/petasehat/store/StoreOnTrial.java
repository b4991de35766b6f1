package id.petasehat.store;

import static id.petasehat.fixture.Office.row;
import static id.petasehat.fixture.Square.DISTRICT;
import static id.petasehat.fixture.Square.SIX;
import static id.petasehat.fixture.Square.WAUR;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.petasehat.area.AreaCode;
import id.petasehat.area.AreaIndex;
import id.petasehat.area.CodeList;
import id.petasehat.area.ProgressListener;
import id.petasehat.fixture.Office;
import id.petasehat.fixture.Square;
import id.petasehat.intake.BoundaryImport;
import id.petasehat.intake.Problem;
import id.petasehat.intake.RefusedException;
import id.petasehat.intake.SourceFile;
import id.petasehat.intake.boundary.BoundaryOptions;
import id.petasehat.store.Observations.Figure;
import id.petasehat.store.Observations.OfIndicator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An opened store and an office at work on it, with short words for what it holds. */
abstract class StoreOnTrial {
  static final AreaCode IN_DISTRICT = new AreaCode(DISTRICT);

  @TempDir Path folder;
  Store store;
  Office office;

  /** Opens a store with tables and no data; the same one each time within a test. */
  abstract Store open() throws SQLException;

  @BeforeEach
  void openStore() throws SQLException {
    store = open();
    office = new Office(store, folder);
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  interface Importing {
    void run() throws Exception;
  }

  static List<String> refusal(Importing file) {
    RefusedException refused = catchThrowableOfType(RefusedException.class, file::run);
    assertThat(refused).as("the file is refused").isNotNull();
    return refused.problems().stream().map(Problem::code).toList();
  }

  void importMonth(String month) {
    try {
      office.indicators(row(WERKA, "k4", month, 1, null));
    } catch (Exception failure) {
      throw new AssertionError(failure);
    }
  }

  void importInvented() throws Exception {
    Path codes =
        Files.writeString(
            folder.resolve("kode.csv"),
            "code,name\n99,Rekaan\n99.01,Rekaan\n99.01.01,Rekaan\n99.01.01.2001,Rekaan\n");
    Path file =
        Files.writeString(
            folder.resolve("rekaan.geojson"),
            Square.geoJson(List.of(new Square("99.01.01.2001", "Rekaan", 0, 0, 1))));
    new BoundaryImport(store, ProgressListener.NONE)
        .run(SourceFile.of(file), BoundaryOptions.NONE, CodeList.read(codes));
  }

  /** Werka gives a fifth of its width to Waur. */
  static List<Square> withBorderMoved() {
    List<Square> moved = new ArrayList<>(SIX);
    moved.set(0, SIX.get(0).wide(0.8));
    moved.set(1, new Square(WAUR, "Waur", 0.8, 0, 1.2));
    return moved;
  }

  static List<Square> without(String code) {
    return SIX.stream().filter(square -> !square.code().equals(code)).toList();
  }

  AreaIndex areas() {
    return store.<AreaIndex, RuntimeException>read(Areas::index);
  }

  int versionsOf(String village) {
    return Contents.rows(store, "SELECT batch_id FROM village_boundary WHERE village = ?", village)
        .size();
  }

  Map<AreaCode, Long> bumil() {
    return store.<Map<AreaCode, Long>, RuntimeException>read(
        connection -> Sasarans.of(connection, "bumil", 2025, IN_DISTRICT));
  }

  List<Figure> figures(String village) {
    return store
        .<List<OfIndicator>, RuntimeException>read(
            connection ->
                Observations.ofVillage(
                    connection,
                    new AreaCode(village),
                    YearMonth.of(2024, 1),
                    YearMonth.of(2026, 12)))
        .stream()
        .map(OfIndicator::figure)
        .toList();
  }

  List<String> running(String village) {
    return figures(village).stream().map(StoreContract::line).sorted().toList();
  }

  static String line(Figure figure) {
    var running = figure.running();
    return "%s: %d since January in %d months, before %s, of %s"
        .formatted(
            figure.report().month(),
            running.yearToDate().numerator(),
            running.yearToDate().months(),
            orDash(running.previousNumerator()),
            orDash(running.lastDenominator()));
  }

  static String orDash(Long number) {
    return number == null ? "-" : number.toString();
  }
}
