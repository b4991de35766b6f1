package id.petasehat.area;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.algorithm.InteriorPointArea;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Cleans parts of villages that touch no part outside the batch. */
final class CoverageBatch {
  /** Above this share of change a village is kept out of cleaning. */
  private static final double KEPT_OUT_SHARE = 0.10;

  /**
   * One village kept out can push another over the limit; more than this many rounds is a fight.
   */
  private static final int ROUNDS = 3;

  private final List<Member> members;
  private final List<CoverageFace> faces;
  private final Set<Integer> keptOut = new TreeSet<>();
  private final Set<Integer> wouldVanish = new TreeSet<>();
  private int[] owners;

  /**
   * What a village has in this batch.
   *
   * @param stored yields nothing
   * @param totalM2 of the whole village, also of parts in other batches
   * @param whole whether all parts of the village are in this batch
   * @param microdegrees valid area, not rounded
   */
  record Member(boolean stored, double totalM2, boolean whole, Geometry microdegrees) {}

  private CoverageBatch(List<Member> members) {
    this.members = members;
    this.faces = claimed(PlanarFaces.of(members.stream().map(Member::microdegrees).toList()));
    FaceBorders.connect(faces);
  }

  static CoverageBatch clean(List<Member> members) {
    CoverageBatch batch = new CoverageBatch(members);
    boolean changed = true;
    for (int round = 0; round < ROUNDS && changed; round++) {
      batch.owners = FaceOwners.decide(batch.faces, members, batch.keptOut);
      changed = batch.keepOutTheHarmed();
    }
    if (changed) {
      batch.owners = FaceOwners.decide(batch.faces, members, batch.keptOut);
    }
    return batch;
  }

  /** The faces in a fixed order. */
  List<CoverageFace> faces() {
    return faces;
  }

  /** The member that owns a face, or {@link FaceOwners#NOBODY}. */
  int ownerOf(int face) {
    return owners[face];
  }

  Set<Integer> keptOut() {
    return keptOut;
  }

  boolean wouldVanish(int member) {
    return wouldVanish.contains(member);
  }

  /** The cleaned area of each member in microdegrees, empty where it owns nothing. */
  List<Geometry> areas() {
    List<List<Polygon>> owned = new ArrayList<>();
    members.forEach(member -> owned.add(new ArrayList<>()));
    for (int face = 0; face < owners.length; face++) {
      if (owners[face] != FaceOwners.NOBODY) {
        owned.get(owners[face]).add(faces.get(face).microdegrees());
      }
    }
    return owned.stream().map(PlanarFaces::union).toList();
  }

  private boolean keepOutTheHarmed() {
    double[] harmM2 = new double[members.size()];
    boolean[] present = new boolean[members.size()];
    for (int i = 0; i < owners.length; i++) {
      CoverageFace face = faces.get(i);
      int owner = owners[i];
      if (owner != FaceOwners.NOBODY) {
        present[owner] = true;
        harmM2[owner] += face.isClaimedBy(owner) ? 0 : face.areaM2();
      }
      if (!face.isWide()) {
        claimantsBut(owner, face).forEach(loser -> harmM2[loser] += face.areaM2());
      }
    }
    boolean changed = false;
    for (int member = 0; member < members.size(); member++) {
      changed |= keepOut(member, harmM2[member], present[member]);
    }
    return changed;
  }

  /** Wide overlaps are the truth: yielding them is no harm unless nothing is left. */
  private boolean keepOut(int member, double harmM2, boolean present) {
    Member village = members.get(member);
    boolean vanishes = village.whole() && !present;
    if (village.stored() || !(vanishes || harmM2 > KEPT_OUT_SHARE * village.totalM2())) {
      return false;
    }
    if (vanishes) {
      wouldVanish.add(member);
    }
    return keptOut.add(member);
  }

  private static List<Integer> claimantsBut(int owner, CoverageFace face) {
    return Arrays.stream(face.claimants()).filter(claimant -> claimant != owner).boxed().toList();
  }

  private List<CoverageFace> claimed(List<Polygon> polygons) {
    AreaClaims claims = new AreaClaims();
    for (int member = 0; member < members.size(); member++) {
      claims.add(member, members.get(member).microdegrees());
    }
    return polygons.stream().map(polygon -> claimed(polygon, claims)).toList();
  }

  private static CoverageFace claimed(Polygon face, AreaClaims claims) {
    Coordinate inside = InteriorPointArea.getInteriorPoint(face);
    int[] claimants = claims.at(inside).stream().mapToInt(Integer::intValue).toArray();
    return new CoverageFace(face, inside, claimants);
  }
}
