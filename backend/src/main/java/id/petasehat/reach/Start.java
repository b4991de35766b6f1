package id.petasehat.reach;

import id.petasehat.facility.FacilityType;
import id.petasehat.facility.PostStaff;
import id.petasehat.facility.WorkingRule;

/**
 * A post that people may travel to.
 *
 * @param code of its own register; of one added on trial the change that added it
 * @param lon degrees, EPSG:4326
 * @param lat degrees
 * @param verdict whether it works, by the rule it was asked by
 * @param staff as far as it is known
 */
public record Start(
    String code,
    String name,
    FacilityType type,
    double lon,
    double lat,
    WorkingRule.Verdict verdict,
    PostStaff staff) {}
