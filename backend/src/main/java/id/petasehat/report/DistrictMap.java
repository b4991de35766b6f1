package id.petasehat.report;

import id.petasehat.option.DistrictPlan;
import id.petasehat.option.DistrictPlan.Chosen;
import id.petasehat.option.DistrictPlan.KecamatanGain;
import id.petasehat.option.DistrictPlan.Served;
import id.petasehat.option.DistrictPlan.VillageGain;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.locationtech.jts.algorithm.InteriorPointArea;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Maps of a district as vectors: who is within reach before and after, and where a place lies. */
final class DistrictMap {
  private static final double VILLAGE_LINE = 0.25;
  private static final double KECAMATAN_LINE = 0.7;

  /** Of a district whose borders were taken back since: an empty map. */
  private static final Envelope NOWHERE = new Envelope(0, 1, 0, 1);

  private static final double AROUND = 0.25;

  private final DistrictShapes shapes;
  private final DistrictPlan plan;
  private final Lettering lettering = new Lettering();

  DistrictMap(DistrictShapes shapes, DistrictPlan plan) {
    this.shapes = shapes;
    this.plan = plan;
  }

  /** Villages by class, with the chosen places once the plan is carried out. */
  Pictures.Picture reach(int season, boolean isAfter) {
    return (graphics, width, height) -> {
      MapFrame frame = whole(width, height);
      ground(graphics, width, height);
      for (VillageGain village : plan.villages()) {
        fill(graphics, frame, village.code(), Fill.of(VillageClass.of(village, season, isAfter)));
      }
      borders(graphics, frame, shapes.villages().values(), Color.WHITE, VILLAGE_LINE);
      borders(graphics, frame, shapes.kecamatan().values(), Ink.COAST, KECAMATAN_LINE);
      if (isAfter) {
        numbers(graphics, frame, width, height);
      } else {
        kecamatanNames(graphics, frame);
      }
      MapScale.draw(graphics, frame, lettering, height);
    };
  }

  /** The district with the kecamatan of a chosen option. */
  Pictures.Picture whereabouts(Chosen chosen) {
    return (graphics, width, height) -> {
      MapFrame frame = whole(width, height);
      ground(graphics, width, height);
      String own = orEmpty(chosen.option().kecamatan());
      shapes
          .kecamatan()
          .forEach(
              (code, area) ->
                  (code.equals(own) ? Fill.ofKecamatan() : Fill.of(VillageClass.SERVED))
                      .paint(graphics, frame.onPaper(area)));
      borders(graphics, frame, shapes.kecamatan().values(), Ink.COAST, KECAMATAN_LINE);
      spot(graphics, frame, chosen);
      MapScale.draw(graphics, frame, lettering, height);
    };
  }

  /** The place itself with the villages whom it newly serves. */
  Pictures.Picture closeUp(Chosen chosen) {
    return (graphics, width, height) -> {
      Envelope near = around(chosen);
      MapFrame frame = new MapFrame(near, width, height);
      ground(graphics, width, height);
      Shape clip = graphics.getClip();
      graphics.clip(new Rectangle2D.Double(0, 0, width, height));
      List<Geometry> seen =
          shapes.villages().values().stream().filter(area -> frame.shows(area)).toList();
      Fill land = Fill.of(VillageClass.SERVED);
      seen.forEach(area -> land.paint(graphics, frame.onPaper(area)));
      for (Served served : chosen.villages()) {
        fill(graphics, frame, served.code(), Fill.of(VillageClass.PART));
      }
      borders(graphics, frame, seen, Ink.COAST, VILLAGE_LINE);
      Labels labels = new Labels(lettering, graphics);
      if (chosen.option().lon() != null) {
        labels.keepFree(frame.place(chosen.option().lon(), chosen.option().lat()));
      }
      for (Served served : chosen.villages()) {
        name(labels, frame, shapes.villages().get(served.code()), served.name());
      }
      spot(graphics, frame, chosen);
      graphics.setClip(clip);
      MapScale.draw(graphics, frame, lettering, height);
    };
  }

