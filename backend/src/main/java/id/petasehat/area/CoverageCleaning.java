package id.petasehat.area;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Makes a coverage of villages that were drawn or simplified one by one.
 *
 * <p>All borders are snap-rounded together at 1e-6 degrees and cut the plane into faces; each face
 * gets one owner ({@link FaceOwners}), and a village is the union of its faces. Villages whose
 * parts do not touch are cleaned apart from each other, in batches, on all processors, so that a
 * country needs no more memory than its largest island.
 */
public final class CoverageCleaning {
  /** Small islands are cleaned together up to about this many vertices. */
  private static final int BATCH_VERTICES = 200_000;

  /** Parts this close can meet when rounded. */
  private static final double GRID_DEGREES = 1e-6;

  private static final String STEP = "Merapikan batas desa";

  private CoverageCleaning() {}

  /** One polygon of a village, by the village's number. */
  private record Part(int village, Geometry polygon) {}

  /**
   * Cleans newcomers against each other and against stored villages, which yield nothing: the
   * newcomer's edge fits theirs.
   *
   * @param newcomers any geometry, EPSG:4326, codes unique
   * @param storedNeighbours cleaned earlier, EPSG:4326; those that touch a newcomer matter
   * @return the newcomers as a coverage; no village is lost
   */
  public static CleanedCoverage clean(
      List<Village> newcomers, List<Village> storedNeighbours, ProgressListener progress) {
    progress.at(STEP, 0, 0);
    CoverageSources sources = CoverageSources.repaired(newcomers, storedNeighbours);
    List<Part> parts = parts(sources);
    CoverageAssembly assembly = new CoverageAssembly(sources);
    List<List<Part>> batches = new ArrayList<>();
    for (List<Part> group : touchingGroups(parts)) {
      if (group.stream().allMatch(part -> sources.isStored(part.village()))) {
        group.forEach(part -> assembly.keep(part.village(), part.polygon()));
      } else {
        addToBatches(batches, group);
      }
    }
    cleanAll(batches, sources, progress).forEach(assembly::add);
    return assembly.finish();
  }

  private static List<Part> parts(CoverageSources sources) {
    List<Part> parts = new ArrayList<>();
    for (int village = 0; village < sources.size(); village++) {
      Geometry area = sources.village(village).geometry();
      for (int part = 0; part < area.getNumGeometries(); part++) {
        parts.add(new Part(village, area.getGeometryN(part)));
      }
    }
    return parts;
  }

  private static List<List<Part>> touchingGroups(List<Part> parts) {
    List<Envelope> envelopes =
        parts.stream().map(part -> part.polygon().getEnvelopeInternal()).toList();
    return EnvelopeGroups.of(envelopes, GRID_DEGREES).stream()
        .map(group -> group.stream().map(parts::get).toList())
        .toList();
  }

  private static void addToBatches(List<List<Part>> batches, List<Part> group) {
    if (batches.isEmpty() || vertices(batches.get(batches.size() - 1)) >= BATCH_VERTICES) {
      batches.add(new ArrayList<>());
    }
    batches.get(batches.size() - 1).addAll(group);
  }

  private static int vertices(List<Part> parts) {
    return parts.stream().mapToInt(part -> part.polygon().getNumPoints()).sum();
  }

  private static List<CleanedBatch> cleanAll(
      List<List<Part>> batches, CoverageSources sources, ProgressListener progress) {
    AtomicInteger done = new AtomicInteger();
    return IntStream.range(0, batches.size())
        .parallel()
        .mapToObj(
            number -> {
              CleanedBatch cleaned = cleanOne(batches.get(number), sources);
              progress.at(STEP, done.incrementAndGet(), batches.size());
              return cleaned;
            })
        .toList();
  }

  private static CleanedBatch cleanOne(List<Part> parts, CoverageSources sources) {
    CleanedBatch.Builder builder = new CleanedBatch.Builder(sources);
    parts.forEach(part -> builder.add(part.village(), part.polygon()));
    return builder.clean();
  }
}
