package id.petasehat.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A run of the solver that somebody cancels goes on, and is counted until it ends. */
class LeftBehindTest {
  @Test
  void a_run_that_nobody_waits_for_any_more_counts_until_it_ends() {
    CompletableFuture<String> running = new CompletableFuture<>();
    Effort cancelled = new Effort(Duration.ofMinutes(1), () -> true, (task, done, of) -> {});
    int before = LeftBehind.count();

    assertThat(LeftBehind.await(running, Stopwatch.start(cancelled), "nothing"))
        .isEqualTo("nothing");
    assertThat(LeftBehind.count()).isEqualTo(before + 1);

    running.complete("late");
    assertThat(LeftBehind.count()).isEqualTo(before);
  }

  @Test
  void a_run_that_ends_in_time_is_not_left_behind() {
    CompletableFuture<String> running = CompletableFuture.completedFuture("found");
    int before = LeftBehind.count();
    Stopwatch time = Stopwatch.start(Effort.of(Duration.ofMinutes(1)));

    assertThat(LeftBehind.await(running, time, "nothing")).isEqualTo("found");
    assertThat(LeftBehind.count()).isEqualTo(before);
  }

  @Test
  void a_run_that_breaks_when_nobody_waits_any_more_is_counted_no_longer() {
    CompletableFuture<String> running = new CompletableFuture<>();
    Effort effort = new Effort(Duration.ofMinutes(1), () -> true, (task, done, of) -> {});
    int before = LeftBehind.count();

    LeftBehind.await(running, Stopwatch.start(effort), "nothing");
    running.completeExceptionally(new IllegalStateException("broken"));

    assertThat(LeftBehind.count()).isEqualTo(before);
  }
}
