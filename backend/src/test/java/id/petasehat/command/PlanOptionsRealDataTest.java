package id.petasehat.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.petasehat.fixture.Program.Ended;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The 260 villages of Aceh Selatan with their people and puskesmas, and simulated pustu: from files
 * to a proved answer.
 */
@Tag("real-data")
class PlanOptionsRealDataTest {
  private static final Path DATA = Path.of(System.getProperty("petasehat.realData", ""));
  private static final long PEOPLE = 235_199;

  @TempDir Path folder;

  @Test
  void everybody_is_within_the_limit_or_in_one_demand_and_the_answer_is_proved() throws Exception {
    done("import boundaries " + DATA.resolve("villages/11.01-aceh-selatan.geojson"));
    done("import population " + DATA.resolve("population/penduduk-desa-aceh-selatan-2024.csv"));
    done("import facilities " + DATA.resolve("facilities/faskes-2025-aceh-selatan.json"));
    done("demo --within 11.01");
    done("undo 5"); // the posts stay simulated, people and figures are real again
    Path problem = folder.resolve("P.json");
    Path answer = folder.resolve("S.json");

    String told =
        done("plan options --within 11.01 --season kemarau --season ombak --count 5 --out "
                + problem)
            .out();

    JsonNode made = new ObjectMapper().readTree(problem.toFile());
    for (JsonNode season : made.path("seasons")) {
      long[] people = people(told, season.path("id").asText());
      assertThat(people[0] + people[1] + people[2]).isEqualTo(PEOPLE);
      assertThat(demanded(made, season)).isEqualTo(people[1] + people[2]).isPositive();
    }
    assertThat(made.path("options").size()).isGreaterThan(20);
    assertThat(Shell.run("plan", "solve", "--problem", "" + problem, "--out", "" + answer).code())
        .isZero();
    JsonNode best = new ObjectMapper().readTree(answer.toFile());
    assertThat(best.path("proved").asBoolean()).isTrue();
    assertThat(best.path("chosen").size()).isEqualTo(5);
  }

  /** Within the limit, beyond it and not known, as the command tells them. */
  private static long[] people(String told, String season) {
    Matcher line =
        Pattern.compile(season + ": (\\d+) orang dalam 60 menit, (\\d+) .*, (\\d+) tidak")
            .matcher(told);
    assertThat(line.find()).as(told).isTrue();
    return new long[] {
      Long.parseLong(line.group(1)), Long.parseLong(line.group(2)), Long.parseLong(line.group(3))
    };
  }

  /** People of the demands that nobody serves in a season. */
  private static long demanded(JsonNode problem, JsonNode season) {
    Set<String> covered = new HashSet<>();
    season.path("covered").forEach(id -> covered.add(id.asText()));
    long people = 0;
    for (JsonNode demand : problem.path("demand")) {
      people += covered.contains(demand.path("id").asText()) ? 0 : demand.path("weight").asLong();
    }
    return people;
  }

  private Ended done(String words) {
    Ended ended = Shell.run((words + " --data " + folder.resolve("data")).split(" "));
    assertThat(ended.code()).as(ended.err()).isZero();
    return ended;
  }
}
