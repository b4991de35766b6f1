package id.petasehat.facility;

import id.petasehat.area.AreaCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which village belongs to which puskesmas now, found from either side. Immutable. */
public final class Catchments {
  private final Map<String, Puskesmas> byCode = new TreeMap<>();
  private final Map<AreaCode, Catchment> byVillage = new HashMap<>();

  /**
   * @param catchments at most one of a village
   * @param names of puskesmas by key; one without a name goes by its key
   */
  public Catchments(Collection<Catchment> catchments, Map<String, String> names) {
    Map<String, List<Catchment>> villages = new HashMap<>();
    for (Catchment one : catchments) {
      byVillage.put(one.village(), one);
      villages.computeIfAbsent(one.puskesmas(), code -> new ArrayList<>()).add(one);
    }
    villages.forEach(
        (code, own) ->
            byCode.put(
                code,
                new Puskesmas(
                    code,
                    names.getOrDefault(code, code),
                    own.stream().map(Catchment::village).sorted().toList(),
                    own.stream().anyMatch(Catchment::proposed))));
  }

  /** A puskesmas that has villages, by the key of the facility. */
  public Optional<Puskesmas> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The membership of a village; empty when it is in no work area. */
  public Optional<Catchment> of(AreaCode village) {
    return Optional.ofNullable(byVillage.get(village));
  }

  /** Every puskesmas that has villages, in order of code. */
  public List<Puskesmas> all() {
    return List.copyOf(byCode.values());
  }

  /** Those whose whole work area lies in an area, in order of code. */
  public List<Puskesmas> within(AreaCode area) {
    return byCode.values().stream().filter(one -> one.within(area)).toList();
  }
}
