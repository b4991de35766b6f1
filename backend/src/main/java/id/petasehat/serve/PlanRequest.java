package id.petasehat.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Indicator;
import id.petasehat.indicator.Sasaran;
import id.petasehat.indicator.Wording;
import id.petasehat.option.Aim;
import id.petasehat.option.DistrictPlan.Asked;
import id.petasehat.option.DistrictPlan.DrawnPlace;
import id.petasehat.option.Work;
import id.petasehat.reach.Season;
import id.petasehat.reach.TravelMode;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question about a district as the body of a request says it; what is not said has its default.
 *
 * @param asked without the names of district, villages and aim, and of whatever code was written as
 *     district
 * @param alternatives near-best sets wanted
 * @param frontier count or budget; null for no curve
 * @param seconds of search
 * @param slips fields that have no meaning here
 */
record PlanRequest(
    Asked asked, int alternatives, String frontier, int seconds, List<String> slips) {
  static final String COUNT = "count";
  static final String BUDGET = "budget";
  static final String WEIGHTED = "weighted";
  static final String WORST = "worst";

  /** More money than the country's budget is a slip of the pen. */
  static final long MOST_RUPIAH = 10_000_000_000_000_000L;

  private static final int DEFAULT_LIMIT = 60;
  private static final int LONGEST_LIMIT = 1440;
  private static final int DEFAULT_COUNT = 3;
  private static final int MOST_COUNT = 1000;
  private static final int MOST_STAFF = 1_000_000;
  private static final int MOST_EXTRA = 50;
  private static final int MOST_IDS = 5000;
  private static final int LONGEST_ID = 100;
  private static final int LONGEST_NAME = 200;
  private static final int MOST_ALTERNATIVES = 10;
  private static final int DEFAULT_SECONDS = 20;
  private static final int MOST_SECONDS = 60;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private static final Set<String> RULE = Set.of("types", "worst", "staff", "days", "unknown");
  private static final Set<String> OF_PLACE =
      Set.of("id", "name", "lon", "lat", "post", "cost", "land");

  private static final Set<String> FIELDS =
      Stream.concat(
              Arrays.stream(Asked.class.getRecordComponents()).map(one -> one.getName()),
              Stream.of("alternatives", "frontier", "seconds"))
          .collect(Collectors.toSet());

  /**
   * Reads a body.
   *
   * @throws HttpProblem 400 with the place of the first thing that has no meaning
   */
  static PlanRequest read(AskedJson body, Catalogue catalogue) {
    List<String> slips = new ArrayList<>(body.fieldsBeside(FIELDS));
    slips.addAll(body.object("rule").fieldsBeside(RULE));
    body.objects("extra", MOST_EXTRA).forEach(one -> slips.addAll(one.fieldsBeside(OF_PLACE)));
    Integer alternatives = body.small("alternatives", 0, MOST_ALTERNATIVES);
    Integer seconds = body.small("seconds", 1, MOST_SECONDS);
    return new PlanRequest(
        asked(body, catalogue),
        alternatives == null ? 0 : alternatives,
        oneOf(body, "frontier", List.of(COUNT, BUDGET), null),
        seconds == null ? DEFAULT_SECONDS : seconds,
        List.copyOf(slips));
  }

  /** Reads the parameters of an address: those that decide what can be chosen. */
  static PlanRequest ofAddress(UnaryOperator<String> parameters, Catalogue catalogue) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    for (String name : List.of("within", "period", "aim")) {
      body.put(name, parameters.apply(name));
    }
    for (String name : List.of("seasons", "modes")) {
      String said = parameters.apply(name);
      if (said != null) {
        ArrayNode words = body.putArray(name);
        Arrays.stream(said.split(",")).forEach(words::add);
      }
    }
    String limit = parameters.apply("limit");
    if (limit != null) {
      body.put("limit", limit.matches("\\d{1,9}") ? Integer.parseInt(limit) : -1);
    }
    ObjectNode rule = body.putObject("rule");
    RULE.forEach(part -> rule.put(part, parameters.apply(part)));
    return read(new AskedJson(body, ""), catalogue);
  }

  private static Asked asked(AskedJson body, Catalogue catalogue) {
    Integer count = body.small(COUNT, 0, MOST_COUNT);
    Long budget = body.whole(BUDGET, 0, MOST_RUPIAH);
    Integer limit = body.small("limit", 1, LONGEST_LIMIT);
    Boolean rebuildBeforeNew = body.flag("rebuildBeforeNew");
    Integer least = body.small("leastPerKecamatan", 0, MOST_COUNT);
    Aim aim = aim(body, catalogue);
    return new Asked(
        within(body),
        "",
        "",
        period(body).toString(),
        limit == null ? DEFAULT_LIMIT : limit,
        ids(body, "seasons", known(Season.values(), Season::id), List.of(Season.KEMARAU.id())),
        oneOf(body, "judge", List.of(WEIGHTED, WORST), WEIGHTED),
        modes(body),
        aimWord(aim),
        aimName(aim, catalogue),
        rule(body),
        count == null && budget == null ? Integer.valueOf(DEFAULT_COUNT) : count,
        budget,
        body.whole("bidan", 0, MOST_STAFF),
        body.whole("perawat", 0, MOST_STAFF),
        least == null || least == 0 ? null : least,
        kecamatan(body),
        body.texts("forced", MOST_IDS, LONGEST_ID),
        body.texts("forbidden", MOST_IDS, LONGEST_ID),
        ids(body, "kinds", known(Work.values(), Work::id), known(Work.values(), Work::id)),
        rebuildBeforeNew == null || rebuildBeforeNew,
        extra(body),
        new TreeMap<>(body.object("costs").wholes(MOST_IDS, 1, MOST_RUPIAH)));
  }

  private static String within(AskedJson body) {
    String code = body.text("within", LONGEST_ID);
    if (code == null) {
      throw AskedJson.bad(
          "within",
          "missing-field",
          new Text("Kabupaten/kota belum disebut.", "No district was named."),
          new Text("Tambahkan within, misalnya 81.02.", "Add within, for example 81.02."));
    }
    return code;
  }

  private static YearMonth period(AskedJson body) {
    String said = body.text("period", LONGEST_ID);
    if (said == null) {
      return YearMonth.now();
    }
    try {
      YearMonth month = YearMonth.parse(said);
      if (month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR) {
        return month;
      }
    } catch (DateTimeException wrong) {
      throw badPeriod(said);
    }
    throw badPeriod(said);
  }

  private static HttpProblem badPeriod(String said) {
    return AskedJson.bad(
        "period",
        "bad-period",
        new Text("\"" + said + "\" bukan bulan.", "\"" + said + "\" is no month."),
        new Text("Tulis seperti 2026-11.", "Write it like 2026-11."));
  }

  private static <T> List<String> known(T[] all, Function<T, String> id) {
    return Arrays.stream(all).map(id).toList();
  }

  private static List<String> ids(
      AskedJson body, String field, List<String> known, List<String> otherwise) {
    List<String> said = body.texts(field, LONGEST_ID, LONGEST_ID);
    for (String id : said) {
      refuseUnknown(body.at(field), id, known);
    }
    return said.isEmpty() ? otherwise : said;
  }

  private static void refuseUnknown(String place, String word, List<String> known) {
    if (!known.contains(word)) {
      String list = String.join(", ", known);
      throw AskedJson.bad(
          place,
          "unknown-word",
          new Text("\"" + word + "\" tidak dikenal.", "\"" + word + "\" is not known."),
          new Text("Pakai: " + list + ".", "Use: " + list + "."));
    }
  }

  private static String oneOf(AskedJson body, String field, List<String> known, String otherwise) {
    String said = body.text(field, LONGEST_ID);
    if (said == null) {
      return otherwise;
    }
    refuseUnknown(body.at(field), said, known);
    return said;
  }

  /** Nobody sails or rides from door to door, so walking is always one. */
  private static List<String> modes(AskedJson body) {
    List<String> all = known(TravelMode.values(), TravelMode::id);
    Set<String> said = new HashSet<>(ids(body, "modes", all, all));
    said.add(TravelMode.KAKI.id());
    return all.stream().filter(said::contains).toList();
  }

  private static Aim aim(AskedJson body, Catalogue catalogue) {
    String said = body.text("aim", LONGEST_ID);
    if (said == null) {
      return Aim.everybody();
    }
    Aim aim = Aim.read(said).filter(one -> one.isKnown(catalogue)).orElseThrow(() -> badAim(said));
    if (aim.isRestricted(catalogue)) {
      Wording why = Aim.whyRestricted();
      throw AskedJson.bad(
          "aim",
          "restricted-aim",
          new Text(why.id(), why.en()),
          new Text(
              "Pilih sasaran lain, misalnya orang atau kelompok:lansia.",
              "Choose another aim, such as orang or kelompok:lansia."));
    }
    return aim;
  }

  private static HttpProblem badAim(String said) {
    String groups =
        Arrays.stream(Sasaran.values())
            .filter(group -> !group.isRestricted())
            .map(Sasaran::id)
            .collect(Collectors.joining(", "));
    return AskedJson.bad(
        "aim",
        "unknown-aim",
        new Text("Tujuan \"" + said + "\" tidak dikenal.", "The aim \"" + said + "\" is unknown."),
        new Text(
            "Tulis orang, belum:INDIKATOR dari /api/v1/indicators, atau kelompok: dengan salah satu"
                + " dari "
                + groups
                + ".",
            "Write orang, belum:INDICATOR of /api/v1/indicators, or kelompok: with one of "
                + groups
                + "."));
  }

  private static String aimWord(Aim aim) {
    return switch (aim.whom()) {
      case ORANG -> "orang";
      case BELUM -> "belum:" + aim.code();
      case KELOMPOK -> "kelompok:" + aim.code();
    };
  }

  private static Wording aimName(Aim aim, Catalogue catalogue) {
    return switch (aim.whom()) {
      case ORANG -> new Wording("orang", "people");
      case BELUM -> {
        Indicator indicator = catalogue.find(aim.code()).orElseThrow();
        yield new Wording(
            "orang yang belum terlayani " + indicator.name().id(),
            "people not served yet by " + indicator.name().en());
      }
      case KELOMPOK -> SasaranWords.of(Sasaran.byId(aim.code()).orElseThrow());
    };
  }

  /** Parts of a rule as an address would say them. */
  private static Map<String, String> rule(AskedJson body) {
    AskedJson said = body.object("rule");
    Map<String, String> parts = new TreeMap<>();
    for (String part : RULE) {
      String word = said.word(part, LONGEST_NAME);
      if (word != null) {
        parts.put(part, word);
      }
    }
    try {
      askedRule(parts);
    } catch (HttpProblem unknown) {
      throw unknown.at("rule", "unknown-word");
    }
    return parts;
  }

  private static AskedRule askedRule(Map<String, String> parts) {
    return ReachQuery.parse(parts::get).asked();
  }

  /** The parts of the rule on working posts that are not the district's. */
  AskedRule rule() {
    return askedRule(asked.rule());
  }

  /** What was asked with the names of a district. */
  Asked within(PlanGround ground) {
    return new Asked(
        ground.district().dotted(),
        ground.districtName(),
        ground.villageTerm(),
        asked.period(),
        asked.limit(),
        asked.seasons(),
        asked.judge(),
        asked.modes(),
        asked.aim(),
        asked.aimName(),
        asked.rule(),
        asked.count(),
        asked.budget(),
        asked.bidan(),
        asked.perawat(),
        asked.leastPerKecamatan(),
        asked.kecamatanExcept(),
        asked.forced(),
        asked.forbidden(),
        asked.kinds(),
        asked.rebuildBeforeNew(),
        asked.extra(),
        asked.costs());
  }

  private static List<String> kecamatan(AskedJson body) {
    List<String> codes = new ArrayList<>();
    for (String said : body.texts("kecamatanExcept", MOST_COUNT, LONGEST_ID)) {
      codes.add(
          AreaCode.parse(said)
              .filter(code -> code.level() == Level.KECAMATAN)
              .map(AreaCode::dotted)
              .orElseThrow(
                  () ->
                      AskedJson.bad(
                          "kecamatanExcept",
                          "unknown-kecamatan",
                          new Text(
                              "\"" + said + "\" bukan kode kecamatan.",
                              "\"" + said + "\" is no code of a kecamatan."),
                          new Text("Tulis seperti 81.02.03.", "Write it like 81.02.03."))));
    }
    return codes;
  }

  private static List<DrawnPlace> extra(AskedJson body) {
    List<DrawnPlace> places = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (AskedJson one : body.objects("extra", MOST_EXTRA)) {
      DrawnPlace place = place(one);
      if (!ids.add(place.id())) {
        throw AskedJson.bad(
            one.at("id"),
            "duplicate-id",
            new Text("Id ini dipakai dua kali.", "This id is used twice."),
            new Text("Beri setiap titik id sendiri.", "Give each place its own id."));
      }
      places.add(place);
    }
    return places;
  }

  private static DrawnPlace place(AskedJson one) {
    String id = one.text("id", LONGEST_ID);
    if (id == null || !id.matches("drawn:.+")) {
      throw AskedJson.bad(
          one.at("id"),
          "bad-id",
          new Text("Titik ini perlu id.", "This place needs an id."),
          new Text("Tulis seperti drawn:1.", "Write it like drawn:1."));
    }
    String name = one.text("name", LONGEST_NAME);
    return new DrawnPlace(
        id,
        name == null ? "Titik " + id.substring(id.indexOf(':') + 1) : name,
        one.degrees("lon", 180),
        one.degrees("lat", 85),
        one.text("post", LONGEST_ID),
        one.whole("cost", 1, MOST_RUPIAH),
        one.text("land", LONGEST_NAME));
  }
}