  private MapFrame whole(double width, double height) {
    return new MapFrame(box(shapes.villages().values()), width, height);
  }

  private Envelope around(Chosen chosen) {
    List<Geometry> near = new ArrayList<>();
    chosen.villages().forEach(served -> near.add(shapes.villages().get(served.code())));
    near.add(shapes.villages().get(orEmpty(chosen.option().village())));
    near.removeIf(Objects::isNull);
    Envelope box = new Envelope(near.isEmpty() ? box(shapes.villages().values()) : box(near));
    if (chosen.option().lon() != null) {
      box.expandToInclude(chosen.option().lon(), chosen.option().lat());
    }
    box.expandBy(box.getWidth() * AROUND, box.getHeight() * AROUND);
    return box;
  }

  private void ground(Graphics2D graphics, double width, double height) {
    graphics.setColor(Ink.SEA);
    graphics.fill(new Rectangle2D.Double(0, 0, width, height));
  }

  private void fill(Graphics2D graphics, MapFrame frame, String code, Fill fill) {
    Geometry area = shapes.villages().get(code);
    if (area != null) {
      fill.paint(graphics, frame.onPaper(area));
    }
  }

  private static void borders(
      Graphics2D graphics, MapFrame frame, Iterable<Geometry> areas, Color ink, double weight) {
    graphics.setColor(ink);
    graphics.setStroke(Strokes.of(weight));
    areas.forEach(area -> graphics.draw(MapFrame.shape(frame.onPaper(area))));
  }

  private void kecamatanNames(Graphics2D graphics, MapFrame frame) {
    Labels labels = new Labels(lettering, graphics);
    for (KecamatanGain one : plan.kecamatan()) {
      name(labels, frame, shapes.kecamatan().get(one.code()), one.name());
    }
  }

  private static void name(Labels labels, MapFrame frame, Geometry area, String name) {
    if (area != null) {
      Coordinate inside = InteriorPointArea.getInteriorPoint(area); // unrounded
      labels.add(name, frame.place(inside.x, inside.y));
    }
  }

  private void numbers(Graphics2D graphics, MapFrame frame, double width, double height) {
    NumberedSpots spots = new NumberedSpots(lettering, width, height);
    for (Chosen one : plan.chosen()) {
      if (one.option().lon() != null) {
        spots.add(one.order(), frame.place(one.option().lon(), one.option().lat()));
      }
    }
    spots.draw(graphics);
  }

  private void spot(Graphics2D graphics, MapFrame frame, Chosen chosen) {
    if (chosen.option().lon() == null) {
      return;
    }
    Point2D at = frame.place(chosen.option().lon(), chosen.option().lat());
    NumberedSpots.disc(graphics, lettering, chosen.order(), at);
  }

  static Envelope box(Iterable<Geometry> areas) {
    Envelope box = new Envelope();
    areas.forEach(area -> box.expandToInclude(area.getEnvelopeInternal()));
    return box.isNull() ? NOWHERE : box;
  }

  private static String orEmpty(String code) {
    return code == null ? "" : code;
  }

  /** A sample of a class for the legend. */
  static Pictures.Picture key(VillageClass state) {
    return (graphics, width, height) -> {
      Geometry sample = new GeometryFactory().toGeometry(new Envelope(0, width, 0, height));
      Fill.of(state).paint(graphics, sample);
      graphics.setColor(Ink.COAST);
      graphics.setStroke(Strokes.of(VILLAGE_LINE));
      graphics.draw(MapFrame.shape(sample));
    };
  }

  /** A sample of a chosen place for the legend. */
  static Pictures.Picture spotKey() {
    return (graphics, width, height) -> {
      graphics.setColor(Ink.NAVY);
      graphics.fill(new Ellipse2D.Double((width - height) / 2, 0, height, height));
    };
  }

  /** The keys of the legend by the names that the text uses. */
  static Map<String, Pictures.Picture> keys() {
    Map<String, Pictures.Picture> keys = new TreeMap<>();
    for (VillageClass state : VillageClass.values()) {
      keys.put("key-" + state, key(state));
    }
    keys.put("key-spot", spotKey());
    return keys;
  }
}
