package id.petasehat.intake.boundary;

import id.petasehat.intake.Problem;
import id.petasehat.intake.Problem.Severity;
import id.petasehat.intake.RefusedException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects all problems of one file, so that a user mends them in one go. */
final class Findings {
  /** Beyond this many of one kind the rest is only counted; nobody reads 83,402 lines. */
  static final int LISTED_PER_KIND = 100;

  private final Map<String, List<Problem>> byKind = new LinkedHashMap<>();

  void reject(String place, String code, String reason, String remedy) {
    add(Problem.rejected(place, code, reason, remedy));
  }

  void warn(String place, String code, String reason, String remedy) {
    add(Problem.warned(place, code, reason, remedy));
  }

  /** A shape that cannot even be read. */
  void rejectShape(int number, String why) {
    reject(
        "fitur " + number,
        "broken-geometry",
        "Bentuk fitur ini tidak dapat dibaca (" + why + ").",
        "Perbaiki geometri fitur ini di aplikasi asalnya, lalu ekspor ulang.");
  }

  private void add(Problem problem) {
    byKind.computeIfAbsent(problem.code(), kind -> new ArrayList<>()).add(problem);
  }

  boolean refused() {
    return byKind.values().stream()
        .flatMap(List::stream)
        .anyMatch(problem -> problem.severity() == Severity.REJECTED);
  }

  /** Throws with all problems so far when one of them refuses the file. */
  void refuseIfRejected() throws RefusedException {
    if (refused()) {
      throw new RefusedException(problems());
    }
  }

  /** All problems by kind, those that refuse the file first, long lists cut short with a count. */
  List<Problem> problems() {
    return byKind.values().stream()
        .flatMap(same -> shortened(same).stream())
        .sorted(Comparator.comparing(Problem::severity))
        .toList();
  }

  private static List<Problem> shortened(List<Problem> same) {
    if (same.size() <= LISTED_PER_KIND) {
      return same;
    }
    List<Problem> listed = new ArrayList<>(same.subList(0, LISTED_PER_KIND));
    Problem first = same.get(0);
    String rest =
        "Masih ada " + (same.size() - LISTED_PER_KIND) + " lagi dengan masalah yang sama.";
    listed.add(new Problem(first.severity(), "", first.code(), rest, first.remedy()));
    return listed;
  }
}
