package id.petasehat.command;

import id.petasehat.export.Format;
import id.petasehat.indicator.Catalogue;
import id.petasehat.serve.Exports;
import id.petasehat.serve.HttpProblem;
import id.petasehat.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every export takes, and how it is written. */
final class ExportOptions {
  @Mixin private StoreOptions where;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "xlsx|csv|geojson|gpkg",
      description = "Jenis berkas. Format of the file.")
  private String format;

  @Option(
      names = "--within",
      paramLabel = "CODE",
      description = "Kode wilayah; tanpa ini semua yang tersimpan. Area; everything without it.")
  private String within;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Berkas hasil; tanpa ini ke keluaran baku. Standard output without it.")
  private Path out;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /**
   * Writes the file and answers the exit code.
   *
   * @param words parameters of the same names as in the address of the export; null for not given
   */
  int write(Exports.Subject subject, Map<String, List<String>> words) throws IOException {
    Format wanted =
        Format.byId(format)
            .orElseThrow(() -> wrong("--format: xlsx, csv, geojson atau gpkg, bukan " + format));
    Path folder = out == null ? null : out.toAbsolutePath().getParent();
    Path file =
        folder == null
            ? Files.createTempFile("petasehat-ekspor", null)
            : Files.createTempFile(folder, ".petasehat-ekspor", null);
    try (Store store = where.open()) {
      if (within != null) {
        words.put("within", List.of(within));
      }
      Exports exports = new Exports(store, Catalogue.builtIn());
      exports.write(subject, wanted, words, file);
      deliver(file);
      exports.keepComputed();
      return ExitCode.DONE;
    } catch (HttpProblem meaningless) {
      throw wrong(meaningless.sentences());
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private void deliver(Path file) throws IOException {
    if (out == null) {
      Files.copy(file, System.out);
      System.out.flush();
    } else {
      Files.move(file, out, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
