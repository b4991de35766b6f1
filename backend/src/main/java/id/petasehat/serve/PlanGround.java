package id.petasehat.serve;

import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.area.VillageTerm;
import id.petasehat.facility.WorkingRule;
import id.petasehat.reach.LayerNote;
import id.petasehat.store.Batch;
import id.petasehat.store.Batches;
import id.petasehat.store.LiveReach;
import id.petasehat.store.LiveReach.Grounded;
import id.petasehat.store.Populations;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a plan says of its district beside its figures: names, and which data it rests on.
 *
 * @param districtName with its kind: Kabupaten Maluku Tenggara
 * @param villageTerm what most villages are called there
 * @param names of all villages and kecamatan, by code
 * @param usual rule on working posts, unless another is asked for
 * @param modelVersion of the travel model; 0 for the program's own
 * @param rough whether neither roads nor land cover are known
 * @param layers of the ground
 * @param people year and source of the counts of everybody; empty where none is known
 * @param peopleSimulated whether these counts are invented
 * @param boundaries newest batch of them
 * @param posts the newest batches of them that still count, newest last; empty without any
 */
record PlanGround(
    AreaCode district,
    String districtName,
    String villageTerm,
    Map<AreaCode, String> names,
    WorkingRule usual,
    int modelVersion,
    boolean rough,
    List<LayerNote> layers,
    Optional<Populations.Origin> people,
    boolean peopleSimulated,
    Optional<Batch> boundaries,
    List<Batch> posts) {
  private static final int POST_FILES_TOLD = 3;
  private static final String SIMULATION = "simulation";

  /**
   * Reads a district that has villages.
   *
   * @throws id.petasehat.store.NotMadeYet when its ground must be made or its people settled first
   */
  static PlanGround read(Snapshot snapshot, Place within, LiveReach live) throws SQLException {
    AreaCode district = ReachPlans.district(within);
    Grounded on = live.ground(snapshot.connection(), district);
    List<AreaCode> villages = snapshot.villages(district);
    Populations populations = Populations.of(snapshot.connection(), List.of(district));
    return new PlanGround(
        district,
        name(snapshot, district),
        VillageTerm.standard().ofMost(villages),
        names(snapshot, district),
        on.model().rules().posts(),
        on.model().version(),
        on.ground().rough(),
        on.ground().layers(),
        populations.origin(populations.known(villages)),
        live.people(snapshot.connection(), on).simulated(),
        newest(snapshot, district, "boundaries", 1).stream().findFirst(),
        newest(snapshot, district, "facilities", POST_FILES_TOLD));
  }

  private static String name(Snapshot snapshot, AreaCode district) {
    Area area = snapshot.areas().find(district).orElseThrow();
    String kind = Character.toUpperCase(area.term().charAt(0)) + area.term().substring(1);
    return area.name().startsWith(kind + " ") ? area.name() : kind + " " + area.name();
  }

  private static Map<AreaCode, String> names(Snapshot snapshot, AreaCode district) {
    Map<AreaCode, String> names = new TreeMap<>();
    for (Level level : List.of(Level.KECAMATAN, Level.DESA)) {
      names.putAll(
          snapshot.areas().within(level, district).stream()
              .collect(Collectors.toMap(Area::code, Area::name)));
    }
    return names;
  }

  /** Files of a kind; where there are none, what was invented instead. */
  private static List<Batch> newest(Snapshot snapshot, AreaCode district, String kind, int most)
      throws SQLException {
    List<Batch> all = Batches.counting(snapshot.connection(), district, Set.of(kind, SIMULATION));
    List<Batch> own = all.stream().filter(one -> one.kind().equals(kind)).toList();
    List<Batch> told = own.isEmpty() ? all : own;
    return told.subList(Math.max(0, told.size() - (own.isEmpty() ? 1 : most)), told.size());
  }
}
