package id.petasehat.command;

import static id.petasehat.command.Shell.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.petasehat.fixture.Program.Ended;
import id.petasehat.fixture.Sheets;
import id.petasehat.fixture.SixVillages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a shell sees it: exit code, standard output, standard error. */
class CommandLineTest {
  private static final String HEADER =
      "kode_desa,kode_indikator,periode,pembilang,penyebut,status,catatan\n";
  private static final String GOOD = HEADER + "81.02.03.2001,k4,2025-03,4,40,dilaporkan,\n";

  @TempDir Path folder;

  @Test
  void a_good_file_ends_with_0_and_one_line_of_result() throws Exception {
    Ended ended = run("import", "indicators", file("a.csv", GOOD), "--data", six());

    assertThat(ended.code()).isEqualTo(0);
    assertThat(ended.out())
        .isEqualTo("Impor nomor 5: 1 diterima, 0 tidak berubah, 0 peringatan.\n");
  }

  @Test
  void a_refused_file_ends_with_1_and_names_file_place_code_reason_and_remedy_for_each_problem()
      throws Exception {
    String bad =
        GOOD
            + "81.02.03.2001,k99,2025-03,4,40,dilaporkan,\n"
            + "81.02.03.2001,k4,2099-03,4,40,dilaporkan,\n";
    Path report = folder.resolve("report.json");

    Ended ended =
        run(
            "import",
            "indicators",
            file("bad.csv", bad),
            "--data",
            six(),
            "--report",
            report.toString());

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err().lines())
        .anyMatch(line -> line.matches("DITOLAK: bad.csv, baris 3 \\[unknown-indicator] .+ → .+"))
        .anyMatch(line -> line.matches("DITOLAK: bad.csv, baris 4 \\[future-period] .+ → .+"));
    JsonNode json = new ObjectMapper().readTree(report.toFile());
    assertThat(json.get("file").asText()).isEqualTo("bad.csv");
    assertThat(json.get("accepted").asInt()).isZero();
    assertThat(json.get("rejected").asInt()).isEqualTo(2);
    assertThat(json.get("problems")).hasSize(2);
    assertThat(json.get("problems").get(0).fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("severity", "place", "code", "reason", "remedy", "figure");
  }

