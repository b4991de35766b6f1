package id.petasehat.report;

import id.petasehat.option.DistrictPlan;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A plan to print.
 *
 * @param name that somebody gave it
 * @param note why it was kept; may be empty
 * @param day it was kept, local; the date of the documents' making
 */
public record PaperPlan(String name, String note, LocalDate day, DistrictPlan plan) {
  public PaperPlan {
    Objects.requireNonNull(name);
    Objects.requireNonNull(note);
    Objects.requireNonNull(day);
    Objects.requireNonNull(plan);
  }
}
