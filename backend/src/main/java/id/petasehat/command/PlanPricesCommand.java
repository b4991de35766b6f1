package id.petasehat.command;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.option.UnitPrices;
import id.petasehat.store.Areas;
import id.petasehat.store.PlanPrices;
import id.petasehat.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows the unit prices of a district, or sets a new version of them. */
@Command(
    name = "prices",
    mixinStandardHelpOptions = true,
    description = {
      "Harga satuan kabupaten/kota: menampilkan semua versi, atau menyimpan versi baru.",
      "The unit prices of a district: shows all versions, or stores a new one."
    })
final class PlanPricesCommand implements Callable<Integer> {
  /** More than the country's budget is a slip of the pen. */
  private static final long MOST_RUPIAH = 10_000_000_000_000_000L;

  /** As long as the store keeps them. */
  private static final int LONGEST_WORDS = 400;

  @Mixin private StoreOptions where;

  @Option(
      names = "--within",
      required = true,
      paramLabel = "CODE",
      description = "Kode kabupaten/kota: 81.02.")
  private String within;

  @Option(names = "--building", paramLabel = "RUPIAH", description = "Bangunan pustu baru.")
  private Long building;

  @Option(names = "--house", paramLabel = "RUPIAH", description = "Rehab rumah dinas.")
  private Long house;

  @Option(names = "--equipment", paramLabel = "RUPIAH", description = "Alat satu pustu.")
  private Long equipment;

  @Option(
      names = "--staff-year",
      paramLabel = "RUPIAH",
      description = "Satu bidan atau perawat setahun.")
  private Long staffYear;

  @Option(names = "--light", paramLabel = "PERCENT", description = "Plafon rehab rusak ringan.")
  private Integer light;

  @Option(names = "--medium", paramLabel = "PERCENT", description = "Plafon rehab rusak sedang.")
  private Integer medium;

  @Option(names = "--heavy", paramLabel = "PERCENT", description = "Plafon rehab rusak berat.")
  private Integer heavy;

  @Option(
      names = "--source",
      paramLabel = "TEXT",
      description = "Dasar harga, misalnya SK dan tahunnya.")
  private String source;

  @Option(
      names = "--note",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "Siapa yang memutuskan dan mengapa.")
  private String note;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    AreaCode district =
        AreaCode.parse(within)
            .filter(code -> code.level() == Level.KABUPATEN)
            .orElseThrow(
                () -> usage("--within: kode kabupaten/kota seperti 81.02, bukan " + within + "."));
    refuseWrong();
    try (Store store = where.open()) {
      if (isChange()) {
        refuseUnknown(store, district);
        store.<Integer, RuntimeException>change(
            connection ->
                PlanPrices.add(
                    connection, district, changed(PlanPrices.newest(connection, district))));
      }
      List<UnitPrices> versions =
          new ArrayList<>(
              store.<List<UnitPrices>, RuntimeException>read(
                  connection -> PlanPrices.versions(connection, district)));
      versions.add(UnitPrices.assumed());
      print(versions);
    }
    return ExitCode.DONE;
  }

  private boolean isChange() {
    return Stream.of(building, house, equipment, staffYear, light, medium, heavy, source)
        .anyMatch(Objects::nonNull);
  }

  /** What is not said stays as it is. */
  private UnitPrices changed(UnitPrices now) {
    int lightPercent = orNow(light, now.lightPercent());
    int mediumPercent = orNow(medium, now.mediumPercent());
    int heavyPercent = orNow(heavy, now.heavyPercent());
    if (lightPercent > mediumPercent || mediumPercent > heavyPercent) {
      throw usage(
          "Plafon rehab harus naik dari ringan ke berat, bukan "
              + lightPercent
              + ", "
              + mediumPercent
              + ", "
              + heavyPercent
              + " persen.");
    }
    return new UnitPrices(
        0,
        orNow(building, now.building()),
        orNow(house, now.house()),
        orNow(equipment, now.equipment()),
        orNow(staffYear, now.staffYear()),
        lightPercent,
        mediumPercent,
        heavyPercent,
        source == null ? sourceOf(now) : source,
        note);
  }

  private static <T> T orNow(T said, T now) {
    return said == null ? now : said;
  }

  /** The program's own words are no source of a district's prices. */
  private static String sourceOf(UnitPrices now) {
    return now.version() == 0 ? "" : now.source();
  }

  private void refuseWrong() {
    refuseWrong("--building", building);
    refuseWrong("--house", house);
    refuseWrong("--equipment", equipment);
    refuseWrong("--staff-year", staffYear);
    for (Integer percent : Stream.of(light, medium, heavy).filter(Objects::nonNull).toList()) {
      if (percent < 1 || percent > 100) {
        throw usage("Plafon rehab 1 sampai 100 persen bangunan baru, bukan " + percent + ".");
      }
    }
    if (note.length() > LONGEST_WORDS || source != null && source.length() > LONGEST_WORDS) {
      throw usage("--source dan --note paling panjang " + LONGEST_WORDS + " huruf.");
    }
  }

  private void refuseWrong(String option, Long rupiah) {
    if (rupiah != null && (rupiah < 1 || rupiah > MOST_RUPIAH)) {
      throw usage(
          option
              + ": harga "
              + rupiah
              + " tidak mungkin. Tulis rupiah lebih dari 0, misalnya 750000000; harga yang belum"
              + " diketahui tidak usah disebut.");
    }
  }

  private void refuseUnknown(Store store, AreaCode district) {
    boolean isKnown =
        store.<Boolean, RuntimeException>read(
            connection -> Areas.index(connection).find(district).isPresent());
    if (!isKnown) {
      throw usage("Tidak ada desa " + within + " di data ini. Impor batas desanya dahulu.");
    }
  }

  /** The newest first; the last are the program's assumptions. */
  private void print(List<UnitPrices> versions) {
    spec.commandLine()
        .getOut()
        .println(
            "version;building;house;equipment;staff_year;light_percent;medium_percent;heavy_percent;"
                + "source;note");
    for (UnitPrices one : versions) {
      spec.commandLine().getOut().println(line(one));
    }
    spec.commandLine().getOut().flush();
  }

  /** A price that is not known is an empty cell. */
  private static String line(UnitPrices one) {
    return Stream.of(
            Optional.of(one.version()),
            Optional.ofNullable(one.building()),
            Optional.ofNullable(one.house()),
            Optional.ofNullable(one.equipment()),
            Optional.ofNullable(one.staffYear()),
            Optional.of(one.lightPercent()),
            Optional.of(one.mediumPercent()),
            Optional.of(one.heavyPercent()),
            Optional.of(quoted(one.source())),
            Optional.of(quoted(one.note())))
        .map(cell -> cell.map(Object::toString).orElse(""))
        .collect(Collectors.joining(";"));
  }

  private static String quoted(String text) {
    return text.matches("[^;\"\\r\\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
