package id.petasehat.report;

import id.petasehat.option.DistrictPlan;
import id.petasehat.option.DistrictPlan.Headline;
import id.petasehat.option.DistrictPlan.Outcome;
import id.petasehat.option.Judging;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A plan in few words: what it brings, what it costs, how sure that is. */
final class PlanSummary {
  static final String SIMULATED = "DATA SIMULASI – bukan data sebenarnya";

  private final PaperPlan paper;
  private final DistrictPlan plan;
  private final Outcome outcome;
  private final PlanTables tables;
  private final Headline headline;
  private final Judging judging;

  PlanSummary(PaperPlan paper) {
    this.paper = paper;
    this.plan = paper.plan();
    this.outcome = plan.outcome();
    this.tables = new PlanTables(plan);
    this.headline = plan.headline();
    this.judging = Judging.of(plan);
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
        + Figures.whole(gained())
        + " orang ke dalam "
        + plan.asked().limit()
        + " menit";
  }

  private boolean hasNewPlaces() {
    return plan.chosen().stream()
        .map(one -> one.option().kind())
        .anyMatch(kind -> kind.equals("build") || kind.equals("move"));
  }

  /** People whom the set brings within the limit. */
  long gained() {
    return headline.after() - headline.before();
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
    return Figures.percent(headline.before(), headline.people())
        + " → "
        + Figures.percent(headline.after(), headline.people());
  }

  /** 7.400 → 8.080 dari 11.000 orang */
  String changeInPeople() {
    return Figures.whole(headline.before())
        + " → "
        + Figures.whole(headline.after())
        + " dari "
        + Figures.whole(headline.people())
        + " orang";
  }

  /** What is known about whether a better set exists, and what the proof rests on. */
  String proof() {
    return ofBetter()
        + plan.notes().stream()
            .filter(note -> note.code().equals("rough"))
            .map(note -> " " + note.reason().id())
            .collect(Collectors.joining());
  }

  private String ofBetter() {
    if (isAllForced()) {
      return "Semua pos ini diwajibkan, jadi susunannya tidak dibandingkan dengan susunan lain.";
    }
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

  /** Whether somebody chose the whole set: then nothing is proved of how good it is. */
  boolean isAllForced() {
    return !plan.chosen().isEmpty()
        && plan.chosen().stream()
            .allMatch(one -> plan.asked().forced().contains(one.option().id()));
  }

  /** 321 orang, of a value. */
  String people(long value) {
    return Figures.whole(judging.people(value)) + " orang";
  }

  /** The way one would go without reckoning, against the set. */
  String greedy() {
    String way = "Bila tiap kali diambil pilihan dengan orang baru terbanyak, satu demi satu, ";
    if (plan.greedyValue() == null) {
      return way + "hasilnya tidak memenuhi aturan rencana ini.";
    }
    long less = gained() - judging.people(plan.greedyValue());
    String reached = "terjangkau " + people(plan.greedyValue());
    if (less == 0) {
      boolean isSame = outcome.value() == plan.greedyValue();
      return way + reached + (isSame ? ", sama dengan" : ", hampir sama dengan") + " susunan ini.";
    }
    return way
        + reached
        + ", "
        + Figures.whole(Math.abs(less))
        + " orang"
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
    lines.add(line("orang baru terjangkau", gained(), "orang"));
    lines.add(line("banyak pilihan", (long) plan.chosen().size(), ""));
    lines.add(line("nilai susunan", outcome.value(), tables.valueUnit()));
    lines.add(
        line("nilai yang tidak dilampaui susunan mana pun", outcome.bound(), tables.valueUnit()));
    lines.add(line("paling banyak lebih baik", outcome.gap(), tables.valueUnit()));
    lines.add(line("bukti", proof(), ""));
    lines.add(line("biaya yang dihitung", outcome.cost(), "Rp"));
    lines.add(line("biaya bangunan", new PlanCosts(plan).building(), "Rp"));
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
