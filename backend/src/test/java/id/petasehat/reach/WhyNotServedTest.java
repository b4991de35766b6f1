package id.petasehat.reach;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.AreaCode;
import id.petasehat.reach.WhyNotServed.Cause;
import id.petasehat.reach.WhyNotServed.Reported;
import id.petasehat.reach.WhyNotServed.Service;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhyNotServedTest {
  private static final AreaCode WERKA = new AreaCode("81.02.01.2001");
  private static final AreaCode NGIL = new AreaCode("81.02.01.2002");

  /** Of 100 people so many within 60 minutes, so many of unknown ways, the others unreachable. */
  private static VillageReach of100(AreaCode village, long within60, long unknown) {
    return new VillageReach(
        village,
        100L,
        new long[] {within60, 0, 0, 0, 100 - within60 - unknown, unknown},
        null,
        null);
  }

  private static PeopleInReach all(VillageReach... villages) {
    return new PeopleInReach(List.of(villages));
  }

  @ParameterizedTest
  @CsvSource({
    // within 60 minutes now, if every post worked, what is reported
    "10, 20, BEHIND,  NO_POST",
    "10, 20, SILENT,  NO_POST",
    "10, 60, BEHIND,  POST_CLOSED",
    "10, 60, SILENT,  POST_CLOSED",
    "50, 50, BEHIND,  NOT_SERVED",
    "49, 49, BEHIND,  NO_POST",
    "90, 90, SILENT,  NOT_REPORTED",
    "90, 90, UNKNOWN, UNKNOWN",
    "10, 20, UNKNOWN, NO_POST",
    "90, 90, REACHED, SERVED",
    "0,  0,  REACHED, SERVED",
  })
  void a_village_has_the_cause_that_comes_first(
      int now, int ifAllWorked, Service service, Cause cause) {
    WhyNotServed why =
        WhyNotServed.of(
            all(of100(WERKA, now, 0)),
            all(of100(WERKA, ifAllWorked, 0)),
            Map.of(WERKA, new Reported(service, 8L)));

    assertThat(why.villages()).extracting(WhyNotServed.Village::cause).containsExactly(cause);
  }

  @Test
  void a_village_over_a_link_of_unknown_minutes_is_not_said_to_be_without_a_post() {
    PeopleInReach reach = all(of100(WERKA, 0, 80));

    assertThat(WhyNotServed.of(reach, reach, Map.of(WERKA, new Reported(Service.BEHIND, 8L))))
        .extracting(why -> why.villages().get(0).cause())
        .isEqualTo(Cause.UNKNOWN);
  }

  @Test
  void a_village_whose_people_nobody_counted_has_no_known_cause_and_adds_nobody() {
    PeopleInReach reach = all(new VillageReach(WERKA, null, new long[6], null, null));

    WhyNotServed why = WhyNotServed.of(reach, reach, Map.of());

    assertThat(why.villages())
        .containsExactly(new WhyNotServed.Village(WERKA, Cause.UNKNOWN, null, null));
    assertThat(why.people()).containsOnly(0);
  }

  @Test
  void people_and_those_not_served_add_up_over_the_causes() {
    PeopleInReach now = all(of100(WERKA, 20, 0), of100(NGIL, 80, 0));
    PeopleInReach ifAllWorked = all(of100(WERKA, 100, 0), of100(NGIL, 100, 0));

    WhyNotServed why =
        WhyNotServed.of(
            now,
            ifAllWorked,
            Map.of(
                WERKA, new Reported(Service.BEHIND, 8L), NGIL, new Reported(Service.BEHIND, 3L)));

    assertThat(why.people()[Cause.POST_CLOSED.ordinal()]).isEqualTo(100);
    assertThat(why.unserved()[Cause.NOT_SERVED.ordinal()]).isEqualTo(3);
    assertThat(Arrays.stream(why.people()).sum()).isEqualTo(now.population());
    assertThat(Arrays.stream(why.unserved()).sum()).isEqualTo(8 + 3);
  }
}
