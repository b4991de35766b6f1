package id.petasehat.rule;

import id.petasehat.facility.Condition;
import id.petasehat.facility.FacilityType;
import id.petasehat.facility.WorkingRule.Staff;
import id.petasehat.reach.Outside;
import id.petasehat.reach.Season;
import id.petasehat.reach.TravelModel;
import id.petasehat.reach.TravelRules;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the rules of a travel model must be like; those that are not told stay the program's. */
final class TravelRuleSoundness {
  private static final double LEAST_CELL_METRES = 30;
  private static final double MOST_CELL_METRES = 1_000;
  private static final double MOST_BOAT_KM = 500;
  private static final double MOST_SNAP_METRES = 5_000;
  private static final int MONTHS = 12;

  private final Map<String, String> rules;

  private TravelRuleSoundness(Map<String, String> rules) {
    this.rules = rules;
  }

  static TravelRules rules(Map<String, String> said) throws RefusedRule {
    Map<String, String> rules = new LinkedHashMap<>(TravelModel.builtIn().rules().texts());
    for (Map.Entry<String, String> rule : said.entrySet()) {
      if (rules.replace(rule.getKey(), rule.getValue().strip()) == null) {
        String list = String.join(", ", rules.keySet());
        throw refused(
            rule.getKey(),
            "unknown-rule",
            "Aturan \"" + rule.getKey() + "\" tidak dikenal.",
            "The rule \"" + rule.getKey() + "\" is not known.",
            "Pakai salah satu dari: " + list + ".",
            "Use one of: " + list + ".");
      }
    }
    return new TravelRuleSoundness(rules).checked();
  }

  private TravelRules checked() throws RefusedRule {
    number("cellMetres", LEAST_CELL_METRES, MOST_CELL_METRES);
    number("snapMetres", 0, MOST_SNAP_METRES);
    oneOf("neighbours", List.of("8", "16"));
    oneOf("outside", Arrays.stream(Outside.values()).map(Outside::id).toList());
    oneOf("nearRoadsAndCoast", List.of("true", "false"));
    posts();
    int[] seasonsOf = new int[MONTHS + 1];
    for (Season season : Season.values()) {
      number("boatKm." + season.id(), 0, MOST_BOAT_KM);
      months("seasonMonths." + season.id(), seasonsOf);
    }
    for (int month = 1; month <= MONTHS; month++) {
      if (seasonsOf[month] != 1) {
        throw partition(month, seasonsOf[month]);
      }
    }
    return TravelRules.of(rules);
  }

  private void posts() throws RefusedRule {
    List<String> kinds = FacilityType.kinds(List.of(FacilityType.values()));
    String asked = rules.get("posts.types");
    for (String word : asked.split(" ")) {
      rules.put("posts.types", word);
      oneOf("posts.types", kinds);
    }
    rules.put("posts.types", asked);
    oneOf("posts.worst", Arrays.stream(Condition.values()).map(Condition::id).toList());
    oneOf("posts.staff", Arrays.stream(Staff.values()).map(Staff::id).toList());
    oneOf("posts.days", List.of("0", "1", "2", "3", "4", "5", "6", "7"));
    oneOf("posts.unknown", List.of(TravelRules.OPEN, TravelRules.CLOSED));
  }

  private void number(String rule, double least, double most) throws RefusedRule {
    double number = Numbers.of(rules.get(rule));
    if (!(number >= least && number <= most)) {
      String range = Math.round(least) + " – " + Math.round(most);
      throw refused(
          rule,
          "bad-" + rule.replace('.', '-'),
          "Nilai \"" + rules.get(rule) + "\" tidak dapat dipakai (" + rule + ").",
          "The value \"" + rules.get(rule) + "\" cannot be used (" + rule + ").",
          "Tulis angka " + range + ".",
          "Write a number in " + range + ".");
    }
    rules.put(rule, rules.get(rule).replace(',', '.'));
  }

  private void oneOf(String rule, List<String> known) throws RefusedRule {
    if (!known.contains(rules.get(rule))) {
      String list = String.join(", ", known);
      throw refused(
          rule,
          "bad-" + rule,
          "Nilai \"" + rules.get(rule) + "\" tidak dikenal (" + rule + ").",
          "The value \"" + rules.get(rule) + "\" is not known (" + rule + ").",
          "Pakai salah satu dari: " + list + ".",
          "Use one of: " + list + ".");
    }
  }

  private void months(String rule, int[] seasonsOf) throws RefusedRule {
    for (String month : rules.get(rule).split(" ")) {
      if (month.isEmpty()) {
        continue;
      }
      if (!month.matches("[1-9]|1[0-2]")) {
        throw refused(
            rule,
            "bad-month",
            "\"" + month + "\" bukan bulan (" + rule + ").",
            "\"" + month + "\" is no month (" + rule + ").",
            "Tulis bulan 1 sampai 12.",
            "Write months from 1 to 12.");
      }
      seasonsOf[Integer.parseInt(month)]++;
    }
  }

  private static RefusedRule partition(int month, int seasons) {
    return refused(
        "seasonMonths",
        "bad-seasons",
        "Bulan " + month + " ada di " + seasons + " musim.",
        "Month " + month + " is in " + seasons + " seasons.",
        "Masukkan setiap bulan ke tepat satu musim.",
        "Put each month into exactly one season.");
  }

  private static RefusedRule refused(
      String rule, String code, String id, String en, String remedyId, String remedyEn) {
    return Soundness.refused("rules." + rule, code, id, en, remedyId, remedyEn);
  }
}
