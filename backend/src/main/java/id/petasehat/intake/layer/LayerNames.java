package id.petasehat.intake.layer;

import id.petasehat.reach.TravelLayer;
import java.util.Map;

/** What people call the things of a layer, in Indonesian. */
public final class LayerNames {
  private static final Map<TravelLayer, String> NAMES =
      Map.of(
          TravelLayer.ROADS, "jalan",
          TravelLayer.RIVERS, "sungai",
          TravelLayer.BRIDGES, "jembatan",
          TravelLayer.LANDCOVER, "tutupan lahan",
          TravelLayer.ELEVATION, "ketinggian",
          TravelLayer.LINKS, "tautan perjalanan",
          TravelLayer.SETTLEMENTS, "permukiman");

  private LayerNames() {}

  public static String of(TravelLayer layer) {
    return NAMES.get(layer);
  }
}
