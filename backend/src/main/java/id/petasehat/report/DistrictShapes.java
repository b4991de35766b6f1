package id.petasehat.report;

import id.petasehat.area.AreaCode;
import id.petasehat.area.AreaUnion;
import id.petasehat.area.Level;
import id.petasehat.area.Village;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Shapes of a district for paper, by dotted code, EPSG:4326, with no more points than print shows;
 * villages still share their borders.
 */
public record DistrictShapes(Map<String, Geometry> villages, Map<String, Geometry> kecamatan) {
  /** Of the wider side of the district: a map of 100 mm is true to a twentieth of a millimetre. */
  private static final double TRUE_TO = 2_000;

  public DistrictShapes {
    villages = new TreeMap<>(villages);
    kecamatan = new TreeMap<>(kecamatan);
  }

  /** Makes them out of the stored villages of one district. */
  public static DistrictShapes of(List<Village> stored) {
    Geometry[] full = stored.stream().map(Village::geometry).toArray(Geometry[]::new);
    Envelope box = new Envelope();
    for (Geometry shape : full) {
      box.expandToInclude(shape.getEnvelopeInternal());
    }
    double tolerance = Math.max(box.getWidth(), box.getHeight()) / TRUE_TO;
    Geometry[] simple = CoverageSimplifier.simplify(full, tolerance);
    Map<String, Geometry> villages = new TreeMap<>();
    Map<AreaCode, List<Geometry>> parts = new TreeMap<>();
    for (int i = 0; i < simple.length; i++) {
      AreaCode code = stored.get(i).code();
      villages.put(code.dotted(), simple[i]);
      parts.computeIfAbsent(code.at(Level.KECAMATAN), none -> new ArrayList<>()).add(simple[i]);
    }
    Map<String, Geometry> kecamatan = new TreeMap<>();
    parts.forEach((code, shapes) -> kecamatan.put(code.dotted(), AreaUnion.of(shapes)));
    return new DistrictShapes(villages, kecamatan);
  }
}