  @Test
  void a_remedy_names_the_option_that_carries_it_out() throws Exception {
    String bare =
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":"
            + "{\"kode\":\"8102032001\",\"nama\":\"Werka\"},\"geometry\":{\"type\":\"Polygon\","
            + "\"coordinates\":[[[132.9,-5.7],[133,-5.7],[133,-5.6],[132.9,-5.7]]]}}]}";

    Ended refused =
        run(
            "import",
            "boundaries",
            file("bare.geojson", bare),
            "--data",
            folder.resolve("d").toString());

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err())
        .contains(
            "Sebutkan asal kodenya: Kemendagri atau BPS. (--code-system kemendagri atau bps)");
  }

  @Test
  void a_workbook_is_imported_like_a_text_file_and_an_old_one_is_refused() throws Exception {
    List<List<String>> rows = GOOD.lines().map(line -> List.of(line.split(","))).toList();
    Path book = Sheets.write(folder.resolve("a.xlsx"), rows);
    Path old = Files.write(folder.resolve("a.xls"), new byte[] {-48, -49, 17, -32, 0});
    String data = six();

    Ended read = run("import", "indicators", book.toString(), "--data", data);
    Ended refused = run("import", "population", old.toString(), "--data", data);

    assertThat(read.out()).contains(": 1 diterima, 0 tidak berubah, 0 peringatan.");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("[spreadsheet] Ini berkas Office lama");
  }

  @Test
  void a_report_that_cannot_be_written_ends_with_3_before_anything_is_imported() throws Exception {
    String data = six();
    String nowhere = folder.resolve("no-such-folder").resolve("report.json").toString();

    Ended ended =
        run("import", "indicators", file("a.csv", GOOD), "--data", data, "--report", nowhere);

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).contains(nowhere);
    assertThat(run("import", "indicators", file("a.csv", GOOD), "--data", data).out())
        .isEqualTo("Impor nomor 5: 1 diterima, 0 tidak berubah, 0 peringatan.\n");
  }

  @Test
  void a_dry_run_says_what_would_happen_and_the_next_import_has_the_same_to_do() throws Exception {
    String data = six();
    Path report = folder.resolve("report.json");

    Ended dry =
        run(
            "import",
            "indicators",
            file("a.csv", GOOD),
            "--data",
            data,
            "--dry-run",
            "--report",
            report.toString());
    Ended real = run("import", "indicators", file("a.csv", GOOD), "--data", data);

    assertThat(dry.code()).isEqualTo(0);
    assertThat(dry.out()).startsWith("Uji coba, tidak disimpan: 1 diterima");
    assertThat(new ObjectMapper().readTree(report.toFile()).get("accepted").asInt()).isEqualTo(1);
    assertThat(real.out()).contains("1 diterima, 0 tidak berubah");
  }

  @Test
  void an_undo_takes_an_import_back_once() throws Exception {
    String data = six();

    assertThat(run("undo", "4", "--data", data).code()).isEqualTo(0);
    Ended again = run("undo", "4", "--data", data);
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.out()).isEmpty();
    assertThat(again.err()).contains("Impor nomor 4 tidak ada atau sudah dibatalkan");
  }

  @Test
  void wrong_words_end_with_2_and_point_to_the_help() throws Exception {
    String data = folder.toString();
    for (String[] words :
        new String[][] {
          {"imprt"},
          {"import"},
          {"import", "indicators"},
          {"import", "indicators", "a.csv", "--received", "yesterday"},
          {
            "import",
            "boundaries",
            file("b.geojson", "{}"),
            "--code-system",
            "other",
            "--data",
            data
          },
          {"serve", "--host", "0.0.0.0", "--data", data},
          {"serve", "--port", "http", "--data", data},
          {"serve", "--port", "70000", "--data", data},
          {"set", "colour", "red", "--data", data},
          {"set", "report-deadline-day", "31", "--data", data},
          {"target", "k99", "2025", "90", "--data", data},
          {"sasaran", "81.02", "2025", "--prefer", "riil", "--data", data},
          {"sasaran", "81.02", "2025", "--prefer", "tebakan", "--note", "x", "--data", data},
          {"sasaran", "81.02", "2025", "--birth-rate", "900", "--data", data},
          {"sasaran", "81.02.01", "2025", "--data", data},
          {"target", "k4", "2025", "--weights", "0.5,0.5", "--within", "81.02", "--data", data},
          {"target", "k4", "2025", "--weights", "1,0,0,0,0,0,0,0,0,0,0,0", "--data", data},
          {"target", "ds", "2025", "--weights", "1,0,0,0,0,0,0,0,0,0,0,0", "--data", data},
          {"undo", "1", "--data", data, "--db", "jdbc:postgresql://127.0.0.1/x"}
        }) {
      Ended ended = run(words);
      assertThat(ended.code()).as(String.join(" ", words)).isEqualTo(2);
      assertThat(ended.out()).isEmpty();
      assertThat(ended.err()).contains("--help").doesNotContain("\tat ");
    }
  }

  @Test
  void a_file_that_is_not_there_is_refused_by_name() throws Exception {
    Ended ended =
        run("import", "indicators", folder.resolve("nowhere.csv").toString(), "--data", six());

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("nowhere.csv [no-such-file]");
  }

  @Test
  void the_help_that_is_named_is_that_of_the_whole_command() {
    assertThat(run("import", "indicators").err())
        .contains("Lihat: petasehat import indicators --help");
  }

  @Test
  void options_without_a_command_are_those_of_serve() {
    Ended ended = run("--port", "70000", "--data", folder.toString());

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("--port: angka 0 sampai 65535, bukan 70000.");
  }

  @Test
  void a_missing_environment_ends_with_3_and_a_sentence() throws Exception {
    String aFileNotAFolder = file("file", "");
    for (String[] words :
        new String[][] {
          {"undo", "1", "--db", "jdbc:postgresql://127.0.0.1:1/nowhere?user=x&connectTimeout=1"},
          {"undo", "1", "--data", aFileNotAFolder}
        }) {
      Ended ended = run(words);
      assertThat(ended.code()).as(String.join(" ", words)).isEqualTo(3);
      assertThat(ended.out()).isEmpty();
      assertThat(ended.err()).isNotBlank().doesNotContain("\tat ");
    }
  }

  @Test
  void simulated_posts_are_one_import_and_none_is_made_where_there_is_one() throws Exception {
    String data = six();

    List<String> made = run("demo", "--within", "81.02", "--data", data).out().lines().toList();

    assertThat(made).hasSize(2);
    assertThat(made.get(0)).matches("Impor nomor 5: \\d+ pos SIMULASI. Menghapusnya: undo 5");
    String posts = run("export", "facilities", "--format", "csv", "--data", data).out();
    assertThat(posts.lines().skip(1)).hasSizeGreaterThan(6).allMatch(row -> row.endsWith(";ya"));
    assertThat(run("demo", "--within", "81.02", "--data", data).out()).doesNotContain("pos SIMU");

    assertThat(run("undo", "5", "--data", data).code()).isZero();
    assertThat(run("export", "facilities", "--format", "csv", "--data", data).out().lines())
        .hasSize(1);
  }

  @Test
  void an_export_goes_to_standard_output_or_to_the_file_named() throws Exception {
    String data = six();
    Path out = folder.resolve("desa.gpkg");

    Ended csv =
        run(
            "export",
            "values",
            "--format",
            "csv",
            "--indicator",
            "k4",
            "--period",
            "2025-03",
            "--within",
            "81.02.03",
            "--data",
            data);
    Ended file =
        run("export", "areas", "--format", "gpkg", "--out", out.toString(), "--data", data);

    assertThat(csv.code()).isZero();
    assertThat(csv.out()).contains("81.02.03.2001;Werka;").contains(";belum lapor;");
    assertThat(file.code()).isZero();
    assertThat(file.out()).isEmpty();
    assertThat(Files.readAllBytes(out))
        .startsWith("SQLite format 3".getBytes(StandardCharsets.UTF_8));
    assertThat(folder).isDirectoryNotContaining("glob:**.petasehat-ekspor*");
    Ended unknown =
        run("export", "facilities", "--format", "csv", "--within", "12.01", "--data", data);
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("Wilayah 12.01 belum ada di sini.");
  }

  @Test
  void settings_and_targets_are_kept_and_empty_brings_the_default_back() throws Exception {
    String data = six();

    assertThat(run("set", "default-indicator", "k4", "--data", data).out())
        .isEqualTo("default-indicator = k4\n");
    assertThat(run("set", "default-indicator", "", "--data", data).code()).isEqualTo(0);
    assertThat(run("target", "k4", "2025", "88.5", "--data", data).out())
        .isEqualTo("k4 2025: 88.5\n");
    assertThat(run("target", "k4", "2025", "--data", data).out())
        .isEqualTo("k4 2025: target katalog\n");
    String campaigns = "0,0.5,0,0,0,0,0,0.5,0,0,0,0";
    assertThat(
            run("target", "k4", "2025", "--weights", campaigns, "--within", "81.02", "--data", data)
                .out())
        .isEqualTo("k4 2025: 81.02 bobot bulan " + campaigns + "\n");
    assertThat(
            run("sasaran", "81.02", "2025", "--prefer", "riil", "--note", "Kadis", "--data", data)
                .out())
        .endsWith("\t2025\triil\tKadis\n");
    String none = "0,0,0,0,0,0,0,0,0,0,0,0";
    assertThat(
            run("target", "k4", "2025", "--weights", none, "--within", "81.02", "--data", data)
                .out())
        .isEqualTo("k4 2025: 81.02 seperduabelas tiap bulan\n");
  }

  @Test
  void version_and_help_go_to_standard_output() {
    assertThat(run("--version").out()).startsWith("PetaSehat ");
    assertThat(run("import", "boundaries", "--help").out()).contains("--code-system");
  }

  private String six() throws Exception {
    Path data = folder.resolve("six");
    return (Files.exists(data) ? data : SixVillages.prepare(data)).toString();
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
