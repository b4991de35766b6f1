package id.petasehat.intake.boundary;

import static id.petasehat.intake.boundary.Reading.accepted;
import static id.petasehat.intake.boundary.Reading.codes;
import static id.petasehat.intake.boundary.Reading.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {
  /** One more than the 50 MiB that any archive may unpack to. */
  private static final int TOO_MANY_MEGABYTES = 51;

  @TempDir Path dir;

  @Test
  void an_archive_of_nothing_is_refused() throws IOException {
    Path empty = Written.zip(dir.resolve("kosong.zip"), "", List.of());
    assertThat(codes(refused(empty))).containsExactly("no-layer");
  }

  @Test
  void an_archive_without_boundaries_says_what_it_holds() throws IOException {
    Path readme = Files.writeString(dir.resolve("BACA.txt"), "halo");
    Path zip = Written.zip(dir.resolve("desa.zip"), "isi/", List.of(readme));
    assertThat(refused(zip).get(0).reason()).contains("isi/BACA.txt");
  }

  @Test
  void an_archive_of_two_layers_is_refused_with_their_names() throws IOException {
    Path one = Files.writeString(dir.resolve("satu.kml"), "<kml/>");
    Path two = Files.writeString(dir.resolve("dua.kml"), "<kml/>");
    Path zip = Written.zip(dir.resolve("desa.zip"), "", List.of(one, two));
    assertThat(codes(refused(zip))).containsExactly("several-layers");
    assertThat(refused(zip).get(0).reason()).contains("satu.kml, dua.kml");
  }

  @Test
  void a_kmz_is_a_zipped_kml() throws IOException {
    Path kml = Written.kml(dir.resolve("doc.kml"), Drawn.THREE);
    assertThat(accepted(Written.zip(dir.resolve("desa.kmz"), "", List.of(kml))).villages())
        .hasSize(3);
  }

  @Test
  void an_archive_that_swells_to_fill_the_disk_is_stopped() throws IOException {
    Path bomb = dir.resolve("bom.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
      out.putNextEntry(new ZipEntry("desa.shp"));
      writeBlanks(out);
    }
    assertThat(Files.size(bomb)).isLessThan(1 << 20);
    assertThat(codes(refused(bomb))).containsExactly("zip-bomb");
  }

  @Test
  void a_packed_geojson_that_swells_is_stopped() throws IOException {
    Path bomb = dir.resolve("bom.geojson.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
      writeBlanks(out);
    }
    assertThat(codes(refused(bomb))).containsExactly("zip-bomb");
  }

  @Test
  void archives_inside_archives_are_not_opened() throws IOException {
    Path kml = Written.kml(dir.resolve("doc.kml"), Drawn.THREE);
    Path inner = Written.zip(dir.resolve("dalam.geojson"), "", List.of(kml));
    assertThat(codes(refused(Written.zip(dir.resolve("luar.zip"), "", List.of(inner)))))
        .containsExactly("nested-archive");
  }

  @Test
  void names_that_point_outside_stay_inside() throws IOException {
    Path kml = Written.kml(dir.resolve("doc.kml"), Drawn.THREE);
    Path zip = Written.zip(dir.resolve("desa.zip"), "../../", List.of(kml));
    assertThat(accepted(zip).villages()).hasSize(3);
  }

  private static void writeBlanks(OutputStream out) throws IOException {
    byte[] megabyte = new byte[1 << 20];
    Arrays.fill(megabyte, (byte) ' ');
    for (int i = 0; i < TOO_MANY_MEGABYTES; i++) {
      out.write(megabyte);
    }
  }
}
