package id.petasehat.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where to rebuild. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description = {"Pos mana yang dibangun kembali.", "Which posts to rebuild."},
    subcommands = {PlanOptionsCommand.class, PlanPricesCommand.class, PlanSolve.class})
final class PlanCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Sebutkan perintahnya: plan options, plan prices atau plan solve.");
  }
}
