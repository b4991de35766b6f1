package id.petasehat.plan;

import id.petasehat.indicator.Wording;
import id.petasehat.plan.CoverProgram.Ending;
import id.petasehat.plan.CoverProgram.Outcome;
import id.petasehat.plan.CoverProgram.Wish;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Which rules leave no set, and what would. Known by asking for less: each kecamatan's least number
 * by itself, then the least that would do of each limit.
 */
final class WhyInfeasible {
  private final CoverModel model;
  private final Stopwatch time;
  private final List<Finding> findings = new ArrayList<>();

  private WhyInfeasible(CoverModel model, Stopwatch time) {
    this.model = model;
    this.time = time;
  }

  /**
   * Reasons, at least one.
   *
   * @param model of which no set keeps to the rows
   */
  static List<Finding> of(CoverModel model, Stopwatch time) {
    WhyInfeasible why = new WhyInfeasible(model, time);
    why.kecamatanThatCannotBeMet();
    if (why.findings.isEmpty()) {
      why.limitsThatAreTooSmall();
    }
    if (why.findings.isEmpty()) {
      why.rulesTogether();
    }
    return why.findings;
  }

  private static boolean isLimit(Row row) {
    return List.of(RuleRows.COUNT, RuleRows.BUDGET, RuleRows.BIDAN, RuleRows.PERAWAT)
        .contains(row.rule());
  }

  private static boolean isKecamatan(Row row) {
    return row.rule().startsWith(RuleRows.KECAMATAN);
  }

  private List<Row> exclusions() {
    return model.rows().stream().filter(row -> !isLimit(row) && !isKecamatan(row)).toList();
  }

  private void kecamatanThatCannotBeMet() {
    for (Row row : model.rows()) {
      if (isKecamatan(row)) {
        long[] fewestLeftOut = new long[model.size()];
        Arrays.stream(row.options()).forEach(option -> fewestLeftOut[option] = -1);
        Outcome most = best(fewestLeftOut, exclusions());
        if (most.ending() == Ending.PROVED && row.used(most.chosen()) < row.least()) {
          cannotBeMet(row, row.used(most.chosen()));
        }
      }
    }
  }

  private void cannotBeMet(Row row, long possible) {
    String kecamatan = row.rule().substring(RuleRows.KECAMATAN.length());
    add(
        kecamatan,
        "kecamatan-cannot-be-met",
        "Kecamatan "
            + kecamatan
            + " harus mendapat "
            + row.least()
            + " tetapi hanya "
            + possible
            + " yang dapat dipilih di sana.",
        "Kecamatan "
            + kecamatan
            + " must get "
            + row.least()
            + " but only "
            + possible
            + " can be chosen there.",
        "Tambah opsi di kecamatan itu, cabut larangannya, atau turunkan minimumnya menjadi "
            + possible
            + ".",
        "Add options in that kecamatan, allow forbidden ones, or lower its least number to "
            + possible
            + ".");
  }

  /** Each limit that would do, were it larger, with all others as they are. */
  private void limitsThatAreTooSmall() {
    for (Row row : model.rows()) {
      if (isLimit(row)) {
        List<Row> others = new ArrayList<>(model.rows());
        others.remove(row);
        leastOf(row, others, "");
      }
    }
  }

  /** What each limit would have to be at the least, were the other limits no limits. */
  private void rulesTogether() {
    for (Row row : model.rows()) {
      if (isLimit(row)) {
        List<Row> others = new ArrayList<>(model.rows());
        others.removeIf(WhyInfeasible::isLimit);
        leastOf(row, others, "-together");
      }
    }
    if (findings.isEmpty()) {
      add(
          "",
          "rules-conflict",
          "Minimum kecamatan dan opsi yang saling meniadakan tidak dapat dipenuhi bersama.",
          "The least numbers of kecamatan and the exclusions cannot be kept together.",
          "Turunkan minimum sebuah kecamatan, atau izinkan lebih dari satu opsi.",
          "Lower the least number of a kecamatan, or allow more than one option.");
    }
  }

  private void leastOf(Row limit, List<Row> others, String more) {
    Outcome least = best(spread(limit), others);
    if (least.ending() == Ending.PROVED && limit.used(least.chosen()) > limit.most()) {
      tooSmall(limit, limit.used(least.chosen()), more);
    }
  }

  private long[] spread(Row row) {
    long[] costs = new long[model.size()];
    for (int i = 0; i < row.options().length; i++) {
      costs[row.options()[i]] = row.uses()[i];
    }
    return costs;
  }

  private void tooSmall(Row limit, long needed, String more) {
    Wording name = name(limit.rule());
    boolean isMoney = limit.rule().equals(RuleRows.BUDGET);
    String is = isMoney ? Money.rupiah(limit.most()) : Long.toString(limit.most());
    String must = isMoney ? Money.rupiah(needed) : Long.toString(needed);
    findings.add(
        new Finding(
            limit.rule(),
            limit.rule() + "-too-small" + more,
            new Wording(
                name.id() + " " + is + " tidak cukup untuk opsi wajib dan minimum kecamatan.",
                name.en()
                    + " "
                    + is
                    + " is not enough for the forced options and the least numbers of kecamatan."),
            new Wording(
                "Naikkan menjadi paling sedikit "
                    + must
                    + (more.isEmpty() ? "" : ", bersama batas lain yang disebut di sini")
                    + ", atau kurangi yang diwajibkan.",
                "Raise it to at least "
                    + must
                    + (more.isEmpty() ? "" : ", together with the other limits named here")
                    + ", or ask for less."),
            needed));
  }

  private static Wording name(String rule) {
    return switch (rule) {
      case RuleRows.COUNT -> new Wording("Jumlah pos", "The number of posts");
      case RuleRows.BUDGET -> new Wording("Anggaran", "The budget of");
      case RuleRows.BIDAN -> new Wording("Jumlah bidan", "The number of bidan");
      default -> new Wording("Jumlah perawat", "The number of perawat");
    };
  }

  private Outcome best(long[] costs, List<Row> rows) {
    BitSet all = new BitSet();
    all.set(0, model.size());
    Wish wish = new Wish(costs, 0, all, model.forced(), rows);
    return CoverProgram.solve(model.withRows(List.of()), wish, time);
  }

  private void add(
      String place, String code, String id, String en, String remedyId, String remedyEn) {
    findings.add(new Finding(place, code, new Wording(id, en), new Wording(remedyId, remedyEn)));
  }
}
