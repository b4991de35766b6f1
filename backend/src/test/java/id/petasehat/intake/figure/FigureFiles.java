package id.petasehat.intake.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.petasehat.area.AreaCode;
import id.petasehat.area.CodeList;
import id.petasehat.area.CodeRepair;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Observation;
import id.petasehat.indicator.SasaranRow;
import id.petasehat.intake.Problem;
import id.petasehat.intake.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A store of three villages in 81.02, and files read against it. Today is 20 November 2025. */
final class FigureFiles {
  static final Catalogue CATALOGUE = Catalogue.builtIn();
  private static final List<String> VILLAGES =
      List.of("81.02.03.2001", "81.02.03.2002", "81.02.10.2003");

  private FigureFiles() {}

  /** What a file that was not refused gave. */
  record Result<T>(List<T> rows, ReadReport report) {}

  static FigureContext context(boolean bareDigitsAreKemendagri) throws IOException {
    Path list = Files.createTempFile("kode", ".csv");
    try {
      Files.writeString(list, "code,name\n" + String.join(",Desa\n", VILLAGES) + ",Desa\n");
      return FigureContext.of(
          VILLAGES.stream().map(AreaCode::new).toList(),
          new CodeRepair(CodeList.read(list)),
          bareDigitsAreKemendagri,
          LocalDate.of(2025, 11, 20));
    } finally {
      Files.delete(list);
    }
  }

  static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  static Result<Observation> indicators(String text) throws IOException, RefusedException {
    return indicators(bytes(text), context(false));
  }

  static Result<Observation> indicators(InputStream file, FigureContext context)
      throws IOException, RefusedException {
    List<Observation> rows = new ArrayList<>();
    return new Result<>(rows, IndicatorCsv.read(file, CATALOGUE, context, rows::add, area -> {}));
  }

  static Result<SasaranRow> population(String text) throws IOException, RefusedException {
    List<SasaranRow> rows = new ArrayList<>();
    return new Result<>(rows, PopulationCsv.read(bytes(text), context(false), rows::add));
  }

  /** Something that reads a file and may refuse it. */
  interface Reading {
    void run() throws IOException, RefusedException;
  }

  static List<Problem> refusal(Reading reading) {
    RefusedException refused = catchThrowableOfType(RefusedException.class, reading::run);
    assertThat(refused).as("the file is refused").isNotNull();
    return refused.problems();
  }
}
