package id.petasehat.report;

import id.petasehat.option.DistrictPlan;
import id.petasehat.option.DistrictPlan.Chosen;
import id.petasehat.option.DistrictPlan.OptionLine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What is built once and what is paid each year, apart. An option of staff alone builds nothing:
 * the plan counts a year of their pay as its cost, so that a budget can choose it.
 */
final class PlanCosts {
  private static final String STAFF = "staff";

  private final DistrictPlan plan;

  PlanCosts(DistrictPlan plan) {
    this.plan = plan;
  }

  static boolean isStaffAlone(OptionLine option) {
    return option.kind().equals(STAFF);
  }

  /** Rupiah once; 0 of staff alone, null when not known. */
  static Long building(OptionLine option) {
    return isStaffAlone(option) ? Long.valueOf(0) : option.cost();
  }

  /** Options of staff alone, which no money for buildings can pay. */
  List<Chosen> staffAlone() {
    return plan.chosen().stream().filter(one -> isStaffAlone(one.option())).toList();
  }

  /** Options that build or mend something. */
  List<Chosen> buildings() {
    return plan.chosen().stream().filter(one -> !isStaffAlone(one.option())).toList();
  }

  /** Rupiah once for all; null where one is not known. */
  Long building() {
    return sum(one -> !isStaffAlone(one));
  }

  private Long sum(Predicate<OptionLine> which) {
    long sum = 0;
    for (Chosen one : plan.chosen()) {
      if (which.test(one.option())) {
        if (one.option().cost() == null) {
          return null;
        }
        sum += one.option().cost();
      }
    }
    return sum;
  }

  /** Biaya bangunan … Tenaga …: what the one cost of the plan is made of. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    String unknown = building() == null ? " (belum diketahui seluruhnya)" : "";
    lines.add("Biaya bangunan: " + Figures.money(building()) + unknown + ".");
    lines.add(
        "Tenaga tambahan per tahun, semua pilihan: "
            + Figures.money(plan.outcome().staffYear())
            + ".");
    if (!staffAlone().isEmpty()) {
      lines.add(
          "Biaya rencana "
              + Figures.money(plan.outcome().cost())
              + " memuat biaya bangunan itu dan "
              + Figures.money(sum(PlanCosts::isStaffAlone))
              + ", yaitu biaya tenaga satu tahun pada pilihan lengkapi tenaga.");
    }
    return lines;
  }
}
