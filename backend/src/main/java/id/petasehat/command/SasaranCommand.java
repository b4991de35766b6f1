package id.petasehat.command;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.SasaranBasis;
import id.petasehat.store.BirthRates;
import id.petasehat.store.SasaranChoices;
import id.petasehat.store.Store;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Chooses which sasaran of a district count, and from which birth rate missing ones are estimated.
 */
@Command(
    name = "sasaran",
    mixinStandardHelpOptions = true,
    description = {
      "Memilih sasaran yang dipakai, dan angka kelahiran untuk perkiraannya.",
      "Chooses which target populations count, and the birth rate that missing ones are estimated by."
    })
final class SasaranCommand implements Callable<Integer> {
  /** No country has had more than some 60 births per 1000 people. */
  private static final BigDecimal MOST_BIRTHS = BigDecimal.valueOf(80);

  @Mixin private StoreOptions where;

  @Parameters(index = "0", paramLabel = "DISTRICT", description = "Kode kabupaten/kota: 81.02.")
  private String district;

  @Parameters(index = "1", paramLabel = "YEAR", description = "Tahun, misalnya 2025.")
  private int year;

  @Option(
      names = "--prefer",
      paramLabel = "BASIS",
      description = "riil, proyeksi, estimasi atau terbaru; perlu --note. Setiap pilihan dicatat.")
  private String prefer;

  @Option(names = "--note", paramLabel = "TEXT", description = "Siapa yang memutuskan dan mengapa.")
  private String note;

  @Option(
      names = "--birth-rate",
      paramLabel = "CBR",
      description = "Kelahiran hidup setahun per 1000 penduduk; 0 mencabutnya.")
  private BigDecimal birthRate;

  @Option(names = "--source", defaultValue = "", description = "Sumber angka kelahiran.")
  private String source;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    check();
    AreaCode code = district();
    try (Store store = where.open()) {
      if (prefer != null || birthRate != null) {
        Catalogue catalogue = Catalogue.builtIn();
        store.<Void, RuntimeException>change(
            connection -> {
              if (prefer != null) {
                SasaranChoices.add(connection, catalogue, code, year, prefer, note.strip());
              }
              if (birthRate != null) {
                BirthRates.put(connection, catalogue, code, year, rate());
              }
              return null;
            });
      }
      store
          .<List<SasaranChoices.Choice>, RuntimeException>read(
              connection -> SasaranChoices.log(connection, code))
          .forEach(this::print);
    }
    return ExitCode.DONE;
  }

  private BirthRates.BirthRate rate() {
    return birthRate.signum() == 0 ? null : new BirthRates.BirthRate(birthRate, source);
  }

  private void print(SasaranChoices.Choice choice) {
    spec.commandLine()
        .getOut()
        .println(
            String.join(
                "\t",
                choice.decidedAt(),
                String.valueOf(choice.year()),
                choice.preferred(),
                choice.note()));
  }

  private void check() {
    district();
    if (year < 2000 || year > 2100) {
      throw wrong("Tahun " + year + " tidak masuk akal.");
    }
    if (prefer != null && !isChoice(prefer)) {
      throw wrong("Pilih riil, proyeksi, estimasi atau terbaru, bukan \"" + prefer + "\".");
    }
    if (prefer != null && (note == null || note.isBlank())) {
      throw wrong("Tulis dengan --note siapa yang memutuskan dan mengapa.");
    }
    if (birthRate != null && (birthRate.signum() < 0 || birthRate.compareTo(MOST_BIRTHS) > 0)) {
      throw wrong("Angka kelahiran " + birthRate + " per 1000 tidak masuk akal.");
    }
  }

  private static boolean isChoice(String word) {
    return word.equals(SasaranChoices.NEWEST)
        || SasaranBasis.byId(word).filter(basis -> basis != SasaranBasis.TERCATAT).isPresent();
  }

  private AreaCode district() {
    return AreaCode.parse(district)
        .filter(code -> code.level() == Level.KABUPATEN)
        .orElseThrow(() -> wrong("\"" + district + "\" bukan kode kabupaten/kota seperti 81.02."));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
