package id.petasehat.facility;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.AreaCode;
import id.petasehat.facility.WorkAreaProposal.Candidate;
import id.petasehat.facility.WorkAreaProposal.Home;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/**
 * Villages and puskesmas on a line along the equator, one degree apart.
 *
 * <pre>
 *   x          0    1    2    3    4    5
 *   kecamatan  01   01   01 | 02   02 | 03
 *   villages   A    B    C  | D    E  | F
 *   puskesmas  P              Q
 * </pre>
 */
class WorkAreaProposalTest {
  private static final AreaCode DISTRICT = new AreaCode("81.02");
  private static final Candidate P = puskesmas("P", "81.02.01", 0);
  private static final Candidate Q = puskesmas("Q", "81.02.02", 3);

  private static Candidate puskesmas(String code, String kecamatan, double x) {
    return new Candidate(
        code, DISTRICT, kecamatan == null ? null : new AreaCode(kecamatan), new Coordinate(x, 0));
  }

  private static Home village(String kecamatan, int number, double x) {
    return new Home(new AreaCode("81.02." + kecamatan + ".200" + number), new Coordinate(x, 0));
  }

  private static String proposed(Home home, Candidate... puskesmas) {
    return WorkAreaProposal.propose(List.of(home), List.of(puskesmas)).stream()
        .map(Catchment::puskesmas)
        .collect(Collectors.joining());
  }

  @Test
  void a_village_gets_the_puskesmas_of_its_kecamatan_though_another_is_nearer() {
    assertThat(proposed(village("01", 3, 2), P, Q)).isEqualTo("P"); // C: 2 to P, 1 to Q
    assertThat(proposed(village("02", 1, 3), P, Q)).isEqualTo("Q");
  }

  @Test
  void a_kecamatan_without_puskesmas_gets_the_nearest_of_the_district() {
    assertThat(proposed(village("03", 1, 5), P, Q)).isEqualTo("Q"); // F: 5 to P, 2 to Q
  }

  @Test
  void of_two_in_the_kecamatan_the_nearer_one_is_proposed() {
    Candidate second = puskesmas("R", "81.02.01", 1.5);
    assertThat(proposed(village("01", 3, 2), P, second)).isEqualTo("R");
    assertThat(proposed(village("01", 1, 0.5), P, second)).isEqualTo("P");
  }

  @Test
  void a_puskesmas_of_which_only_the_district_is_known_stands_behind_those_of_the_kecamatan() {
    Candidate somewhere = puskesmas("A", null, 2);
    assertThat(proposed(village("01", 3, 2), P, somewhere)).isEqualTo("P");
    assertThat(proposed(village("03", 1, 5), P, somewhere)).isEqualTo("A");
  }

  @Test
  void a_puskesmas_of_another_district_is_never_proposed() {
    Candidate foreign =
        new Candidate("X", new AreaCode("81.72"), new AreaCode("81.72.01"), new Coordinate(2, 0));
    assertThat(proposed(village("01", 3, 2), foreign)).isEmpty();
  }

  @Test
  void every_proposal_is_marked_as_one() {
    assertThat(WorkAreaProposal.propose(List.of(village("01", 1, 0)), List.of(P)))
        .containsExactly(new Catchment(new AreaCode("81.02.01.2001"), "P", null, true));
  }
}
