package id.petasehat.intake;

import id.petasehat.intake.Problem.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects what is wrong with one file, so that a user mends it in one go. Keeps the first thousand
 * of each kind and counts the rest, so that a million bad rows do not fill the memory.
 */
public final class Findings {
  /** Beyond this many of one kind the rest is only counted. */
  static final int LISTED_PER_KIND = 1_000;

  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private String sheet;
  private boolean refused;

  private static final class Kind {
    private final List<Problem> listed = new ArrayList<>();
    private long more;
  }

  /**
   * What is found from now on at a row stands on a sheet of a workbook, whose name is told with it.
   *
   * @param name null for a file without sheets
   */
  public void onSheet(String name) {
    sheet = name;
  }

  /** See {@link Problem#rejected}. */
  public void reject(String place, String code, String reason, String remedy) {
    add(Problem.rejected(place, code, reason, remedy));
  }

  /** See {@link Problem#warned}. */
  public void warn(String place, String code, String reason, String remedy) {
    add(Problem.warned(place, code, reason, remedy));
  }

  /** See {@link Problem#info}. */
  public void tell(String place, String code, String reason) {
    add(Problem.info(place, code, reason));
  }

  /** Adds a problem that was made elsewhere. */
  public void add(Problem problem) {
    refused |= problem.severity() == Severity.REJECTED;
    Kind kind = kinds.computeIfAbsent(problem.severity() + " " + problem.code(), key -> new Kind());
    if (kind.listed.size() < LISTED_PER_KIND) {
      kind.listed.add(placed(problem));
    } else {
      kind.more++;
    }
  }

  private Problem placed(Problem found) {
    return sheet == null || !found.place().startsWith("baris ")
        ? found
        : found.at("Lembar " + sheet + ", " + found.place());
  }

  /** Whether something was rejected. */
  public boolean refused() {
    return refused;
  }

  /** Throws with all problems so far when one of them refuses the file. */
  public void refuseIfRejected() throws RefusedException {
    if (refused) {
      throw new RefusedException(problems());
    }
  }

  /** Rejected ones first, then by kind in the order met; a long list ends with how many more. */
  public List<Problem> problems() {
    List<Problem> all = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      for (Kind kind : kinds.values()) {
        if (kind.listed.get(0).severity() == severity) {
          all.addAll(kind.listed);
          if (kind.more > 0) {
            Problem first = kind.listed.get(0);
            String rest = "Masih ada " + kind.more + " lagi dengan masalah yang sama.";
            all.add(new Problem(severity, "", first.code(), rest, first.remedy()));
          }
        }
      }
    }
    return all;
  }
}
