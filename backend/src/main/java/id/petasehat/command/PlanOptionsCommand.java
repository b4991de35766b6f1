package id.petasehat.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.indicator.Catalogue;
import id.petasehat.option.Aim;
import id.petasehat.option.OptionSet.Prospect;
import id.petasehat.plan.Judgement;
import id.petasehat.plan.PlanProblem;
import id.petasehat.plan.Rules;
import id.petasehat.reach.PeopleBeyond.SeasonPeople;
import id.petasehat.reach.ReachMemory;
import id.petasehat.reach.Season;
import id.petasehat.reach.TooManyCells;
import id.petasehat.reach.TravelMode;
import id.petasehat.store.Areas;
import id.petasehat.store.LiveReach;
import id.petasehat.store.PlanBook;
import id.petasehat.store.PlanOptions;
import id.petasehat.store.PlanQuestion;
import id.petasehat.store.Store;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes of a store what a district can choose from: the problem that {@code plan solve} takes. */
@Command(
    name = "options",
    mixinStandardHelpOptions = true,
    description = {
      "Menyusun opsi pos satu kabupaten/kota dan siapa yang terlayani olehnya, untuk plan solve.",
      "Makes the options of a district and whom they would serve, for plan solve."
    })
final class PlanOptionsCommand implements Callable<Integer> {
  @Mixin private StoreOptions where;

  @Option(
      names = "--within",
      required = true,
      paramLabel = "CODE",
      description = "Kode kabupaten/kota: 81.02.")
  private String within;

  @Option(
      names = "--period",
      paramLabel = "YYYY-MM",
      description = "Keadaan pos pada akhir bulan itu; tanpa ini bulan ini.")
  private String period;

  @Option(
      names = "--limit",
      paramLabel = "MINUTES",
      defaultValue = "60",
      description = "Waktu tempuh terjauh; bawaan ${DEFAULT-VALUE} menit.")
  private double limitMinutes;

