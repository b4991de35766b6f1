package id.petasehat.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Invented posts as files in the published templates, UTF-8.
 *
 * @param facilities template fasilitas, one file a survey, the oldest first
 * @param posyandu template posyandu, one file a survey, the oldest first
 * @param workAreas template wilayah_kerja; null where the district has puskesmas of its own
 */
public record DemoPostFiles(List<Path> facilities, List<Path> posyandu, Path workAreas) {
  /** The years of the two surveys. */
  public static final List<Integer> SURVEYS = List.of(2024, 2025);

  /**
   * Writes the files of a survey in each year; files without a row are not written.
   *
   * @param folder exists
   * @param prefix of the file names
   */
  public static DemoPostFiles write(
      Path folder, String prefix, DemoPosts posts, long seed, List<Integer> years)
      throws IOException {
    List<Path> facilities = new ArrayList<>();
    List<Path> posyandu = new ArrayList<>();
    for (int year : years) {
      facilities.add(
          table(
              folder.resolve(prefix + "fasilitas-" + year + ".csv"),
              rows(posts, post -> post.kind() != DemoPosts.Kind.POSYANDU).stream()
                  .map(post -> new Survey(post, seed, years.get(0), year).facility())
                  .toList()));
      posyandu.add(
          table(
              folder.resolve(prefix + "posyandu-" + year + ".csv"),
              rows(posts, post -> post.kind() == DemoPosts.Kind.POSYANDU).stream()
                  .map(post -> new Survey(post, seed, years.get(0), year).posyandu())
                  .toList()));
    }
    facilities.removeIf(Objects::isNull);
    posyandu.removeIf(Objects::isNull);
    return new DemoPostFiles(
        facilities, posyandu, workAreas(folder.resolve(prefix + "wilayah_kerja.csv"), posts));
  }

  /**
   * Writes all posts as one survey found them into one file of template fasilitas, posyandu too, so
   * that they are one import.
   *
   * @return null when there is no post
   */
  public static Path writeTogether(Path file, DemoPosts posts, long seed, int year)
      throws IOException {
    return table(
        file,
        posts.all().stream().map(post -> new Survey(post, seed, year, year).anyPost()).toList());
  }

  private static List<DemoPosts.Invented> rows(
      DemoPosts posts, Predicate<DemoPosts.Invented> wanted) {
    return posts.all().stream().filter(wanted).toList();
  }

  private static Path workAreas(Path file, DemoPosts posts) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (DemoPosts.WorkArea one : posts.workAreas()) {
      rows.add(
          Map.of(
              "kode_desa",
              one.village(),
              "kode_puskesmas",
              one.puskesmas(),
              "kode_pustu",
              one.pustu() == null ? "" : one.pustu(),
              "berlaku_dari",
              "",
              "berlaku_sampai",
              ""));
    }
    return table(
        file,
        List.of("kode_desa", "kode_puskesmas", "kode_pustu", "berlaku_dari", "berlaku_sampai"),
        rows);
  }

  /** Null without rows. */
  private static Path table(Path file, List<Map<String, Object>> rows) throws IOException {
    List<String> header = rows.stream().flatMap(row -> row.keySet().stream()).distinct().toList();
    return table(file, header, rows);
  }

  private static Path table(Path file, List<String> header, List<Map<String, Object>> rows)
      throws IOException {
    if (rows.isEmpty()) {
      return null;
    }
    StringBuilder text = new StringBuilder(String.join(",", header)).append('\n');
    for (Map<String, Object> row : rows) {
      text.append(
              header.stream()
                  .map(column -> row.getOrDefault(column, "").toString())
                  .collect(Collectors.joining(",")))
          .append('\n');
    }
    return Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
