package id.petasehat.report;

import id.petasehat.option.DistrictPlan;
import id.petasehat.option.DistrictPlan.OptionLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What options and areas of a plan are called; an id that the plan does not name stays. */
final class OptionNames {
  private final Map<String, String> options = new HashMap<>();
  private final Map<String, String> areas = new HashMap<>();

  OptionNames(DistrictPlan plan) {
    plan.others().forEach(this::add);
    plan.chosen().forEach(one -> add(one.option()));
    plan.kecamatan().forEach(one -> areas.put(one.code(), one.name()));
    plan.villages().forEach(one -> areas.put(one.code(), one.name()));
  }

  private void add(OptionLine option) {
    options.put(option.id(), option.name() + " (" + PaperWords.work(option) + ")");
  }

  String of(String id) {
    return options.getOrDefault(id, id);
  }

  String of(List<String> ids) {
    return ids.stream().map(this::of).collect(Collectors.joining("; "));
  }

  String kecamatan(String code) {
    return areas.getOrDefault(code, code);
  }

  /** Of an option or an area; empty where a note is about neither, as about a rule. */
  Optional<String> place(String id) {
    return Optional.ofNullable(options.getOrDefault(id, areas.get(id)));
  }
}
