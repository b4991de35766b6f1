package id.petasehat.reach;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Minutes to cross a cell by one mode in one season, by what is drawn there: NaN where a layer says
 * nothing, infinite for a barrier.
 */
final class ModeSpeeds {
  private final TravelModel model;
  private final TravelMode mode;
  private final Season season;
  private final Burned burned;
  private final double cellMetres;
  private final float land;
  private final float sea;
  private final float[] covers;
  private final float[] rivers;
  private final float[] roads;
  private final float[] bridges;
  private final Map<Integer, Float> roadsTogether = new ConcurrentHashMap<>();

  ModeSpeeds(TravelModel model, TravelMode mode, Season season, Burned burned, double cellMetres) {
    this.model = model;
    this.mode = mode;
    this.season = season;
    this.cellMetres = cellMetres;
    this.burned = burned;
    this.land = one(TravelModel.LAND, "", "");
    this.sea = one(TravelModel.SEA, "", "");
    this.covers = each(TravelModel.LAND_COVER, burned.covers());
    this.rivers = each(TravelModel.RIVERS, burned.riverKinds());
    this.bridges = each(TravelModel.BRIDGES, burned.bridgeKinds());
    this.roads = new float[burned.roadKinds().size()];
    for (int i = 0; i < roads.length; i++) {
      Burned.RoadKind road = burned.roadKinds().get(i);
      roads[i] = one(TravelModel.ROADS, road.kind(), road.surface());
    }
  }

  private float[] each(String layer, List<String> kinds) {
    float[] minutes = new float[kinds.size()];
    for (int i = 0; i < minutes.length; i++) {
      minutes[i] = one(layer, kinds.get(i), "");
    }
    return minutes;
  }

  private float one(String layer, String kind, String surface) {
    return model.speed(layer, kind, surface, mode, season).map(this::minutes).orElse(Float.NaN);
  }

  private float minutes(Speed row) {
    if (row.barrier()) {
      return CrossingGrid.IMPASSABLE;
    }
    return row.kmh() == null ? Float.NaN : (float) (cellMetres / 1000 / row.kmh() * 60);
  }

  /** Of a land cell without roads and bridges; infinite where the mode cannot pass. */
  float bareLand(int cell) {
    float minutes = upper(ofOne(burned.cover(), cell, covers), land);
    return passable(upper(ofOne(burned.rivers(), cell, rivers), minutes));
  }

  /**
   * Of a cell of the sea without roads and bridges; infinite where the mode cannot pass.
   *
   * @param near whether boats go there
   */
  float bareSea(boolean near) {
    return near ? passable(sea) : CrossingGrid.IMPASSABLE;
  }

  /** With the roads and bridges that lead over a cell. */
  float built(int cell, float bare) {
    float minutes = upper(burned.road(cell) ? together(burned.roads()[cell]) : Float.NaN, bare);
    return upper(ofOne(burned.bridges(), cell, bridges), minutes);
  }

  private static float passable(float minutes) {
    return Float.isNaN(minutes) ? CrossingGrid.IMPASSABLE : minutes;
  }

  private static float upper(float says, float beneath) {
    return Float.isNaN(says) ? beneath : says;
  }

  private static float ofOne(byte[] drawn, int cell, float[] minutes) {
    return drawn == null || drawn[cell] == 0 ? Float.NaN : minutes[drawn[cell] - 1];
  }

  /** The fastest of several roads. */
  private float together(int mask) {
    return roadsTogether.computeIfAbsent(mask, this::fastest);
  }

  private float fastest(int mask) {
    float fastest = Float.NaN;
    for (int road = 0; road < roads.length; road++) {
      if ((mask & 1 << road) != 0 && !(roads[road] >= fastest)) {
        fastest = Float.isNaN(roads[road]) ? fastest : roads[road];
      }
    }
    return fastest;
  }
}
