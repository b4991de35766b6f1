package id.petasehat.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.AreaCode;
import id.petasehat.fixture.SixVillages;
import id.petasehat.fixture.Square;
import id.petasehat.reach.TravelModel;
import id.petasehat.reach.TravelRules;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The six villages in cells of a tenth of a metre, which no memory holds. */
class ReachFiguresOfTooLargeDistrictTest {
  private static final AreaCode DISTRICT = new AreaCode(Square.DISTRICT);
  private static final YearMonth FIRST = YearMonth.of(2025, 1);
  private static final YearMonth LAST = YearMonth.of(2025, 12);

  @TempDir Path folder;

  private static final class Told extends Handler {
    private final List<String> messages = new ArrayList<>();

    @Override
    public void publish(LogRecord entry) {
      messages.add(entry.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  void that_they_are_not_known_is_found_out_and_told_once() throws Exception {
    Logger log = Logger.getLogger(ReachFigures.class.getName());
    Told told = new Told();
    log.addHandler(told);
    try (Store store = Store.inFolder(SixVillages.prepare(folder))) {
      store.<Integer, RuntimeException>change(
          connection ->
              TravelModels.add(
                  connection, DISTRICT, TravelModel.builtIn().speeds(), fine(), "halus"));
      ReachRuns runs = new ReachRuns();
      for (int asked = 0; asked < 3; asked++) {
        assertThat(figures(store, runs).knows(LAST)).isFalse();
      }
    } finally {
      log.removeHandler(told);
    }

    assertThat(told.messages).hasSize(1);
  }

  private static TravelRules fine() {
    Map<String, String> texts = new HashMap<>(TravelModel.builtIn().rules().texts());
    texts.put("cellMetres", "0.1");
    return TravelRules.of(texts);
  }

  private static ReachFigures figures(Store store, ReachRuns runs) {
    return NotMadeYet.<ReachFigures, RuntimeException>read(
        store, connection -> ReachFigures.of(connection, runs, FIRST, LAST, DISTRICT));
  }
}
