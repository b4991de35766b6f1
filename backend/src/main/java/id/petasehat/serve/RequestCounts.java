package id.petasehat.serve;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts requests and their time by route and status since the start of the process. */
final class RequestCounts {
  private final Map<Key, Sum> sums = new ConcurrentHashMap<>();

  private record Key(String route, int status) {}

  private record Sum(LongAdder requests, LongAdder micros) {}

  /**
   * @param route the pattern, not the address, so that the number of lines is bounded
   * @param millis time from the first to the last byte
   */
  void add(String route, int status, float millis) {
    Sum sum =
        sums.computeIfAbsent(
            new Key(route, status), key -> new Sum(new LongAdder(), new LongAdder()));
    sum.requests.increment();
    sum.micros.add((long) (millis * 1000));
  }

  /** The counts as Prometheus text. */
  String prometheus() {
    Map<String, Sum> sorted = new TreeMap<>();
    sums.forEach(
        (key, sum) ->
            sorted.put("{route=\"" + key.route + "\",status=\"" + key.status + "\"} ", sum));
    StringBuilder requests = new StringBuilder("# TYPE petasehat_requests_total counter\n");
    StringBuilder seconds = new StringBuilder("# TYPE petasehat_request_seconds_total counter\n");
    sorted.forEach(
        (labels, sum) -> {
          requests.append("petasehat_requests_total").append(labels);
          requests.append(sum.requests.sum()).append('\n');
          seconds.append("petasehat_request_seconds_total").append(labels);
          seconds.append(sum.micros.sum() / 1e6).append('\n');
        });
    return requests.append(seconds).toString();
  }
}
