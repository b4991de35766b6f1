package id.petasehat.report;

import id.petasehat.option.DistrictPlan;
import id.petasehat.option.DistrictPlan.Outcome;
import id.petasehat.option.DistrictPlan.SeasonReach;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A plan in few words: what it brings, what it costs, how sure that is. */
final class PlanSummary {
  static final String SIMULATED = "DATA SIMULASI – bukan data sebenarnya";

  private final PaperPlan paper;
  private final DistrictPlan plan;
  private final Outcome outcome;
  private final PlanTables tables;
  private final SeasonSum sum;

  PlanSummary(PaperPlan paper) {
    this.paper = paper;
    this.plan = paper.plan();
    this.outcome = plan.outcome();
    this.tables = new PlanTables(plan);
    this.sum = new SeasonSum(plan);
  }

  /** The mark for every page; empty where all data are real. */
  String mark() {
    return plan.simulated() ? SIMULATED : "";
  }

  /** Tiga pos ini membawa 2.610 orang ke dalam 60 menit. */
  String title() {
    if (plan.chosen().isEmpty()) {
      return "Tidak ada pos yang terpilih: belum ada yang menambah orang dalam "
          + plan.asked().limit()
          + " menit";
    }
    return PaperWords.number(plan.chosen().size())
        + (hasNewPlaces() ? " pos ini membawa " : " pos ini mengembalikan ")
        + Figures.whole(after() - before())
        + " orang ke dalam "
        + plan.asked().limit()
        + " menit";
  }

  private boolean hasNewPlaces() {
    return plan.chosen().stream()
        .map(one -> one.option().kind())
        .anyMatch(kind -> kind.equals("build") || kind.equals("move"));
  }

  private long before() {
    return sum.together(SeasonReach::before);
  }

  private long after() {
    return sum.together(SeasonReach::after);
  }

  /** Musim kemarau dan musim ombak, rata-rata menurut bulan. */
  String seasons() {
    String names = PaperWords.seasons(plan.asked().seasons());
    if (plan.seasons().size() == 1) {
      return names;
    }
    boolean isWorst = plan.asked().judge().equals("worst");
    return names + (isWorst ? ", menurut yang terburuk" : ", rata-rata menurut bulan");
  }

  /** Rp 2.340 juta · 3 bidan dan 3 perawat */
  String price() {
    String cost =
        outcome.cost() == null
            ? "Biaya belum diketahui seluruhnya (" + Figures.UNKNOWN + ")"
            : Figures.money(outcome.cost());
    return cost + " · " + PaperWords.staff(outcome.bidan(), outcome.perawat());
  }

  /** 67,3% → 73,5% */
  String change() {
    long people = sum.together(SeasonReach::people);
    return Figures.percent(before(), people) + " → " + Figures.percent(after(), people);
  }

  /** 7.400 → 8.080 dari 11.000 orang */
  String changeInPeople() {
    return Figures.whole(before())
        + " → "
        + Figures.whole(after())
        + " dari "
        + Figures.whole(sum.together(SeasonReach::people))
        + " orang";
  }

  /** What is known about whether a better set exists. */
  String proof() {
    if (!outcome.proved()) {
      return "Belum terbukti optimal: susunan lain menjangkau paling banyak "
          + people(outcome.gap())
          + " lebih.";
    }
    String best =
        "Terbukti: tidak ada susunan lain dengan aturan yang sama yang menjangkau lebih banyak orang.";
    return outcome.settled()
        ? best + " Tidak ada pula yang menjangkau sama banyak dengan biaya lebih rendah."
        : best + " Belum pasti apakah ada yang menjangkau sama banyak dengan biaya lebih rendah.";
  }

  /** 321 orang, of a value. */
  String people(long value) {
    return Figures.whole(sum.inPeople(value)) + " orang";
  }

  /** The way one would go without reckoning, against the set. */
  String greedy() {
    String way = "Bila tiap kali diambil pilihan dengan orang baru terbanyak, satu demi satu, ";
    if (plan.greedyValue() == null) {
      return way + "hasilnya tidak memenuhi aturan rencana ini.";
    }
    long less = outcome.value() - plan.greedyValue();
    String reached = "terjangkau " + people(plan.greedyValue());
    if (less == 0) {
      return way + reached + ", sama dengan susunan ini.";
    }
    return way
        + reached
        + ", "
        + people(Math.abs(less))
        + (less > 0 ? " lebih sedikit" : " lebih banyak")
        + " daripada susunan ini.";
  }

  /** Name, value, unit; for the first sheet. */
  List<List<Object>> lines() {
    List<List<Object>> lines = new ArrayList<>();
    if (plan.simulated()) {
      lines.add(line("DATA SIMULASI", "bukan data sebenarnya", ""));
    }
    lines.add(line("rencana", paper.name(), ""));
    lines.add(line("catatan", paper.note(), ""));
    lines.add(line("disimpan", Figures.day(paper.day()), ""));
    lines.add(line("wilayah", plan.asked().districtName(), plan.asked().within()));
    lines.add(line("bulan data", Figures.month(plan.asked().period()), ""));
    lines.add(line("sasaran", PaperWords.aim(plan.asked()), ""));
    lines.add(line("batas", (long) plan.asked().limit(), "menit"));
    lines.add(line("musim", seasons(), ""));
    lines.add(line("orang baru terjangkau", after() - before(), "orang"));
    lines.add(line("banyak pilihan", (long) plan.chosen().size(), ""));
    lines.add(line("nilai susunan", outcome.value(), tables.valueUnit()));
    lines.add(
        line("nilai yang tidak dilampaui susunan mana pun", outcome.bound(), tables.valueUnit()));
    lines.add(line("paling banyak lebih baik", outcome.gap(), tables.valueUnit()));
    lines.add(line("bukti", proof(), ""));
    lines.add(line("biaya", outcome.cost(), "Rp"));
    lines.add(line("bidan ditambah", outcome.bidan(), "orang"));
    lines.add(line("perawat ditambah", outcome.perawat(), "orang"));
    lines.add(line("tenaga per tahun", outcome.staffYear(), "Rp"));
    lines.add(
        line("satu demi satu menurut orang terbanyak", plan.greedyValue(), tables.valueUnit()));
    if (plan.fairness() != null) {
      lines.add(line("harga pemerataan", plan.fairness().price(), tables.valueUnit()));
    }
    return lines;
  }

  private static List<Object> line(String name, Object value, String unit) {
    return Arrays.asList(name, value, unit);
  }
}
