package id.petasehat.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two at a time, the others in the order in which they came. */
@Timeout(20)
class PlanDeskTest {
  private final AtomicInteger leftBehind = new AtomicInteger();
  private final PlanDesk desk = new PlanDesk(leftBehind::get);
  private final CountDownLatch end = new CountDownLatch(1);
  private final List<String> begun = new CopyOnWriteArrayList<>();

  /** Comes to the desk, and waits until it works or waits for its turn. */
  private CompletableFuture<Void> comes(String name, CountDownLatch until)
      throws InterruptedException {
    Progress progress = new Progress();
    CompletableFuture<Void> work = CompletableFuture.runAsync(() -> work(name, progress, until));
    while (!begun.contains(name) && !progress.state().stage().equals("Menunggu giliran")) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
    return work;
  }

  private void work(String name, Progress progress, CountDownLatch until) {
    desk.<Void, RuntimeException>inTurn(
        progress,
        () -> {
          begun.add(name);
          awaits(until);
          return null;
        });
  }

  private static void awaits(CountDownLatch until) {
    try {
      until.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Test
  void who_came_first_is_served_first() throws Exception {
    CountDownLatch endOfFirst = new CountDownLatch(1);
    CompletableFuture<Void> first = comes("a", endOfFirst);
    List<CompletableFuture<Void>> others = new ArrayList<>();
    for (String name : List.of("b", "c", "d", "e")) {
      others.add(comes(name, end));
    }
    assertThat(begun).as("the others wait").containsExactly("a", "b");

    end.countDown();
    others.forEach(CompletableFuture::join);
    endOfFirst.countDown();
    first.join();

    assertThat(begun).containsExactly("a", "b", "c", "d", "e");
  }

  @Test
  void nobody_begins_while_too_much_goes_on_for_those_who_cancelled() throws Exception {
    leftBehind.set(2);
    CompletableFuture<Void> waiting = comes("a", end);
    TimeUnit.MILLISECONDS.sleep(120);
    assertThat(begun).isEmpty();

    leftBehind.set(1);
    end.countDown();
    waiting.join();

    assertThat(begun).containsExactly("a");
  }

  @Test
  void who_cancels_while_waiting_gives_way_to_the_next() throws Exception {
    leftBehind.set(2);
    Progress impatient = new Progress();
    impatient.cancel();

    assertThatThrownBy(() -> work("never", impatient, end))
        .isInstanceOf(Progress.CancelledException.class);
    leftBehind.set(0);
    end.countDown();
    work("next", new Progress(), end);

    assertThat(begun).containsExactly("next");
  }
}
