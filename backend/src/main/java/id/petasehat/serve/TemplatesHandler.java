package id.petasehat.serve;

import id.petasehat.area.Area;
import id.petasehat.export.Column;
import id.petasehat.export.Format;
import id.petasehat.export.Sheet;
import id.petasehat.export.TableWriter;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Hands out import templates that hold the villages of an area already. */
final class TemplatesHandler {
  private static final List<String> NAMES =
      List.of(
          "fasilitas",
          "posyandu",
          "wilayah_kerja",
          "penduduk",
          "penduduk_umur",
          "kasus_umur",
          "indikator_lebar",
          "indikator_panjang",
          "tautan_perjalanan",
          "permukiman",
          "calon_pos");

  /** Their rows are of one month, mostly the last. */
  private static final Set<String> OF_ONE_MONTH = Set.of("indikator_lebar", "kasus_umur");

  private static final String BY_AGE = "kelompok_umur";

  /** Those of BPS and Dukcapil; others may take their place. */
  private static final List<String> AGE_GROUPS =
      Stream.concat(
              IntStream.range(0, 15).mapToObj(group -> 5 * group + "-" + (5 * group + 4)),
              Stream.of("75+"))
          .toList();

  private static final List<Format> FORMATS = List.of(Format.CSV, Format.XLSX);

  private final Snapshots snapshots;

  TemplatesHandler(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  /** {@code GET /api/v1/templates/{name}.{format}?within}. */
  void template(Context ctx) throws IOException {
    String name = ctx.pathParam("name");
    Format format =
        Format.byId(ctx.pathParam("format"))
            .filter(one -> NAMES.contains(name) && FORMATS.contains(one))
            .orElseThrow(TemplatesHandler::unknown);
    List<Area> villages =
        snapshots.<List<Area>, RuntimeException>read(
            snapshot ->
                Requests.place(Requests.required(ctx, "within"), snapshot).villages().stream()
                    .map(code -> snapshot.areas().find(code).orElseThrow())
                    .toList());
    Path file = Files.createTempFile("petasehat-templat", "." + format.id());
    try {
      write(format.open(file, sheet(name)), name, villages);
      ctx.header("Cache-Control", "no-cache");
      String called = name + "-" + ctx.queryParam("within").replaceAll("[^\\w.-]", "_");
      ctx.header(
          "Content-Disposition", "attachment; filename=\"" + called + "." + format.id() + "\"");
      ctx.contentType(format.mediaType()).result(Files.readAllBytes(file));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static Sheet sheet(String name) {
    return new Sheet(
        name, columns(name).stream().map(Column::text).toList(), Sheet.Shape.POINT, List.of());
  }

  private static void write(TableWriter open, String name, List<Area> villages) throws IOException {
    List<String> columns = columns(name);
    boolean ofVillages = columns.contains("kode_desa");
    String month = OF_ONE_MONTH.contains(name) ? YearMonth.now().minusMonths(1).toString() : "";
    try (TableWriter table = open) {
      for (Area village : ofVillages ? villages : List.<Area>of()) {
        for (String group : columns.contains(BY_AGE) ? AGE_GROUPS : List.of("")) {
          Map<String, String> known =
              Map.of(
                  "kode_desa",
                  village.code().dotted(),
                  "nama_desa",
                  village.name(),
                  "tahun",
                  Integer.toString(LocalDate.now().getYear()),
                  "periode",
                  month,
                  "jenis_sasaran",
                  "penduduk",
                  BY_AGE,
                  group);
          table.add(null, columns.stream().map(known::get).toList());
        }
      }
    }
  }

  /**
   * The columns of the published template, with villages' names beside their codes if it has any.
   */
  private static List<String> columns(String name) {
    try (InputStream template =
        TemplatesHandler.class.getResourceAsStream("/geodata/templates/" + name + ".csv")) {
      String header =
          new String(template.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .findFirst()
              .orElse("");
      List<String> columns = new ArrayList<>(List.of(header.split("[,;]")));
      if (columns.contains("kode_desa") && !columns.contains("nama_desa")) {
        columns.add(columns.indexOf("kode_desa") + 1, "nama_desa");
      }
      return columns;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static HttpProblem unknown() {
    return HttpProblem.notFound(
        new Text("Tidak ada templat itu.", "There is no such template."),
        new Text(
            "Pakai " + String.join(", ", NAMES) + " dengan akhiran .csv atau .xlsx.",
            "Use " + String.join(", ", NAMES) + " with the ending .csv or .xlsx."));
  }
}
