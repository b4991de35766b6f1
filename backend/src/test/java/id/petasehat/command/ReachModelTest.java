package id.petasehat.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.fixture.Program.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code reach model} prints can be changed and given back to it. */
class ReachModelTest {
  @TempDir Path folder;

  @Test
  void a_printed_model_is_changed_stored_and_printed_again() throws Exception {
    Path speeds = folder.resolve("speeds.csv");
    String printed = done("reach model 81.02").out();
    Files.writeString(speeds, printed.replace("land,*,kaki,,4.0,", "land,*,kaki,,3.5,"));
    Path rules = folder.resolve("rules.csv");
    Files.writeString(rules, "rule;value\ncellMetres;200\n");

    String stored =
        done("reach model 81.02 --note Rapat --speeds " + speeds + " --rules " + rules).out();

    assertThat(stored).isEqualTo(Files.readString(speeds));
    assertThat(done("reach model 81.02 --print rules").out())
        .contains("cellMetres,200")
        .contains("seasonMonths.ombak,1 2 12");
    assertThat(done("reach model 81.02 --print versions").out()).contains("1,20", ",Rapat");
    assertThat(done("reach model 81.02 --version-number 0").out()).isEqualTo(printed);
  }

  @Test
  void what_cannot_be_is_refused_with_its_line() throws Exception {
    Path speeds = folder.resolve("speeds.csv");
    Files.writeString(speeds, "layer,class,mode,season,kmh\nland,*,kaki,,400\n");

    assertThat(said("reach model 81.02 --note Rapat --speeds " + speeds))
        .contains("baris 2.kmh: Kecepatan \"400\" km/jam tidak masuk akal.");
    assertThat(said("reach model 81.02 --speeds " + speeds)).contains("--note: Catatan belum ada.");
    assertThat(said("reach model 81.02.01")).contains("bukan kode kabupaten/kota");
    assertThat(said("reach model 81.02 --version-number 4")).contains("versi 4 tidak ada");
  }

  private Ended done(String words) {
    Ended ended = run(words);
    assertThat(ended.code()).as(ended.err()).isZero();
    return ended;
  }

  private String said(String words) {
    Ended ended = run(words);
    assertThat(ended.code()).isEqualTo(2);
    return ended.err();
  }

  private Ended run(String words) {
    return Shell.run((words + " --data " + folder.resolve("data")).split(" "));
  }
}
