package id.petasehat.intake.boundary;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.petasehat.area.CodeList;
import id.petasehat.intake.Problem;
import id.petasehat.intake.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files against the national code list, for tests. */
final class Reading {
  private Reading() {}

  static BoundaryFile accepted(Path file) throws IOException {
    return accepted(file, BoundaryOptions.NONE);
  }

  static BoundaryFile accepted(Path file, BoundaryOptions options) throws IOException {
    try {
      return BoundaryReader.read(file, options, CodeList.national());
    } catch (RefusedException e) {
      throw new AssertionError("refused: " + e.problems(), e);
    }
  }

  static BoundaryFile accepted(Path dir, String geoJson) throws IOException {
    return accepted(geoJson(dir, geoJson));
  }

  static List<Problem> refused(Path file) {
    return refused(file, BoundaryOptions.NONE);
  }

  static List<Problem> refused(Path file, BoundaryOptions options) {
    List<Problem> problems = new ArrayList<>();
    assertThatThrownBy(() -> BoundaryReader.read(file, options, CodeList.national()))
        .isInstanceOfSatisfying(
            RefusedException.class, refusal -> problems.addAll(refusal.problems()));
    return problems;
  }

  static List<Problem> refused(Path dir, String geoJson) throws IOException {
    return refused(geoJson(dir, geoJson));
  }

  static Path geoJson(Path dir, String text) throws IOException {
    return Files.writeString(dir.resolve("desa.geojson"), text);
  }

  static List<String> codes(List<Problem> problems) {
    return problems.stream().map(Problem::code).toList();
  }
}
