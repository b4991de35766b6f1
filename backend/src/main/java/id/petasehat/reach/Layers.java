package id.petasehat.reach;

import java.util.List;

/**
 * What files say of a district's ground besides its villages.
 *
 * @param roads lines, EPSG:4326, like all features here
 * @param rivers lines or areas
 * @param bridges points or lines
 * @param landCover null when none is known
 * @param heights null when none are known
 * @param links of all seasons and modes
 * @param notes of every layer, also of those that are not known
 */
public record Layers(
    List<LayerFeature> roads,
    List<LayerFeature> rivers,
    List<LayerFeature> bridges,
    LandCover landCover,
    Heights heights,
    List<TravelLink> links,
    List<LayerNote> notes) {

  /** Boundaries alone. */
  public static final Layers NONE =
      new Layers(List.of(), List.of(), List.of(), null, null, List.of(), List.of());

  public Layers {
    roads = List.copyOf(roads);
    rivers = List.copyOf(rivers);
    bridges = List.copyOf(bridges);
    links = List.copyOf(links);
    notes = List.copyOf(notes);
  }
}
