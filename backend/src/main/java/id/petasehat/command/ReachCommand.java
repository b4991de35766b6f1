package id.petasehat.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Travel time to posts. */
@Command(
    name = "reach",
    mixinStandardHelpOptions = true,
    description = {"Waktu tempuh ke pos.", "Travel time to posts."},
    subcommands = {ReachSurface.class, ReachModel.class})
final class ReachCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Sebutkan perintahnya: reach surface atau reach model.");
  }
}
