package id.petasehat.report;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Village;
import id.petasehat.indicator.Wording;
import id.petasehat.option.DistrictPlan;
import id.petasehat.option.DistrictPlan.Alternative;
import id.petasehat.option.DistrictPlan.Asked;
import id.petasehat.option.DistrictPlan.Chosen;
import id.petasehat.option.DistrictPlan.Fairness;
import id.petasehat.option.DistrictPlan.FrontierStep;
import id.petasehat.option.DistrictPlan.KecamatanGain;
import id.petasehat.option.DistrictPlan.Left;
import id.petasehat.option.DistrictPlan.LimitReach;
import id.petasehat.option.DistrictPlan.OptionLine;
import id.petasehat.option.DistrictPlan.Outcome;
import id.petasehat.option.DistrictPlan.SeasonReach;
import id.petasehat.option.DistrictPlan.Served;
import id.petasehat.option.DistrictPlan.Source;
import id.petasehat.option.DistrictPlan.VillageGain;
import id.petasehat.option.UnitPrices;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A district of three rows of villages, each row a kecamatan and each village a square of a tenth
 * of a degree. Option n stands in village n and newly serves its 100 + n people, of 1.000 each.
 */
final class PaperFixture {
  static final String DISTRICT = "81.02";
  static final long PEOPLE = 1_000;
  private static final double SIDE = 0.1;
  private static final int ROWS = 3;
  private static final long COST = 412_500_000;
  private static final long STAFF_YEAR = 96_000_000;

  int options = 2;
  int perRow = 4;
  String called = "Rencana <uji> & coba";
  String name = "Pustu";
  Long cost = COST;
  boolean isProved = true;
  boolean isForced;
  String firstKind = "rebuild";
  int others = 3;
  String othersEnd = "complete";
  boolean isSimulated = true;
  List<String> seasons = List.of("kemarau");

  PaperPlan paper() {
    return new PaperPlan(called, "Untuk musrenbang", LocalDate.of(2026, 11, 22), plan());
  }

  DistrictShapes shapes() {
    GeometryFactory shapes = new GeometryFactory();
    List<Village> villages = new ArrayList<>();
    for (int i = 0; i < ROWS * perRow; i++) {
      int west = 1325 + i % perRow; // tenths of a degree
      int south = -55 - i / perRow;
      villages.add(
          new Village(
              new AreaCode(code(i)),
              villageName(i),
              shapes.toGeometry(
                  new Envelope(west / 10.0, (west + 1) / 10.0, south / 10.0, (south + 1) / 10.0))));
    }
    return DistrictShapes.of(villages);
  }

  DistrictPlan plan() {
    return new DistrictPlan(
        "7",
        "2026-11-22T03:00:00Z",
        isSimulated,
        asked(),
        outcome(),
        new DistrictPlan.Headline(
            season(seasons.get(0)).people(),
            season(seasons.get(0)).before(),
            season(seasons.get(0)).before() + gained()),
        seasons.stream().map(this::season).toList(),
        IntStream.range(0, options).mapToObj(this::chosen).toList(),
        List.of(option(options)),
        List.of(),
        limits(),
        IntStream.range(0, ROWS).mapToObj(this::kecamatan).toList(),
        IntStream.range(0, ROWS * perRow).mapToObj(this::village).toList(),
        List.of(left(options, "rules"), left(options + 1, "no-option")),
        alternatives(),
        3,
        othersEnd,
        new Fairness(
            57,
            true,
            gained() + 57,
            gained() + 57,
            each(gained() + 57),
            987_000_000L,
            List.of(id(options))),
        frontier(),
        gained() - 13,
        UnitPrices.assumed(),
        List.of(
            new Source(
                new Wording("Penduduk", "People"),
                new Wording("Kemendagri, 30 Juni 2025", "Kemendagri, 30 June 2025"),
                false)),
        List.of(
            note(id(options), "cost-zero", "Biaya 0 rupiah: dihitung gratis."),
            note("", "rough", "Menit perjalanan masih perkiraan kasar."),
            note("budget", "budget-below-cheapest", "Anggaran tidak cukup untuk satu pos pun.")));
  }

  private static DistrictPlan.Note note(String place, String code, String said) {
    return new DistrictPlan.Note(
        place, code, new Wording(said, "…"), new Wording("Periksalah.", "…"));
  }

  private Asked asked() {
    return new Asked(
        DISTRICT,
        "Kabupaten Uji",
        "ohoi",
        "2026-11",
        60,
        seasons,
        "weighted",
        List.of("kaki", "motor", "perahu"),
        "orang",
        new Wording("semua orang", "everybody"),
        Map.of("worst", "rusak-sedang"),
        options,
        2_400_000_000L,
        null,
        null,
        1,
        List.of("81.02.03"),
        isForced ? IntStream.range(0, options).mapToObj(PaperFixture::id).toList() : List.of(),
        List.of(id(options)),
        List.of("rebuild", "repair", "staff", "build"),
        true,
        List.of(),
        Map.of(id(options), 99_000_000L));
  }

