package id.petasehat.command;

import id.petasehat.intake.RefusedException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The list of commands; without one, serves and opens the browser. */
@Command(
    name = "petasehat",
    mixinStandardHelpOptions = true,
    versionProvider = AppVersion.class,
    description = {
      "Peta situasi kesehatan per desa. Tanpa perintah: menyalakan peta dan membuka peramban.",
      "The map room of a district health office."
    },
    subcommands = {
      ServeCommand.class,
      ImportCommand.class,
      ExportCommand.class,
      DemoCommand.class,
      UndoCommand.class,
      SetCommand.class,
      TargetCommand.class,
      SasaranCommand.class,
      ReachCommand.class,
      PlanCommand.class
    })
public final class PetaSehat {
  private static final Logger LOG = Logger.getLogger(PetaSehat.class.getName());

  /** Held here, because the log manager forgets the level of a logger that nobody holds. */
  private static final List<Logger> QUIET =
      List.of(
          Logger.getLogger("org.flywaydb"),
          Logger.getLogger("com.zaxxer.hikari"),
          Logger.getLogger("org.geotools"));

  private PetaSehat() {}

  /** All commands with their options. */
  static CommandLine commandLine() {
    return new CommandLine(new PetaSehat());
  }

  /** Runs a command line; answers the exit code. */
  public static int run(String... args) {
    Logger.getLogger("").setLevel(Level.WARNING);
    QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
    CommandLine line = commandLine();
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler((failure, at, parsed) -> explain(failure, at));
    line.setParameterExceptionHandler(PetaSehat::usage);
    return line.execute(withCommand(args));
  }

  /** Options without a command are those of {@code serve --open}. */
  private static String[] withCommand(String... args) {
    boolean named = args.length > 0 && !args[0].startsWith("--");
    boolean asked = args.length > 0 && List.of("--help", "--version").contains(args[0]);
    return named || asked
        ? args
        : Stream.concat(Stream.of("serve", "--open"), Stream.of(args)).toArray(String[]::new);
  }

  private static int usage(ParameterException wrong, String[] args) {
    PrintWriter err = wrong.getCommandLine().getErr();
    err.println(wrong.getMessage());
    err.println("Lihat: " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  private static int explain(Exception failure, CommandLine at) {
    if (failure instanceof RefusedException refused) {
      ReportWriter.problems(at.getErr(), "", refused.problems());
      return ExitCode.REFUSED;
    }
    String message = Failures.explain(failure);
    if (message == null) {
      LOG.log(Level.SEVERE, "internal error", failure);
      message = "Kesalahan pada PetaSehat. Kirim baris-baris di atas kepada pengelola.";
    }
    at.getErr().println(message);
    return ExitCode.ENVIRONMENT;
  }
}
