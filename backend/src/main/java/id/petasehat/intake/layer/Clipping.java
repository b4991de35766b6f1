package id.petasehat.intake.layer;

import id.petasehat.reach.LayerFeature;
import id.petasehat.reach.TravelLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Keeps of features what lies in the box of a district. */
final class Clipping {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private Clipping() {}

  /** Those in the box, cut at its edge, numbered anew from 1. */
  static List<LayerFeature> to(Envelope box, TravelLayer layer, List<LayerFeature> features) {
    Geometry edge = FACTORY.toGeometry(box);
    List<LayerFeature> kept = new ArrayList<>();
    for (LayerFeature one : features) {
      Envelope own = one.geometry().getEnvelopeInternal();
      if (box.intersects(own)) {
        Optional<Geometry> inside =
            box.contains(own)
                ? Optional.of(one.geometry())
                : LayerShapes.of(layer, one.geometry().intersection(edge));
        inside.ifPresent(
            shape ->
                kept.add(
                    new LayerFeature(
                        kept.size() + 1, shape, one.kind(), one.surface(), one.name())));
      }
    }
    return kept;
  }
}
