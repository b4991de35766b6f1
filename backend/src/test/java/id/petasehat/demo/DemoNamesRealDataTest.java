package id.petasehat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("real-data")
class DemoNamesRealDataTest {
  @Test
  void no_area_of_the_demo_bears_the_name_of_a_real_one() throws IOException {
    Path reference = Path.of(System.getProperty("petasehat.realData"), "reference");
    Set<String> real = new HashSet<>();
    for (String level : List.of("villages", "districts", "regencies", "provinces")) {
      for (String line : Files.readAllLines(reference.resolve("idn-area-" + level + ".csv"))) {
        String name = line.substring(line.lastIndexOf(',') + 1);
        real.add(name.toLowerCase(Locale.ROOT));
      }
    }
    assertThat(real).hasSizeGreaterThan(40_000);
    assertThat(DemoDistrict.generate(DemoDistrict.DEFAULT_SEED).areas())
        .noneMatch(area -> real.contains(area.name().toLowerCase(Locale.ROOT)));
  }
}
