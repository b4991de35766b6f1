package id.petasehat.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the command line does with an option, the page does with a field or a button. */
class CommandHintTest {
  private static final Path REMEDIES = Path.of("..", "web", "src", "logic", "remedies.ts");
  private static final Pattern CODE = Pattern.compile("(?m)^  '([a-z0-9-]+)': ");

  @Test
  void page_and_command_line_know_a_way_out_of_the_same_problems() throws IOException {
    Set<String> onThePage = new TreeSet<>();
    Matcher code = CODE.matcher(Files.readString(REMEDIES));
    while (code.find()) {
      onThePage.add(code.group(1));
    }

    assertThat(onThePage).hasSizeGreaterThan(10).isEqualTo(CommandHint.codes());
  }
}
