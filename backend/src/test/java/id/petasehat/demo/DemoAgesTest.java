package id.petasehat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoAgesTest {
  @TempDir Path folder;
  private DemoFiles files;

  @BeforeEach
  void write() throws IOException {
    files = DemoFiles.write(folder, 5, YearMonth.of(2025, 1), YearMonth.of(2025, 2));
  }

  @Test
  void the_people_of_all_ages_are_the_people_of_the_village() throws IOException {
    Map<String, Integer> people = new TreeMap<>();
    Files.readAllLines(files.population()).stream()
        .map(line -> line.split(","))
        .filter(cells -> cells[3].equals("penduduk"))
        .forEach(cells -> people.put(cells[0] + " " + cells[1], Integer.valueOf(cells[4])));

    assertThat(people).hasSize(120).isEqualTo(sums(files.people(), 0, 1));
  }

  @Test
  void the_cases_of_all_ages_are_the_cases_of_the_villages() throws IOException {
    Map<String, Integer> cases = new TreeMap<>();
    Files.readAllLines(files.indicators()).stream()
        .map(line -> line.split(",", -1))
        .filter(cells -> cells[1].startsWith("dx-kasus:") && !cells[3].isEmpty())
        .forEach(
            cells ->
                cases.merge(cells[1] + " " + cells[2], Integer.valueOf(cells[3]), Integer::sum));

    assertThat(cases).hasSize(20).isEqualTo(sums(files.cases(), 1, 2));
  }

  private static Map<String, Integer> sums(Path file, int first, int second) throws IOException {
    Map<String, Integer> sums = new TreeMap<>();
    Files.readAllLines(file).stream()
        .skip(1)
        .map(line -> line.split(","))
        .forEach(
            cells ->
                sums.merge(
                    cells[first] + " " + cells[second], Integer.valueOf(cells[5]), Integer::sum));
    return sums;
  }
}
