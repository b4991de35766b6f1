package id.petasehat.intake.layer;

import id.petasehat.reach.TravelLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.GeometryFixer;

/** The parts of a shape that a layer takes. */
final class LayerShapes {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final int POINT = 0;
  private static final int LINE = 1;
  private static final int AREA = 2;

  private LayerShapes() {}

  /**
   * Lines of roads, lines and areas of rivers, points and lines of bridges; a bridge drawn as an
   * area is a point inside it. Empty when nothing is left.
   *
   * @param layer roads, rivers or bridges
   */
  static Optional<Geometry> of(TravelLayer layer, Geometry shape) {
    List<Geometry> parts = new ArrayList<>();
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      Geometry part = shape.getGeometryN(i);
      if (part instanceof GeometryCollection) {
        of(layer, part).ifPresent(parts::add);
      } else if (!part.isEmpty()) {
        taken(layer, part).ifPresent(parts::add);
      }
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(FACTORY.buildGeometry(parts));
  }

  private static Optional<Geometry> taken(TravelLayer layer, Geometry part) {
    return switch (part.getDimension()) {
      case POINT -> Optional.of(part).filter(one -> layer == TravelLayer.BRIDGES);
      case LINE -> Optional.of(part).filter(one -> one.getLength() > 0);
      case AREA -> area(layer, part);
      default -> Optional.empty();
    };
  }

  private static Optional<Geometry> area(TravelLayer layer, Geometry part) {
    if (layer == TravelLayer.BRIDGES) {
      return Optional.of(part.getInteriorPoint());
    }
    return layer == TravelLayer.RIVERS
        ? Optional.of(GeometryFixer.fix(part)).filter(one -> !one.isEmpty())
        : Optional.empty();
  }
}
