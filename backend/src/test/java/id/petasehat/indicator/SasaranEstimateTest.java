package id.petasehat.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.AreaCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SasaranEstimateTest {
  private static final AreaCode A = new AreaCode("81.02.03.2001");
  private static final AreaCode B = new AreaCode("81.02.03.2002");
  private static final AreaCode C = new AreaCode("81.02.03.2003");

  /** 2,000 people and 18.5 births per 1000: 37 infants, 38.85 deliveries, 40.7 pregnancies. */
  @ParameterizedTest
  @CsvSource({"BAYI,37", "BERSALIN,39", "BUMIL,41"})
  void births_follow_from_population_and_birth_rate(Sasaran kind, long expected) {
    assertThat(SasaranEstimate.of(kind, Map.of(A, 2000L), new BigDecimal("18.5")))
        .containsExactly(Map.entry(A, expected));
  }

  @Test
  void only_pregnancies_deliveries_and_infants_follow_from_births() {
    assertThat(Sasaran.values())
        .filteredOn(SasaranEstimate::isPossible)
        .containsExactly(Sasaran.BUMIL, Sasaran.BERSALIN, Sasaran.BAYI);
  }

  /** 10 + 10 + 13 to 100: 30.3, 30.3 and 39.4; the one left over goes to the largest remainder. */
  @Test
  void counts_are_scaled_to_the_official_figure_to_the_last_person() {
    assertThat(SasaranEstimate.scaled(Map.of(A, 10L, B, 10L, C, 13L), 100))
        .containsExactly(Map.entry(A, 30L), Map.entry(B, 30L), Map.entry(C, 40L));
  }

  @Test
  void nothing_cannot_be_scaled() {
    assertThat(SasaranEstimate.scaled(Map.of(A, 0L), 100)).containsExactly(Map.entry(A, 0L));
  }

  @Property
  void scaled_counts_come_to_the_official_figure_and_stay_within_one_of_their_share(
      @ForAll @Size(min = 1, max = 30) List<@LongRange(min = 0, max = 50_000) Long> counts,
      @ForAll @LongRange(min = 0, max = 3_000_000) long official) {
    Map<AreaCode, Long> villages = new TreeMap<>();
    for (long count : counts) {
      villages.put(new AreaCode("81.02.03.%04d".formatted(2001 + villages.size())), count);
    }
    long sum = counts.stream().mapToLong(Long::longValue).sum();

    Map<AreaCode, Long> scaled = SasaranEstimate.scaled(villages, official);

    if (sum == 0) {
      assertThat(scaled).isEqualTo(villages);
    } else {
      assertThat(scaled.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(official);
      villages.forEach(
          (village, count) ->
              assertThat((double) scaled.get(village))
                  .isBetween(
                      (double) count * official / sum - 1, (double) count * official / sum + 1));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Pendataan kader 2025,RIIL",
    "Sasaran riil Puskesmas Elat,RIIL",
    "Dukcapil semester I,RIIL",
    "Proyeksi BPS sensus 2020,PROYEKSI",
    "PUSDATIN Kemenkes,PROYEKSI",
    "Perkiraan dari CBR,ESTIMASI",
    "Puskesmas Elat,TERCATAT"
  })
  void the_words_of_a_source_tell_how_it_knows(String source, SasaranBasis basis) {
    assertThat(SasaranBasis.ofSource(source)).isEqualTo(basis);
  }
}
