package id.petasehat.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.petasehat.area.AreaCode;
import id.petasehat.area.CodeList;
import id.petasehat.area.Level;
import id.petasehat.facility.Attribute;
import id.petasehat.facility.FacilityPlace;
import id.petasehat.facility.Fact;
import id.petasehat.fixture.EmbeddedStores;
import id.petasehat.fixture.Office;
import id.petasehat.fixture.Square;
import id.petasehat.store.Batch;
import id.petasehat.store.Batches;
import id.petasehat.store.Facilities;
import id.petasehat.store.Store;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Figures that follow from the register of posts equal plain loops over invented facts: 60 posts in
 * 20 villages, each fact dated somewhere in two years.
 */
class IndependentPostsTest {
  private static final AreaCode DISTRICT = new AreaCode("81.02");
  private static final List<String> TYPES =
      List.of("posyandu", "posyandu", "pustu", "pustu", "poskesdes", "puskesmas");
  private static final List<String> INDICATORS =
      List.of(
          "posyandu-ilp",
          "posyandu-aktif",
          "kader-latih",
          "pustu-ilp",
          "pkm-ilp",
          "pustu-sdm",
          "pustu-rb");
  private static final Map<Attribute, List<String>> SAID =
      new TreeMap<>( // in one order, so that every run invents the same posts
          Map.of(
              Attribute.ILP, List.of("ya", "tidak"),
              Attribute.ACTIVE, List.of("ya", "tidak"),
              Attribute.CADRES, List.of("0", "2", "5"),
              Attribute.TRAINED_CADRES, List.of("0", "1", "2"),
              Attribute.STATUS, List.of("beroperasi", "beroperasi", "tidak-beroperasi"),
              Attribute.CONDITION, List.of("baik", "rusak-berat", "rusak-total", "rusak-ringan"),
              Attribute.MIDWIVES, List.of("0", "1", "2"),
              Attribute.NURSES, List.of("0", "1")));

  @TempDir static Path folder;
  private static FrontDoor door;
  private static List<AreaCode> villages;
  private static final List<Fact> FACTS = new ArrayList<>();
  private static final Map<String, AreaCode> PLACES = new TreeMap<>();

  @BeforeAll
  static void inventPosts() throws Exception {
    Store store = Store.inFolder(EmbeddedStores.prepare(folder));
    villages = CodeList.national().villagesOf(DISTRICT).subList(0, 20);
    List<Square> squares = new ArrayList<>();
    for (AreaCode village : villages) {
      String name = CodeList.national().name(village).orElseThrow();
      squares.add(new Square(village.dotted(), name, squares.size() % 8, squares.size() / 8, 1));
    }
    new Office(store, folder).boundaries(squares);
    store.<Void, RuntimeException>change(
        connection -> {
          long batch =
              Batches.begin(
                  connection,
                  new Batch(
                      0,
                      "facilities",
                      "f",
                      "0".repeat(64),
                      null,
                      Instant.EPOCH,
                      false,
                      0,
                      0,
                      0,
                      null));
          invent(new Random(20251122), batch);
          Facilities.add(connection, FACTS);
          Facilities.replacePlaces(
              connection,
              PLACES.keySet(),
              PLACES.entrySet().stream()
                  .map(
                      one ->
                          new FacilityPlace(
                              one.getKey(), DISTRICT, one.getValue(), null, null, null))
                  .toList());
          return null;
        });
    door = new FrontDoor(store);
  }

  @AfterAll
  static void close() {
    door.close();
  }

  private static void invent(Random chance, long batch) {
    for (int i = 0; i < 60; i++) {
      String code = "P%02d".formatted(i);
      PLACES.put(code, villages.get(chance.nextInt(14)));
      String type = TYPES.get(chance.nextInt(TYPES.size()));
      FACTS.add(fact(code, Attribute.TYPE, type, LocalDate.of(2024, 6, 1), batch));
      SAID.forEach(
          (attribute, contents) -> {
            for (int times = chance.nextInt(3); times > 0; times--) {
              LocalDate day = LocalDate.of(2024, 2, 1).plusDays(chance.nextInt(600));
              boolean again =
                  FACTS.stream()
                      .anyMatch(
                          f ->
                              f.facility().equals(code)
                                  && f.attribute() == attribute
                                  && f.from().equals(day));
              if (!again) {
                String content = contents.get(chance.nextInt(contents.size()));
                FACTS.add(fact(code, attribute, content, day, batch));
              }
            }
          });
    }
  }

  private static Fact fact(
      String code, Attribute attribute, String content, LocalDate day, long batch) {
    return new Fact(code, attribute, content, day, true, batch, 2, false);
  }