  private Outcome outcome() {
    Long all = cost == null ? null : cost * options;
    return new Outcome(
        isProved,
        isProved,
        gained(),
        gained() + (isProved ? 0 : 321),
        isProved ? 0 : 321,
        all,
        options,
        options,
        STAFF_YEAR * options);
  }

  long gained() {
    return IntStream.range(0, options).mapToLong(this::newly).sum();
  }

  private long newly(int i) {
    return 100 + i;
  }

  private long people() {
    return PEOPLE * (ROWS * perRow - 1);
  }

  private long before() {
    return 2_111;
  }

  private SeasonReach season(String id) {
    return new SeasonReach(id, 6, people(), before(), before() + gained(), 45);
  }

  private Chosen chosen(int i) {
    return new Chosen(
        i + 1,
        option(i),
        each(newly(i)),
        each(newly(i) - 1),
        cost == null ? null : cost / newly(i),
        List.of(new Served(code(i), villageName(i), each(newly(i)))));
  }

  private OptionLine option(int i) {
    return new OptionLine(
        id(i),
        i == 0 ? firstKind : i % 2 == 0 ? "rebuild" : "repair",
        name + " " + (i + 1),
        "P" + i,
        code(i),
        villageName(i),
        code(i).substring(0, 8),
        kecamatanName(i / perRow),
        132.55 + SIDE * (i % perRow),
        -5.45 - SIDE * (i / perRow),
        cost,
        100,
        1,
        1,
        i > 0,
        STAFF_YEAR,
        i % 2 == 0 ? "rusak-berat" : "rusak-sedang",
        i == 0 ? null : "hibah desa",
        "register",
        each(newly(i)),
        List.of(code(i)),
        null);
  }

  private KecamatanGain kecamatan(int row) {
    long own = IntStream.range(0, options).filter(i -> i / perRow == row).count();
    return new KecamatanGain(
        String.format("81.02.%02d", row + 1),
        kecamatanName(row),
        (int) own,
        PEOPLE * perRow,
        each(501L + row),
        each(601L + row));
  }

  private VillageGain village(int i) {
    boolean isUnknown = i == ROWS * perRow - 1;
    if (isUnknown) {
      return new VillageGain(
          code(i), villageName(i), code(i).substring(0, 8), null, List.of(), List.of());
    }
    long before = i % 5 == 3 ? 800 : 50;
    long gain = i < options ? (i % 2 == 0 ? 700 : 200) : 0;
    return new VillageGain(
        code(i),
        villageName(i),
        code(i).substring(0, 8),
        PEOPLE,
        each(before),
        each(Math.min(PEOPLE, before + gain)));
  }

  private Left left(int i, String why) {
    return new Left(
        code(i), villageName(i), code(i).substring(0, 8), kecamatanName(0), each(700L + i), why);
  }

  private List<LimitReach> limits() {
    List<LimitReach> limits = new ArrayList<>();
    for (String season : List.of("kemarau", "hujan", "ombak")) {
      for (int minutes : new int[] {30, 60, 120}) {
        limits.add(new LimitReach(minutes, season, 1_234 + minutes, 2_345 + minutes));
      }
    }
    return limits;
  }

  private List<Alternative> alternatives() {
    List<Alternative> all = new ArrayList<>();
    for (int lost : IntStream.of(4, 9, 17).limit(others).toArray()) {
      all.add(
          new Alternative(
              List.of(id(options)),
              List.of(id(0)),
              List.of(id(options)),
              gained() - lost,
              gained() - lost,
              lost,
              each(gained() - lost),
              cost,
              1,
              2,
              true));
    }
    return all;
  }

  /** Up to ten options; for eleven nothing was found. In several seasons k less count as gained. */
  private List<FrontierStep> frontier() {
    List<FrontierStep> steps = new ArrayList<>();
    for (int k = 0; k <= 10; k++) {
      long people = 100L * k - 3L * k * k;
      long gained = people - k * (seasons.size() - 1L);
      Long price = cost == null ? null : cost * k;
      steps.add(
          new FrontierStep(
              k, null, true, people, gained, each(people), price, k < 8, List.of(id(0))));
    }
    steps.add(new FrontierStep(11, null, null, null, null, List.of(), null, false, List.of()));
    return steps;
  }

  private List<Long> each(long people) {
    return seasons.stream().map(season -> people).toList();
  }

  private String code(int i) {
    return String.format("81.02.%02d.%04d", i / perRow % ROWS + 1, 2001 + i % perRow);
  }

  static String id(int i) {
    return "rebuild:P" + i;
  }

  static String kecamatanName(int row) {
    return List.of("Kei Kecil", "Kei Besar", "Manyeuw").get(row % ROWS);
  }

  private static String villageName(int i) {
    return "Ohoi " + (char) ('A' + i % 26) + (i / 26 == 0 ? "" : i / 26);
  }
}