  @Option(
      names = "--season",
      paramLabel = "SEASON",
      description = "kemarau, hujan atau ombak; boleh berulang. Bawaan kemarau.")
  private List<String> seasons = List.of("kemarau");

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description = "kaki, motor atau perahu; boleh berulang. Tanpa ini semuanya.")
  private List<String> modes = List.of("kaki", "motor", "perahu");

  @Option(
      names = "--aim",
      paramLabel = "AIM",
      defaultValue = "orang",
      description = "orang, belum:INDIKATOR atau kelompok:SASARAN; bawaan ${DEFAULT-VALUE}.")
  private String aim;

  @Option(names = "--judge", defaultValue = "weighted", description = "weighted atau worst.")
  private String judge;

  @Option(names = "--count", paramLabel = "N", description = "Paling banyak opsi.")
  private Integer count;

  @Option(names = "--budget", paramLabel = "RUPIAH", description = "Paling banyak biaya.")
  private Long budgetRupiah;

  @Option(names = "--out", required = true, paramLabel = "P.json", description = "Soalnya.")
  private Path out;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PlanQuestion question = question();
    Judgement judgement = judgement();
    Rules rules =
        new Rules(count, budgetRupiah, null, null, Map.of(), Set.of(), Set.of(), List.of());
    try (Store store = where.open()) {
      refuseUnknown(store, question.district());
      PlanBook book = new PlanBook(new LiveReach(ReachMemory.ofThisProgram()));
      PlanOptions made = book.offer(store, question).options();
      PlanProblem problem = made.problem(judgement, rules);
      new ObjectMapper().writeValue(out.toFile(), PlanProblemJson.of(problem));
      tell(made, problem);
      return ExitCode.DONE;
    } catch (TooManyCells many) {
      throw usage(
          "Kabupaten ini butuh "
              + many.cells()
              + " petak, lebih dari yang muat di memori. Pakai petak "
              + Math.round(many.coarserMetres())
              + " m pada model perjalanan.");
    }
  }

  private PlanQuestion question() {
    if (!(limitMinutes > 0) || limitMinutes > 24 * 60) {
      throw usage("--limit lebih dari 0, paling banyak 1440 menit.");
    }
    if (count != null && count < 0 || budgetRupiah != null && budgetRupiah < 0) {
      throw usage("--count dan --budget paling sedikit 0.");
    }
    return new PlanQuestion(
        AreaCode.parse(within)
            .filter(code -> code.level() == Level.KABUPATEN)
            .orElseThrow(
                () -> usage("--within: kode kabupaten/kota seperti 81.02, bukan " + within + ".")),
        month(),
        limitMinutes,
        List.copyOf(EnumSet.copyOf(chosen(seasons, Season::byId, "--season"))),
        new HashSet<>(chosen(modes, TravelMode::byId, "--mode")),
        aim(),
        null,
        Map.of(),
        List.of());
  }

  private Aim aim() {
    Aim read =
        Aim.read(aim)
            .orElseThrow(() -> usage("--aim adalah orang, belum:INDIKATOR atau kelompok:SASARAN."));
    if (!read.isKnown(Catalogue.builtIn())) {
      throw usage("--aim: " + read.code() + " tidak dikenal.");
    }
    if (read.isRestricted(Catalogue.builtIn())) {
      throw usage(
          "--aim: " + Aim.whyRestricted().id() + " Pilih yang lain, misalnya kelompok:lansia.");
    }
    return read;
  }

  private YearMonth month() {
    try {
      return period == null ? YearMonth.now() : YearMonth.parse(period);
    } catch (DateTimeException wrong) {
      throw usage("--period: bulan seperti 2025-09, bukan " + period + ".");
    }
  }

  private <T> List<T> chosen(
      List<String> words, Function<String, Optional<T>> find, String option) {
    return words.stream()
        .map(
            word ->
                find.apply(word).orElseThrow(() -> usage(option + ": " + word + " tidak dikenal.")))
        .toList();
  }

  private Judgement judgement() {
    return switch (judge) {
      case "weighted" -> Judgement.WEIGHTED;
      case "worst" -> Judgement.WORST;
      default -> throw usage("--judge adalah weighted atau worst.");
    };
  }

  private void refuseUnknown(Store store, AreaCode district) {
    boolean isKnown =
        store.<Boolean, RuntimeException>read(
            connection -> Areas.index(connection).find(district).isPresent());
    if (!isKnown) {
      throw usage("Tidak ada desa " + within + " di data ini. Impor batas desanya dahulu.");
    }
  }

  private void tell(PlanOptions made, PlanProblem problem) {
    PrintWriter console = spec.commandLine().getOut();
    for (int i = 0; i < problem.seasons().size(); i++) {
      SeasonPeople people = made.set().people().seasons().get(i);
      console.printf(
          "%s: %d orang dalam %.0f menit, %d lebih jauh, %d tidak diketahui.%n",
          problem.seasons().get(i).id(),
          people.within(),
          limitMinutes,
          people.beyond(),
          people.unknown());
    }
    long nobody = made.set().options().stream().filter(one -> !one.servesAnybody()).count();
    long problems = made.set().options().stream().filter(one -> !one.canBeChosen()).count();
    console.printf(
        "%d opsi dapat dipilih; dari %d yang disusun, %d tidak melayani siapa pun dan %d belum"
            + " dapat dipilih.%n",
        problem.options().size(), made.set().options().size(), nobody, problems);
    console.flush();
    made.set().options().stream().filter(one -> !one.canBeChosen()).forEach(this::tellProblem);
    if (!made.uncounted().isEmpty()) {
      warn(made.uncounted().size() + " desa tidak diketahui jumlah orangnya, jadi tidak dihitung.");
    }
    made.withoutPlace()
        .forEach(name -> warn(name + " berfungsi, tetapi tempatnya tidak diketahui."));
    if (made.prices().version() == 0) {
      warn("biaya memakai asumsi program, bukan harga satuan kabupaten.");
    }
    if (made.simulated()) {
      warn("sebagian data ini SIMULASI.");
    }
  }

  private void tellProblem(Prospect one) {
    warn(
        one.proposal().id() + " (" + one.proposal().name() + "): " + one.proposal().problem().id());
  }

  private void warn(String text) {
    spec.commandLine().getErr().println("PERINGATAN: " + text);
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
