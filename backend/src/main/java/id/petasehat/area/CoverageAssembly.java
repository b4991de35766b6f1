package id.petasehat.area;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.PolygonExtracter;

/** Puts the villages together again from the batches that cleaned their parts. */
final class CoverageAssembly {
  private static final GeometryFactory WGS84 = new GeometryFactory(new PrecisionModel(), 4326);

  private final CoverageSources sources;
  private final List<Parts> parts;
  private final List<CleaningReport.WideOverlap> wideOverlaps = new ArrayList<>();
  private final List<CleaningReport.Gap> gaps = new ArrayList<>();
  private int narrowOverlaps;
  private int narrowGaps;

  /** What the batches gave to one village. */
  private static final class Parts {
    private final List<Polygon> polygons = new ArrayList<>();
    private double lostM2;
    private double gainedM2;
    private boolean keptOut;
    private boolean wouldVanish;
  }

  CoverageAssembly(CoverageSources sources) {
    this.sources = sources;
    this.parts = IntStream.range(0, sources.size()).mapToObj(village -> new Parts()).toList();
  }

  /** Takes over a part that no newcomer touches. */
  void keep(int village, Geometry polygon) {
    parts.get(village).polygons.add((Polygon) polygon);
  }

  void add(CleanedBatch batch) {
    for (CleanedBatch.Piece piece : batch.pieces()) {
      Parts village = parts.get(piece.village());
      if (!piece.area().isEmpty()) {
        for (Object polygon : PolygonExtracter.getPolygons(piece.area())) {
          village.polygons.add((Polygon) polygon);
        }
      }
      village.lostM2 += piece.lostM2();
      village.gainedM2 += piece.gainedM2();
      village.keptOut |= piece.keptOut();
      village.wouldVanish |= piece.wouldVanish();
    }
    wideOverlaps.addAll(batch.wideOverlaps());
    gaps.addAll(batch.gaps());
    narrowOverlaps += batch.narrowOverlapsClosed();
    narrowGaps += batch.narrowGapsClosed();
  }

  CleanedCoverage finish() {
    List<Village> villages = new ArrayList<>();
    List<CleaningReport.Change> changes = new ArrayList<>();
    List<CleaningReport.KeptOut> keptOut = new ArrayList<>();
    for (int village = 0; village < sources.newcomers(); village++) {
      villages.add(sources.village(village).withGeometry(areaNeverEmpty(village)));
      changes.add(change(village));
      Parts own = parts.get(village);
      boolean overlaps = own.polygons.isEmpty();
      if (own.keptOut || overlaps) {
        keptOut.add(
            new CleaningReport.KeptOut(
                sources.code(village), own.wouldVanish || overlaps, overlaps));
      }
    }
    return new CleanedCoverage(
        villages, notchedNeighbours(), sources.unusable(), report(changes, keptOut));
  }

  private CleaningReport report(
      List<CleaningReport.Change> changes, List<CleaningReport.KeptOut> keptOut) {
    wideOverlaps.sort(Comparator.comparingDouble(CleaningReport.WideOverlap::areaM2).reversed());
    gaps.sort(Comparator.comparingDouble(CleaningReport.Gap::areaM2).reversed());
    return new CleaningReport(
        sources.repairs(), changes, wideOverlaps, gaps, keptOut, narrowOverlaps, narrowGaps);
  }

  private CleaningReport.Change change(int village) {
    Parts own = parts.get(village);
    return new CleaningReport.Change(
        sources.code(village), own.lostM2, own.gainedM2, sources.areaM2(village));
  }

  /** A village that the others cover whole keeps its own shape on top of theirs. */
  private Geometry areaNeverEmpty(int village) {
    return parts.get(village).polygons.isEmpty()
        ? sources.village(village).geometry()
        : area(village);
  }

  private Geometry area(int village) {
    return WGS84.createGeometry(GeometryRepair.areaOf(parts.get(village).polygons, WGS84)).norm();
  }

  private List<Village> notchedNeighbours() {
    List<Village> notched = new ArrayList<>();
    for (int village = sources.newcomers(); village < sources.size(); village++) {
      Geometry before = sources.village(village).geometry();
      Geometry after = area(village);
      if (!after.equalsExact(before.norm())) {
        notched.add(sources.village(village).withGeometry(after));
      }
    }
    return notched;
  }
}
