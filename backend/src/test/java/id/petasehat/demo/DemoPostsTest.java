package id.petasehat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Village;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class DemoPostsTest {
  private static final long SEED = DemoDistrict.DEFAULT_SEED;
  private static final List<Village> VILLAGES = DemoDistrict.generate(SEED).villages();
  private static final DemoPosts POSTS = DemoPosts.of(VILLAGES, SEED, DemoPosts.Existing.NOTHING);

  @TempDir Path folder;

  @Test
  void the_district_has_as_many_posts_as_a_district_of_its_size() {
    Map<DemoPosts.Kind, Long> counts =
        POSTS.all().stream()
            .collect(Collectors.groupingBy(DemoPosts.Invented::kind, Collectors.counting()));

    assertThat(counts.get(DemoPosts.Kind.PUSKESMAS)).isBetween(9L, 12L);
    assertThat(counts.get(DemoPosts.Kind.PUSTU)).isBetween(30L, 40L);
    assertThat(counts.get(DemoPosts.Kind.POSKESDES)).isBetween(10L, 30L);
    assertThat(counts.get(DemoPosts.Kind.POSYANDU)).isBetween(180L, 320L);
  }

  @Test
  void every_post_stands_in_its_village_and_no_two_have_a_code_in_common() {
    Map<AreaCode, Geometry> lands =
        VILLAGES.stream().collect(Collectors.toMap(Village::code, Village::geometry));

    assertThat(POSTS.all())
        .allSatisfy(
            post -> {
              Geometry land = lands.get(post.village());
              Coordinate point = new Coordinate(post.lon(), post.lat());
              assertThat(land.contains(land.getFactory().createPoint(point)))
                  .as(post.code())
                  .isTrue();
              assertThat(post.code()).startsWith(DemoPosts.CODE_PREFIX);
              assertThat(post.name()).endsWith("(simulasi)");
            });
    assertThat(POSTS.all()).extracting(DemoPosts.Invented::code).doesNotHaveDuplicates();
  }

  @Test
  void every_village_belongs_to_a_puskesmas_of_its_kecamatan() {
    Map<String, DemoPosts.Invented> byCode =
        POSTS.all().stream()
            .collect(Collectors.toMap(DemoPosts.Invented::code, Function.identity()));

    assertThat(POSTS.workAreas()).hasSize(120);
    assertThat(POSTS.workAreas())
        .allSatisfy(
            one -> {
              DemoPosts.Invented puskesmas = byCode.get(one.puskesmas());
              assertThat(puskesmas.kind()).isEqualTo(DemoPosts.Kind.PUSKESMAS);
              assertThat(one.village().dotted())
                  .startsWith(puskesmas.village().dotted().substring(0, 8));
              if (one.pustu() != null) {
                assertThat(byCode.get(one.pustu()).parent()).isEqualTo(one.puskesmas());
              }
            });
  }

  @Test
  void what_a_district_has_already_is_not_invented_again() {
    AreaCode served = VILLAGES.get(1).code();
    DemoPosts posts =
        DemoPosts.of(VILLAGES, SEED, new DemoPosts.Existing(true, Set.of(served), Set.of(served)));

    assertThat(posts.all())
        .noneMatch(post -> post.kind() == DemoPosts.Kind.PUSKESMAS)
        .noneMatch(post -> post.village().equals(served));
    assertThat(posts.workAreas()).isEmpty();
  }

  @Test
  void the_surveys_tell_of_damage_lack_of_staff_and_repair() throws IOException {
    DemoPostFiles files = write("a");
    List<Map<String, String>> first = rows(files.facilities().get(0));
    List<Map<String, String>> second = rows(files.facilities().get(1));

    List<Map<String, String>> pustu =
        second.stream().filter(row -> row.get("jenis").equals("pustu")).toList();
    assertThat(pustu).anyMatch(row -> row.get("kondisi").equals("rusak berat"));
    assertThat(pustu).anyMatch(row -> row.get("kondisi").equals("baik"));
    assertThat(pustu).anyMatch(row -> row.get("perawat").equals("0"));
    assertThat(pustu)
        .anyMatch(row -> row.get("bidan").equals("1") && row.get("perawat").equals("1"));
    assertThat(second).anyMatch(row -> !row.get("tahun_rehab").isEmpty());
    int changed = 0;
    for (int i = 0; i < first.size(); i++) {
      assertThat(second.get(i).get("kode_faskes")).isEqualTo(first.get(i).get("kode_faskes"));
      changed += first.get(i).get("kondisi").equals(second.get(i).get("kondisi")) ? 0 : 1;
    }
    assertThat(changed).isBetween(first.size() / 20, first.size() / 3);
    assertThat(second.stream().map(row -> row.get("tgl_ilp")).filter(day -> !day.isEmpty()))
        .hasSizeGreaterThan(10)
        .allMatch(day -> day.compareTo("2024-02-01") >= 0 && day.compareTo("2025-05-01") < 0);
  }

  @Test
  void the_same_seed_gives_the_same_files() throws IOException {
    DemoPostFiles one = write("a");
    DemoPostFiles other = write("b");

    assertThat(one.workAreas()).hasSameBinaryContentAs(other.workAreas());
    for (int i = 0; i < 2; i++) {
      assertThat(one.facilities().get(i)).hasSameBinaryContentAs(other.facilities().get(i));
      assertThat(one.posyandu().get(i)).hasSameBinaryContentAs(other.posyandu().get(i));
    }
  }

  private DemoPostFiles write(String name) throws IOException {
    return DemoPostFiles.write(
        Files.createDirectories(folder.resolve(name)),
        "",
        DemoPosts.of(VILLAGES, SEED, DemoPosts.Existing.NOTHING),
        SEED,
        DemoPostFiles.SURVEYS);
  }

  private static List<Map<String, String>> rows(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    String[] header = lines.get(0).split(",");
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < header.length; i++) {
        row.put(header[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }
}
