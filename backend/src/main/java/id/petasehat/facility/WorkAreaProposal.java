package id.petasehat.facility;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.area.LocalMetres;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/**
 * Proposes a puskesmas for villages of which no file says it: the nearest one in the village's own
 * kecamatan; where that has none, the nearest of the district. Near is meant in a straight line
 * from a point inside the village, which says nothing of roads and sea: a person has to look at the
 * proposal. Of two equally near ones the lower code is taken, so that the answer is always the
 * same.
 */
public final class WorkAreaProposal {
  private WorkAreaProposal() {}

  /**
   * A village.
   *
   * @param inside a point inside it, degrees, EPSG:4326
   */
  public record Home(AreaCode village, Coordinate inside) {}

  /**
   * A puskesmas that can be proposed.
   *
   * @param district the one it belongs to
   * @param kecamatan in which it lies; null when only its district is known
   * @param at degrees, EPSG:4326
   */
  public record Candidate(String code, AreaCode district, AreaCode kecamatan, Coordinate at) {}

  /** One catchment for each village that has a puskesmas in its district; the others get none. */
  public static List<Catchment> propose(
      Collection<Home> villages, Collection<Candidate> puskesmas) {
    List<Catchment> proposals = new ArrayList<>();
    for (Home home : villages) {
      nearest(home, puskesmas)
          .ifPresent(found -> proposals.add(new Catchment(home.village, found.code(), null, true)));
    }
    return proposals;
  }

  private static Optional<Candidate> nearest(Home home, Collection<Candidate> puskesmas) {
    AreaCode kecamatan = home.village.at(Level.KECAMATAN);
    AreaCode district = home.village.at(Level.KABUPATEN);
    LocalMetres scale = LocalMetres.atLatitude(home.inside.y);
    return puskesmas.stream()
        .filter(one -> one.district.equals(district))
        .min(
            Comparator.comparing((Candidate one) -> !kecamatan.equals(one.kecamatan))
                .thenComparingDouble(one -> scale.distance(home.inside, one.at))
                .thenComparing(Candidate::code));
  }
}
