package id.petasehat.command;

import de.siegmar.fastcsv.reader.CsvParseException;
import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.reach.TravelModel;
import id.petasehat.rule.RefusedRule;
import id.petasehat.rule.TravelModelChange;
import id.petasehat.store.Store;
import id.petasehat.store.TravelModels;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the travel model of a district, or sets a new version of it. */
@Command(
    name = "model",
    mixinStandardHelpOptions = true,
    description = {
      "Model perjalanan kabupaten/kota: menampilkan, atau menyimpan versi baru.",
      "The travel model of a district: shows it, or stores a new version."
    })
final class ReachModel implements Callable<Integer> {
  /** What can be shown. */
  private enum Part {
    speeds,
    rules,
    versions
  }

  @Mixin private StoreOptions where;

  @Parameters(index = "0", paramLabel = "DISTRICT", description = "Kode kabupaten/kota: 81.02.")
  private String district;

  @Option(
      names = "--print",
      paramLabel = "PART",
      defaultValue = "speeds",
      description = "speeds (bawaan), rules, atau versions; sebagai CSV.")
  private Part part;

  @Option(names = "--version-number", paramLabel = "N", description = "Versi; 0 adalah bawaan.")
  private Integer version;

  @Option(
      names = "--speeds",
      paramLabel = "S.csv",
      description = "Menyimpan kecepatan ini; kolomnya seperti yang ditampilkan.")
  private Path speeds;

  @Option(
      names = "--rules",
      paramLabel = "R.csv",
      description = "Menyimpan aturan ini; kolomnya seperti yang ditampilkan.")
  private Path rules;

  @Option(
      names = "--note",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "Siapa yang memutuskan dan mengapa; wajib untuk menyimpan.")
  private String note;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    AreaCode code =
        AreaCode.parse(district)
            .filter(parsed -> parsed.level() == Level.KABUPATEN)
            .orElseThrow(
                () -> usage("\"" + district + "\" bukan kode kabupaten/kota, seperti 81.02."));
    try (Store store = where.open()) {
      if (speeds != null || rules != null) {
        store(store, code);
      }
      lines(store, code).forEach(spec.commandLine().getOut()::println);
    }
    return ExitCode.DONE;
  }

  private List<String> lines(Store store, AreaCode code) {
    return store.<List<String>, RuntimeException>read(
        connection ->
            switch (part) {
              case speeds -> TravelModelFiles.speeds(shown(connection, code));
              case rules -> TravelModelFiles.rules(shown(connection, code));
              case versions -> TravelModelFiles.versions(TravelModels.versions(connection, code));
            });
  }

  private TravelModel shown(Connection connection, AreaCode code) throws SQLException {
    return version == null
        ? TravelModels.newest(connection, code)
        : TravelModels.of(connection, code, version)
            .orElseThrow(() -> usage("Model versi " + version + " tidak ada."));
  }

  /** What one of the two files leaves out stays as it is now. */
  private void store(Store store, AreaCode code) throws IOException {
    TravelModel now =
        store.<TravelModel, RuntimeException>read(
            connection -> TravelModels.newest(connection, code));
    try {
      TravelModelChange change =
          TravelModelChange.of(TravelModelFiles.read(speeds, rules, now, note.strip()));
      store.<Integer, RuntimeException>change(connection -> change.apply(connection, code));
    } catch (CsvParseException broken) {
      throw new ParameterException(
          spec.commandLine(),
          "Berkas CSV itu tidak dapat dibaca: "
              + broken.getMessage()
              + ". Pakai kolom seperti yang ditampilkan tanpa --speeds dan --rules.",
          broken);
    } catch (RefusedRule refusal) {
      String place = refusal.place().equals("note") ? "--note" : refusal.place();
      throw new ParameterException(
          spec.commandLine(),
          place + ": " + refusal.reason().id() + " " + refusal.remedy().id(),
          refusal);
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
