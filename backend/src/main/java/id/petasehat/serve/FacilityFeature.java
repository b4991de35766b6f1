package id.petasehat.serve;

import id.petasehat.area.Area;
import id.petasehat.facility.Attribute;
import id.petasehat.facility.Catchment;
import id.petasehat.facility.Facility;
import id.petasehat.facility.FacilityPlace;
import id.petasehat.facility.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A post as a GeoJSON feature, RFC 7946; what is not known is null. */
final class FacilityFeature {
  private FacilityFeature() {}

  static Map<String, Object> of(
      Facility facility, FacilityPlace place, List<String> otherCodes, Snapshot snapshot) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> codes = new ArrayList<>(List.of(facility.code()));
    codes.addAll(otherCodes);
    properties.put("code", facility.code());
    properties.put("codes", codes);
    properties.put("name", facility.name());
    properties.put("type", id(facility.type(), one -> one.id()));
    putPlace(properties, place, snapshot);
    putState(properties, facility);
    putBuilding(properties, facility);
    properties.put("working", facility.works());
    properties.put("staffing", id(facility.staffing(), one -> one.id()));
    properties.put("placeIssue", id(place.issue(), one -> one.id()));
    properties.put("simulated", facility.facts().values().stream().anyMatch(Fact::simulated));
    Map<String, Object> feature = new LinkedHashMap<>();
    feature.put("type", "Feature");
    feature.put("id", facility.code());
    feature.put("geometry", point(place));
    feature.put("properties", properties);
    return feature;
  }

  private static Map<String, Object> point(FacilityPlace place) {
    return place.hasPoint()
        ? Map.of("type", "Point", "coordinates", new double[] {place.longitude(), place.latitude()})
        : null;
  }

  private static void putPlace(
      Map<String, Object> properties, FacilityPlace place, Snapshot snapshot) {
    Optional<Area> village = Optional.ofNullable(place.village()).flatMap(snapshot.areas()::find);
    properties.put("village", place.village() == null ? null : place.village().dotted());
    properties.put("villageName", village.map(Area::name).orElse(null));
    properties.put("district", place.district().dotted());
    properties.put(
        "puskesmas",
        Optional.ofNullable(place.village())
            .flatMap(snapshot.catchments()::of)
            .map(Catchment::puskesmas)
            .orElse(null));
  }

  private static void putState(Map<String, Object> properties, Facility facility) {
    properties.put("status", id(facility.status(), one -> one.id()));
    properties.put("condition", id(facility.condition(), one -> one.id()));
    properties.put("conditionOn", day(facility.since(Attribute.CONDITION)));
    properties.put("midwives", facility.number(Attribute.MIDWIVES));
    properties.put("nurses", facility.number(Attribute.NURSES));
    properties.put("doctors", facility.number(Attribute.DOCTORS));
    properties.put("otherStaff", facility.number(Attribute.OTHER_STAFF));
    properties.put("cadres", facility.number(Attribute.CADRES));
    properties.put("trainedCadres", facility.number(Attribute.TRAINED_CADRES));
    properties.put("openDays", facility.number(Attribute.OPEN_DAYS));
    properties.put("ilp", facility.yes(Attribute.ILP));
    properties.put("ilpOn", day(facility.since(Attribute.ILP)));
    properties.put("active", facility.yes(Attribute.ACTIVE));
    properties.put("surveyedOn", facility.text(Attribute.SURVEYED_ON));
    properties.put("assessor", facility.text(Attribute.ASSESSOR));
  }

  private static void putBuilding(Map<String, Object> properties, Facility facility) {
    properties.put("power", facility.text(Attribute.POWER));
    properties.put("water", facility.text(Attribute.WATER));
    properties.put("internet", facility.yes(Attribute.INTERNET));
    properties.put("equipmentPercent", facility.measure(Attribute.EQUIPMENT_PERCENT));
    properties.put("staffHouse", facility.text(Attribute.STAFF_HOUSE));
    properties.put("vehicles", facility.number(Attribute.VEHICLES));
    properties.put("boats", facility.number(Attribute.BOATS));
    properties.put("yearBuilt", facility.number(Attribute.YEAR_BUILT));
    properties.put("yearRehab", facility.number(Attribute.YEAR_REHABILITATED));
    properties.put("owner", facility.text(Attribute.OWNER));
    properties.put("land", facility.text(Attribute.LAND));
    properties.put("dusun", facility.text(Attribute.HAMLET));
    properties.put("address", facility.text(Attribute.ADDRESS));
  }

  private static String day(LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static <T> String id(T word, Function<T, String> id) {
    return word == null ? null : id.apply(word);
  }
}
