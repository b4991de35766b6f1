package id.petasehat.store;

import static id.petasehat.fixture.Square.DISTRICT;
import static id.petasehat.fixture.Square.WAUR;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.AreaCode;
import id.petasehat.facility.Attribute;
import id.petasehat.facility.Catchment;
import id.petasehat.facility.Facility;
import id.petasehat.facility.FacilityPlace;
import id.petasehat.facility.Fact;
import id.petasehat.facility.PlaceIssue;
import id.petasehat.facility.Register;
import id.petasehat.facility.WorkAreaRow;
import id.petasehat.indicator.Catalogue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a store promises of facilities and work areas. */
abstract class FacilityContract extends AgeContract {
  private static final LocalDate MARCH = LocalDate.of(2025, 3, 31);
  private static final AreaCode WERKA_CODE = new AreaCode(WERKA);

  private long batch(String kind) {
    return store.<Long, RuntimeException>change(
        connection ->
            Batches.begin(
                connection,
                new Batch(
                    0, kind, "f.csv", "0".repeat(64), null, Instant.now(), false, 0, 0, 0, null)));
  }

  private void put(Store.Work<Object, RuntimeException> work) {
    store.<Object, RuntimeException>change(work);
  }

  private void addPustu(long batch, String condition) {
    put(
        connection -> {
          Facilities.add(
              connection,
              List.of(
                  new Fact("P1", Attribute.NAME, "Pustu Werka", MARCH, true, batch, 2, false),
                  new Fact("P1", Attribute.CONDITION, condition, MARCH, true, batch, 2, false)));
          Facilities.replacePlaces(
              connection,
              List.of("P1"),
              List.of(
                  new FacilityPlace(
                      "P1",
                      new AreaCode(DISTRICT),
                      WERKA_CODE,
                      132.7,
                      -5.6,
                      PlaceIssue.BEDA_DESA)));
          return null;
        });
  }

  private List<Facility> within(String area) {
    return store
        .<Register, RuntimeException>read(
            connection -> Facilities.register(connection, new AreaCode(area)))
        .at(MARCH);
  }

  @Test
  void a_facility_is_found_in_its_village_its_district_and_its_province() {
    addPustu(batch("facilities"), "baik");
    assertThat(within(WERKA)).extracting(Facility::name).containsExactly("Pustu Werka");
    assertThat(within(DISTRICT)).hasSize(1);
    assertThat(within(DISTRICT.substring(0, 2))).hasSize(1);
    assertThat(within(WAUR)).isEmpty();
  }

  @Test
  void a_place_is_read_as_it_was_written() {
    addPustu(batch("facilities"), "baik");
    assertThat(
            store.<List<FacilityPlace>, RuntimeException>read(
                connection -> Facilities.places(connection, new AreaCode(DISTRICT))))
        .containsExactly(
            new FacilityPlace(
                "P1", new AreaCode(DISTRICT), WERKA_CODE, 132.7, -5.6, PlaceIssue.BEDA_DESA));
  }

  @Test
  void removing_a_batch_brings_back_what_was_known_before() {
    addPustu(batch("facilities"), "baik");
    long second = batch("facilities");
    addPustu(second, "rusak-berat");
    assertThat(within(WERKA).get(0).text(Attribute.CONDITION)).isEqualTo("rusak-berat");
    put(
        connection -> {
          Removal.of(
              connection, Catalogue.builtIn(), Batches.find(connection, second).orElseThrow());
          return null;
        });
    assertThat(within(WERKA).get(0).text(Attribute.CONDITION)).isEqualTo("baik");
  }

  @Test
  void a_facility_is_found_by_every_code_that_files_know_it_by() {
    long batch = batch("facilities");
    addPustu(batch, "baik");
    put(
        connection -> {
          Facilities.addAliases(connection, batch, Map.of("FK-0003", "P1"));
          return null;
        });
    assertThat(store.<Map<String, String>, RuntimeException>read(Facilities::keysByCode))
        .containsOnly(Map.entry("P1", "P1"), Map.entry("FK-0003", "P1"));
  }

  @Test
  void of_two_files_on_a_villages_puskesmas_the_newer_one_counts_on_the_days_it_speaks_of() {
    long first = batch("work-areas");
    long second = batch("work-areas");
    put(
        connection -> {
          WorkAreas.add(
              connection, first, List.of(new WorkAreaRow(WERKA_CODE, null, null, "P1", null, 2)));
          WorkAreas.add(
              connection, second, List.of(new WorkAreaRow(WERKA_CODE, MARCH, null, "P2", "P9", 2)));
          return null;
        });
    assertThat(puskesmasOn(MARCH.minusDays(1))).isEqualTo("P1");
    assertThat(puskesmasOn(MARCH)).isEqualTo("P2");
  }

  private String puskesmasOn(LocalDate day) {
    return store
        .<Map<AreaCode, WorkAreaRow>, RuntimeException>read(
            connection -> WorkAreas.on(connection, day, new AreaCode(DISTRICT)))
        .get(WERKA_CODE)
        .puskesmas();
  }

  @Test
  void catchments_of_a_district_are_replaced_whole() {
    Catchment old = new Catchment(new AreaCode(WAUR), "P1", null, true);
    Catchment fresh = new Catchment(WERKA_CODE, "P2", "P9", false);
    for (Catchment one : List.of(old, fresh)) {
      put(
          connection -> {
            WorkAreas.replaceCatchments(connection, new AreaCode(DISTRICT), List.of(one));
            return null;
          });
    }
    assertThat(store.<List<Catchment>, RuntimeException>read(WorkAreas::catchments))
        .containsExactly(fresh);
  }
}