  @Test
  void every_share_level_and_period_equals_plain_loops() throws Exception {
    int known = 0;
    for (String indicator : INDICATORS) {
      for (String period : List.of("2024-01", "2024-08", "2025-03", "2025")) {
        for (Level level : List.of(Level.DESA, Level.KECAMATAN, Level.KABUPATEN)) {
          JsonNode columns =
              door.values(
                      indicator, "period=%s&level=%s&within=81.02".formatted(period, level.id()))
                  .json();
          for (int i = 0; i < columns.get("code").size(); i++) {
            String code = columns.get("code").get(i).asText();
            String expected = expected(indicator, period, new AreaCode(code));
            assertThat(
                    columns.get("numerator").get(i)
                        + "/"
                        + columns.get("denominator").get(i)
                        + " "
                        + columns.get("state").get(i).asText())
                .as("%s %s %s", indicator, period, code)
                .isEqualTo(expected);
            known += expected.startsWith("null") ? 0 : 1;
          }
        }
      }
    }
    assertThat(known).isGreaterThan(100);
  }

  @Test
  void a_profile_lists_shares_of_which_anything_is_known() throws Exception {
    JsonNode rows =
        door.json("/api/v1/areas/" + villages.get(19) + "/profile?period=2025-03")
            .get("indicators");
    assertThat(rows.findValuesAsText("indicator")).containsAll(INDICATORS);
    assertThat(rows.findValuesAsText("state")).containsOnly("not-applicable");
    assertThat(door.json("/api/v1/areas/81.02/profile?period=2024-01").get("indicators")).isEmpty();
  }

  // ---- the same by plain loops

  private static String expected(String indicator, String period, AreaCode area) {
    LocalDate day =
        (period.length() == 4 ? YearMonth.parse(period + "-12") : YearMonth.parse(period))
            .atEndOfMonth();
    long numerator = 0;
    long denominator = 0;
    int reported = 0;
    int notApplicable = 0;
    int all = 0;
    boolean anyKnown =
        PLACES.keySet().stream().anyMatch(code -> share(indicator, code, day) != null);
    for (AreaCode village : villages) {
      if (!village.within(area)) {
        continue;
      }
      all++;
      boolean has = false;
      boolean known = false;
      long n = 0;
      long d = 0;
      for (String code : PLACES.keySet()) {
        if (PLACES.get(code).equals(village) && isOf(indicator, code)) {
          has = true;
          long[] share = share(indicator, code, day);
          if (share != null) {
            known = true;
            n += share[0];
            d += share[1];
          }
        }
      }
      if ((!has && anyKnown) || (known && d == 0)) {
        notApplicable++;
      } else if (known) {
        numerator += n;
        denominator += d;
        reported++;
      }
    }
    if (notApplicable == all) {
      return "null/null not-applicable";
    }
    if (reported == 0) {
      return "null/null not-reported";
    }
    return numerator + "/" + denominator + (numerator == 0 ? " zero" : " reported");
  }

  private static boolean isOf(String indicator, String code) {
    String type = at(code, Attribute.TYPE, LocalDate.MAX);
    return indicator.startsWith("pkm")
        ? type.equals("puskesmas")
        : indicator.startsWith("pustu") ? type.equals("pustu") : type.equals("posyandu");
  }

  /** Numerator and denominator of one post; null when it is of another kind or not known. */
  private static long[] share(String indicator, String code, LocalDate day) {
    if (!isOf(indicator, code)) {
      return null;
    }
    String ilp = at(code, Attribute.ILP, day);
    String active = at(code, Attribute.ACTIVE, day);
    String condition = at(code, Attribute.CONDITION, day);
    return switch (indicator) {
      case "posyandu-aktif" -> yes(active);
      case "kader-latih" -> {
        String kader = at(code, Attribute.CADRES, day);
        String trained = at(code, Attribute.TRAINED_CADRES, day);
        yield kader == null || trained == null
            ? null
            : new long[] {Long.parseLong(trained), Long.parseLong(kader)};
      }
      case "pustu-rb" ->
          condition == null
              ? null
              : new long[] {condition.matches("rusak-(berat|total)") ? 1 : 0, 1};
      case "pustu-sdm" -> staffed(code, condition, day);
      default -> yes(ilp);
    };
  }

  private static long[] staffed(String code, String condition, LocalDate day) {
    String status = at(code, Attribute.STATUS, day);
    if ("rusak-total".equals(condition) || "tidak-beroperasi".equals(status)) {
      return new long[] {0, 0};
    }
    String midwives = at(code, Attribute.MIDWIVES, day);
    String nurses = at(code, Attribute.NURSES, day);
    if (status == null) {
      return null;
    }
    if ("0".equals(midwives) || "0".equals(nurses)) {
      return new long[] {0, 1};
    }
    return midwives == null || nurses == null ? null : new long[] {1, 1};
  }

  private static long[] yes(String word) {
    return word == null ? null : new long[] {word.equals("ya") ? 1 : 0, 1};
  }

  /** What was said last until a day; what a post is holds at all times. */
  private static String at(String code, Attribute attribute, LocalDate day) {
    Fact last = null;
    for (Fact fact : FACTS) {
      boolean holds = attribute == Attribute.TYPE || !fact.from().isAfter(day);
      if (fact.facility().equals(code)
          && fact.attribute() == attribute
          && holds
          && (last == null || fact.from().isAfter(last.from()))) {
        last = fact;
      }
    }
    return last == null ? null : last.content();
  }
}
