package id.petasehat.area;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * What is kept of a batch when its faces are gone.
 *
 * @param pieces one for each village in the batch
 */
record CleanedBatch(
    List<Piece> pieces,
    List<CleaningReport.WideOverlap> wideOverlaps,
    List<CleaningReport.Gap> gaps,
    int narrowOverlapsClosed,
    int narrowGapsClosed) {

  /**
   * What a village got in the batch.
   *
   * @param village its number in the {@link CoverageSources}
   * @param area cleaned, degrees, may be empty
   */
  record Piece(
      int village,
      Geometry area,
      double lostM2,
      double gainedM2,
      boolean keptOut,
      boolean wouldVanish) {}

  /** Collects the parts of a batch, cleans them and sums up what happened. */
  static final class Builder {
    private final CoverageSources sources;
    private final Map<Integer, List<Geometry>> parts = new LinkedHashMap<>();

    private List<Integer> villages;
    private CoverageBatch batch;
    private double[] lostM2;
    private double[] gainedM2;
    private final List<CleaningReport.WideOverlap> wideOverlaps = new ArrayList<>();
    private final List<CleaningReport.Gap> gaps = new ArrayList<>();
    private int narrowOverlaps;
    private int narrowGaps;

    Builder(CoverageSources sources) {
      this.sources = sources;
    }

    void add(int village, Geometry polygon) {
      parts.computeIfAbsent(village, none -> new ArrayList<>()).add(polygon);
    }

    CleanedBatch clean() {
      villages = List.copyOf(parts.keySet());
      batch = CoverageBatch.clean(villages.stream().map(this::member).toList());
      lostM2 = new double[villages.size()];
      gainedM2 = new double[villages.size()];
      for (int face = 0; face < batch.faces().size(); face++) {
        account(batch.faces().get(face), batch.ownerOf(face));
      }
      return new CleanedBatch(pieces(), wideOverlaps, gaps, narrowOverlaps, narrowGaps);
    }

    private CoverageBatch.Member member(int village) {
      List<Geometry> own = parts.get(village);
      return new CoverageBatch.Member(
          sources.isStored(village),
          sources.areaM2(village),
          own.size() == sources.village(village).geometry().getNumGeometries(),
          Microdegrees.of(GeometryRepair.areaOf(own, new GeometryFactory())));
    }

    private void account(CoverageFace face, int owner) {
      if (face.isGap()) {
        accountGap(face, owner);
      } else if (!face.isUndisputed()) {
        accountOverlap(face, owner);
      }
    }

    private void accountGap(CoverageFace face, int owner) {
      if (owner != FaceOwners.NOBODY) {
        narrowGaps++;
        gainedM2[owner] += face.areaM2();
      } else if (touchesNewcomer(face)) {
        gaps.add(new CleaningReport.Gap(face.areaM2(), face.longitude(), face.latitude()));
      }
    }

    private boolean touchesNewcomer(CoverageFace face) {
      return face.borders().stream()
          .map(border -> batch.ownerOf(border.face()))
          .anyMatch(owner -> owner >= 0 && !sources.isStored(villages.get(owner)));
    }

    private void accountOverlap(CoverageFace face, int owner) {
      for (int claimant : face.claimants()) {
        lostM2[claimant] += claimant == owner ? 0 : face.areaM2();
      }
      if (face.isWide()) {
        wideOverlaps.add(wideOverlap(face, owner));
      } else {
        narrowOverlaps++;
      }
    }

    private CleaningReport.WideOverlap wideOverlap(CoverageFace face, int owner) {
      List<AreaCode> claimants = Arrays.stream(face.claimants()).mapToObj(this::code).toList();
      return new CleaningReport.WideOverlap(
          claimants.stream().sorted().toList(),
          code(owner),
          face.areaM2(),
          face.longitude(),
          face.latitude());
    }

    private AreaCode code(int member) {
      return sources.code(villages.get(member));
    }

    private List<Piece> pieces() {
      List<Geometry> areas = batch.areas();
      List<Piece> pieces = new ArrayList<>();
      for (int member = 0; member < villages.size(); member++) {
        pieces.add(
            new Piece(
                villages.get(member),
                Microdegrees.toDegrees(areas.get(member)),
                lostM2[member],
                gainedM2[member],
                batch.keptOut().contains(member),
                batch.wouldVanish(member)));
      }
      return pieces;
    }
  }
}
