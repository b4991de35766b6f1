package id.petasehat.intake.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import id.petasehat.area.CodeList;
import id.petasehat.intake.Problem;
import id.petasehat.intake.Problem.Severity;
import id.petasehat.intake.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with wrong bytes anywhere: read or refused with reasons, never an error of the program. */
class DamagedFilesTest {
  private static final int TRIES = 150;
  private static final int WRONG_BYTES = 3;

  @TempDir Path dir;

  @ParameterizedTest
  @ValueSource(strings = {".geojson", ".gpkg", ".fgb", ".kml", ".shp", ".dbf"})
  void a_damaged_file_is_read_or_refused_with_reason_and_remedy(String damagedPart)
      throws Exception {
    Path file = write(damagedPart);
    Path damaged = Written.beside(file, damagedPart);
    byte[] whole = Files.readAllBytes(damaged);
    Random random = new Random(damagedPart.hashCode());
    for (int attempt = 0; attempt < TRIES; attempt++) {
      byte[] bytes = whole.clone();
      for (int i = 0; i < WRONG_BYTES; i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      Files.write(damaged, bytes);
      readOrRefused(file, attempt);
    }
  }

  private static void readOrRefused(Path file, int attempt) throws IOException {
    // The user names the CRS, so that a damaged one need not be looked up.
    BoundaryOptions options = BoundaryOptions.NONE.withCrs("EPSG:4326");
    try {
      assertThat(BoundaryReader.read(file, options, CodeList.national()).villages()).isNotEmpty();
    } catch (RefusedException e) {
      List<Problem> rejected =
          e.problems().stream().filter(p -> p.severity() == Severity.REJECTED).toList();
      assertThat(rejected).isNotEmpty().noneMatch(p -> p.reason().isBlank());
      assertThat(rejected).noneMatch(p -> p.remedy().isBlank());
    } catch (RuntimeException e) {
      fail("attempt " + attempt + " on " + file.getFileName(), e);
    }
  }

  private Path write(String part) throws IOException, SQLException {
    return switch (part) {
      case ".gpkg" -> Written.geoPackage(dir.resolve("desa.gpkg"), 4326, Drawn.THREE);
      case ".fgb" -> Written.flatGeobuf(dir.resolve("desa.fgb"), 4326, Drawn.THREE);
      case ".kml" -> Written.kml(dir.resolve("desa.kml"), Drawn.THREE);
      case ".geojson" -> Reading.geoJson(dir, Drawn.collection(Drawn.THREE, "kode", "nama"));
      default -> Written.shapefile(dir.resolve("desa.shp"), Drawn.THREE, Written.LON_LAT_PRJ);
    };
  }
}
