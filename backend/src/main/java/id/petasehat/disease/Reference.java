package id.petasehat.disease;

import java.util.List;

/**
 * One group in the area that others are compared with.
 *
 * @param cases in villages with a known population
 * @param exposure people of those villages, each counted by the share of the months reported
 */
record Reference(long cases, double exposure) {

  static Reference of(String group, List<Tally> villages) {
    long cases = 0;
    double exposure = 0;
    for (Tally village : villages) {
      if (village.population() != null) {
        cases += village.cases(group);
        exposure += village.exposure(group);
      }
    }
    return new Reference(cases, exposure);
  }

  /**
   * Cases that villages would have at the reference's rate, in the months that they reported. Over
   * all villages of the reference these are the cases that there were.
   */
  double expected(String group, List<Tally> villages) {
    double people = villages.stream().mapToDouble(village -> village.exposure(group)).sum();
    return exposure == 0 ? 0 : people * cases / exposure;
  }
}
