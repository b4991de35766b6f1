package id.petasehat.reach;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Links by both of their ends. */
final class Links {
  private final Map<Integer, List<Link>> leaving = new HashMap<>();
  private final Map<Integer, List<Link>> arriving = new HashMap<>();

  Links(List<Link> links) {
    links.forEach(this::add);
  }

  void add(Link link) {
    leaving.computeIfAbsent(link.from(), from -> new ArrayList<>()).add(link);
    arriving.computeIfAbsent(link.to(), to -> new ArrayList<>()).add(link);
  }

  void remove(Link link) {
    leaving.getOrDefault(link.from(), List.of()).remove(link);
    arriving.getOrDefault(link.to(), List.of()).remove(link);
  }

  List<Link> leaving(int cell) {
    return leaving.getOrDefault(cell, List.of());
  }

  List<Link> arriving(int cell) {
    return arriving.getOrDefault(cell, List.of());
  }
}
