package id.petasehat.area;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * Gives each face to one member of the batch. A stored member gets what it claims, a member kept
 * out of cleaning what else it claims; a wide overlap goes to the smallest claimant, a narrow one
 * to the claimant with the longest border, a narrow gap to the neighbour with the longest border;
 * wide gaps stay.
 */
final class FaceOwners {
  static final int NOBODY = -1;
  private static final int UNDECIDED = -2;

  private final List<CoverageFace> faces;
  private final List<CoverageBatch.Member> members;
  private final Set<Integer> keptOut;
  private final int[] owners;

  private FaceOwners(
      List<CoverageFace> faces, List<CoverageBatch.Member> members, Set<Integer> keptOut) {
    this.faces = faces;
    this.members = members;
    this.keptOut = keptOut;
    this.owners = new int[faces.size()];
  }

  /** The owner of each face: a member's number or {@link #NOBODY}. */
  static int[] decide(
      List<CoverageFace> faces, List<CoverageBatch.Member> members, Set<Integer> keptOut) {
    FaceOwners decision = new FaceOwners(faces, members, keptOut);
    decision.decideAtOnce();
    decision.settleByLongestBorder(CoverageFace::isClaimedBy);
    decision.giveUndecidedOverlapsToTheSmallest();
    decision.settleByLongestBorder((face, member) -> face.isGap() && decision.takesGaps(member));
    decision.leaveTheRest();
    return decision.owners;
  }

  private void decideAtOnce() {
    for (int face = 0; face < owners.length; face++) {
      owners[face] = atOnce(faces.get(face));
    }
  }

  private int atOnce(CoverageFace face) {
    if (face.isUndisputed()) {
      return face.claimants()[0];
    }
    if (face.isGap()) {
      return face.isWide() ? NOBODY : UNDECIDED;
    }
    int[] first = privileged(face);
    if (first.length > 0) {
      return smallest(first);
    }
    return face.isWide() ? smallest(face.claimants()) : UNDECIDED;
  }

  private int[] privileged(CoverageFace face) {
    int[] stored = claimants(face).filter(member -> members.get(member).stored()).toArray();
    return stored.length > 0 ? stored : claimants(face).filter(keptOut::contains).toArray();
  }

  private static IntStream claimants(CoverageFace face) {
    return Arrays.stream(face.claimants());
  }

  private int smallest(int[] claimants) {
    return Arrays.stream(claimants)
        .boxed()
        .min(Comparator.comparingDouble((Integer member) -> members.get(member).totalM2()))
        .orElseThrow();
  }

  private boolean takesGaps(int member) {
    return !members.get(member).stored() && !keptOut.contains(member);
  }

  /** In rounds, because a face that was given away can be the border of the next. */
  private void settleByLongestBorder(BiPredicate<CoverageFace, Integer> mayOwn) {
    Map<Integer, Integer> settled;
    do {
      settled = new HashMap<>();
      for (int face = 0; face < owners.length; face++) {
        int neighbour = owners[face] == UNDECIDED ? longestNeighbour(face, mayOwn) : NOBODY;
        if (neighbour != NOBODY) {
          settled.put(face, neighbour);
        }
      }
      settled.forEach((face, owner) -> owners[face] = owner);
    } while (!settled.isEmpty());
  }

  private int longestNeighbour(int face, BiPredicate<CoverageFace, Integer> mayOwn) {
    CoverageFace disputed = faces.get(face);
    Map<Integer, Double> metresByOwner = new TreeMap<>();
    for (CoverageFace.Border border : disputed.borders()) {
      int owner = owners[border.face()];
      if (owner >= 0 && mayOwn.test(disputed, owner)) {
        metresByOwner.merge(owner, border.metres(), Double::sum);
      }
    }
    return metresByOwner.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(NOBODY);
  }

  private void giveUndecidedOverlapsToTheSmallest() {
    for (int face = 0; face < owners.length; face++) {
      if (owners[face] == UNDECIDED && !faces.get(face).isGap()) {
        owners[face] = smallest(faces.get(face).claimants());
      }
    }
  }

  private void leaveTheRest() {
    for (int face = 0; face < owners.length; face++) {
      if (owners[face] == UNDECIDED) {
        owners[face] = NOBODY;
      }
    }
  }
}
