package id.petasehat.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.store.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** README.md names every command, option and setting that exists, and no others. */
class CommandsDocumentationTest {
  private static final Set<String> OF_EVERY_COMMAND = Set.of("-h", "-V");

  @Test
  void readme_names_every_command() throws IOException {
    String commands = section("Commands");

    assertThat(commands().map(CommandsDocumentationTest::spokenName).filter(n -> !n.isEmpty()))
        .allSatisfy(name -> assertThat(commands).contains("`" + name));
  }

  @Test
  void readme_names_every_option_and_no_other() throws IOException {
    TreeSet<String> existing = new TreeSet<>();
    commands()
        .flatMap(command -> command.getCommandSpec().options().stream())
        .forEach(option -> existing.addAll(List.of(option.names())));
    existing.removeAll(OF_EVERY_COMMAND);
    TreeSet<String> named = new TreeSet<>();
    Matcher option = Pattern.compile("(?<![\\w-])--[a-z][a-z-]+").matcher(section("Commands"));
    while (option.find()) {
      named.add(option.group());
    }

    assertThat(named).isEqualTo(existing);
  }

  @Test
  void readme_names_every_setting_with_its_default() throws IOException {
    String settings = section("Settings");

    assertThat(Setting.values())
        .allSatisfy(
            setting -> {
              String standard = setting.in(Map.of());
              assertThat(settings)
                  .contains(
                      "| `"
                          + setting.id()
                          + "` | "
                          + (standard.isEmpty() ? "none" : "`" + standard + "`"));
            });
  }

  @Test
  void every_command_explains_itself_and_its_options() {
    commands()
        .forEach(
            command -> {
              assertThat(command.getCommandSpec().usageMessage().description())
                  .as(command.getCommandName())
                  .isNotEmpty();
              assertThat(command.getCommandSpec().args())
                  .extracting(ArgSpec::description)
                  .allSatisfy(words -> assertThat(words).isNotEmpty());
            });
  }

  private static Stream<CommandLine> commands() {
    return within(PetaSehat.commandLine());
  }

  private static Stream<CommandLine> within(CommandLine command) {
    return Stream.concat(
        Stream.of(command),
        command.getSubcommands().values().stream().flatMap(CommandsDocumentationTest::within));
  }

  /** {@code import boundaries}; empty for the program itself and for a mere group of commands. */
  private static String spokenName(CommandLine command) {
    if (command.getParent() == null || !command.getSubcommands().isEmpty()) {
      return "";
    }
    return (spokenGroup(command.getParent()) + " " + command.getCommandName()).strip();
  }

  private static String spokenGroup(CommandLine group) {
    return group.getParent() == null ? "" : group.getCommandName();
  }

  private static String section(String title) throws IOException {
    return Arrays.stream(Files.readString(Path.of("..", "README.md")).split("(?m)^## "))
        .filter(part -> part.startsWith(title + "\n"))
        .findFirst()
        .orElseThrow();
  }
}
