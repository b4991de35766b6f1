package id.petasehat.serve;

import id.petasehat.facility.Attribute;
import id.petasehat.facility.Condition;
import id.petasehat.facility.Facility;
import id.petasehat.facility.FacilityType;
import id.petasehat.facility.Staffing;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which facilities are asked for; an empty set asks for all. {@code tidak-diketahui} takes those of
 * which it is not known; {@code puskesmas} takes puskesmas with and without beds.
 */
record FacilityFilter(
    Set<String> types, Set<String> conditions, Set<String> staffings, Set<String> ilp) {
  private static final String NOT_KNOWN = "tidak-diketahui";

  static FacilityFilter of(ExportQuery query) {
    return new FacilityFilter(
        known(query, "type", Arrays.stream(FacilityType.values()).map(FacilityType::id)),
        known(query, "condition", Arrays.stream(Condition.values()).map(Condition::id)),
        known(query, "staffing", Arrays.stream(Staffing.values()).map(Staffing::id)),
        known(query, "ilp", Stream.of("ya", "tidak")));
  }

  private static Set<String> known(ExportQuery query, String name, Stream<String> ids) {
    List<String> allowed = Stream.concat(ids, Stream.of(NOT_KNOWN)).toList();
    Set<String> wrong = new TreeSet<>(query.all(name));
    allowed.forEach(wrong::remove);
    if (!wrong.isEmpty()) {
      String words = String.join(", ", allowed);
      throw HttpProblem.badRequest(
          new Text(
              name + "=" + String.join(",", wrong) + " tidak dikenal.",
              name + "=" + String.join(",", wrong) + " is not known."),
          new Text("Pakai " + words + ".", "Use " + words + "."));
    }
    return query.all(name);
  }

  boolean takes(Facility facility) {
    FacilityType type = facility.type();
    return (takes(types, type == null ? null : type.id())
            || (type != null && type.isPuskesmas() && types.contains(FacilityType.PUSKESMAS.id())))
        && takes(conditions, facility.condition() == null ? null : facility.condition().id())
        && takes(staffings, facility.staffing() == null ? null : facility.staffing().id())
        && takes(ilp, facility.text(Attribute.ILP));
  }

  private static boolean takes(Set<String> asked, String found) {
    return asked.isEmpty() || asked.contains(found == null ? NOT_KNOWN : found);
  }
}
