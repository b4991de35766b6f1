package id.petasehat.report;

import id.petasehat.option.DistrictPlan;
import id.petasehat.option.DistrictPlan.OptionLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What options and kecamatan of a plan are called; an id that the plan does not name stays. */
final class OptionNames {
  private final Map<String, String> options = new HashMap<>();
  private final Map<String, String> kecamatan = new HashMap<>();

  OptionNames(DistrictPlan plan) {
    plan.others().forEach(this::add);
    plan.chosen().forEach(one -> add(one.option()));
    plan.kecamatan().forEach(one -> kecamatan.put(one.code(), one.name()));
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
    return kecamatan.getOrDefault(code, code);
  }
}
