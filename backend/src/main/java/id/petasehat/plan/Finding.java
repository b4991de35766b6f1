package id.petasehat.plan;

import id.petasehat.indicator.Wording;

/**
 * Something that a planner should know of a problem: why it has no answer, or what to mind in one.
 *
 * @param place what it is about: the id of an option or demand, a kecamatan, the name of a rule;
 *     empty for the problem as a whole
 * @param code short, stable, in English
 * @param remedy what would mend it
 * @param least of a limit that is too small, the least that would do: rupiah, or a number; null
 *     where it is about no limit
 */
public record Finding(String place, String code, Wording reason, Wording remedy, Long least) {
  public Finding(String place, String code, Wording reason, Wording remedy) {
    this(place, code, reason, remedy, null);
  }
}
