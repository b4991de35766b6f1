package id.petasehat.serve;

import id.petasehat.facility.Condition;
import id.petasehat.facility.FacilityType;
import id.petasehat.facility.WorkingRule;
import java.util.Set;

/**
 * The parts of a rule on posts that somebody asks for; what is null, or no type at all, the rule of
 * the district decides.
 */
record AskedRule(
    Set<FacilityType> types,
    Condition worst,
    WorkingRule.Staff staff,
    Integer leastDays,
    Boolean unknownCountsOpen) {

  WorkingRule over(WorkingRule usual) {
    return new WorkingRule(
        types.isEmpty() ? usual.types() : types,
        worst == null ? usual.worst() : worst,
        staff == null ? usual.staff() : staff,
        leastDays == null ? usual.leastDays() : leastDays,
        unknownCountsOpen == null ? usual.unknownCountsOpen() : unknownCountsOpen);
  }
}
