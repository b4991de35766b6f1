package id.petasehat.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Check;
import id.petasehat.indicator.Indicator;
import id.petasehat.indicator.Period;
import id.petasehat.indicator.PrivacyClass;
import id.petasehat.store.DoubtfulFigures;
import id.petasehat.store.DoubtfulFigures.Doubtful;
import id.petasehat.store.DoubtfulFigures.Scope;
import id.petasehat.store.FigureComments;
import id.petasehat.store.FigureComments.Comment;
import id.petasehat.store.FigureComments.Said;
import id.petasehat.store.Store;
import io.javalin.http.Context;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures that somebody should look at, and what is said of them. */
final class DoubtfulHandler {
  /** Flags of a level that one answer lists. */
  static final int MOST = 500;

  /** Months that one answer spans at most. */
  private static final int MOST_MONTHS = 36;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HELD = "held";

  private final Store store;
  private final Answers answers;
  private final Catalogue catalogue;

  DoubtfulHandler(Store store, Answers answers, Catalogue catalogue) {
    this.store = store;
    this.answers = answers;
    this.catalogue = catalogue;
  }

  /**
   * @param village null of a class R indicator, whose figures are never told of one village
   * @param under null but of a class R indicator: what holds the village and others
   * @param numerator null of a class R indicator
   * @param denominator null of a class R indicator, and where the report had none
   * @param state {@code held} or {@code reported}
   * @param flags none of a class R indicator, like the comments, which may repeat the figure
   * @param file null of a class R indicator, like the row: both lead to the village
   */
  record Figure(
      Named village,
      Named under,
      String indicator,
      String period,
      Long numerator,
      Long denominator,
      String state,
      List<FlagLine> flags,
      List<Comment> comments,
      long importId,
      String file,
      Integer row,
      boolean simulated) {}

  record Named(String code, String name) {}

  /** {@code GET /api/v1/doubtful?within&period[&from]&level}; a year stands for its months. */
  void list(Context ctx) {
    Period period = IndicatorsHandler.period(ctx);
    YearMonth first = first(ctx, period);
    Optional<Check.Level> level = level(ctx);
    answers.json(
        ctx,
        snapshot -> {
          Place within = Requests.within(ctx, snapshot);
          List<AreaCode> only = within.isPuskesmas() ? within.villages() : List.of();
          Scope scope = new Scope(first, period.last(), within.around(), only);
          return list(snapshot, within, period, scope, level);
        });
  }

  private static YearMonth first(Context ctx, Period period) {
    String from = ctx.queryParam("from");
    YearMonth own = period.wholeYear() ? period.last().withMonth(1) : period.last();
    YearMonth first = from == null ? own : Requests.month(from);
    if (first.isAfter(period.last())) {
      throw badSpan(
          first,
          period,
          new Text("Mulai dari bulan yang lebih awal.", "Begin with the earlier month."));
    }
    if (!first.plusMonths(MOST_MONTHS).isAfter(period.last())) {
      throw badSpan(
          first,
          period,
          new Text(
              "Paling lama " + MOST_MONTHS + " bulan: mulai dari bulan yang lebih akhir.",
              "At most " + MOST_MONTHS + " months: begin with a later month."));
    }
    return first;
  }

  private static HttpProblem badSpan(YearMonth first, Period period, Text remedy) {
    return HttpProblem.badRequest(
        new Text(
            "Rentang " + first + " sampai " + period + " tidak dapat dipakai.",
            "The span " + first + " to " + period + " cannot be used."),
        remedy);
  }

  /** Empty: those that people hold back. */
  private static Optional<Check.Level> level(Context ctx) {
    String asked = Optional.ofNullable(ctx.queryParam("level")).orElse(Check.Level.WARNING.id());
    Optional<Check.Level> level =
        Arrays.stream(Check.Level.values()).filter(one -> one.id().equals(asked)).findFirst();
    if (level.isEmpty() && !asked.equals(HELD)) {
      throw HttpProblem.badRequest(
          new Text(
              "Tingkat \"" + asked + "\" tidak dikenal.",
              "The level \"" + asked + "\" is not known."),
          new Text("Pakai warned, flag, info atau held.", "Use warned, flag, info or held."));
    }
    return level;
  }

  private Map<String, Object> list(
      Snapshot snapshot, Place within, Period period, Scope scope, Optional<Check.Level> level)
      throws SQLException {
    List<String> untold = untold(within);
    List<Doubtful> shown =
        level.isEmpty()
            ? DoubtfulFigures.held(snapshot.connection(), scope, untold, MOST)
            : DoubtfulFigures.of(snapshot.connection(), scope, level.get(), MOST);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("version", snapshot.versions().data());
    body.put("within", within.code());
    body.put("period", period.toString());
    body.put("from", scope.first().toString());
    body.put("level", level.map(Check.Level::id).orElse(HELD));
    body.put("counts", counts(snapshot, scope, untold));
    body.put("figures", figures(snapshot, shown));
    return body;
  }

  /**
   * Indicators whose figures are not even counted in a place: those of class R, where the answer
   * would point at one village. Two kecamatan of one puskesmas would, held side by side.
   */
  private List<String> untold(Place within) {
    boolean isWide = within.around().level().compareTo(Level.KABUPATEN) <= 0;
    return isWide && within.villages().size() > 1
        ? List.of()
        : catalogue.indicators().stream()
            .filter(one -> one.privacy() == PrivacyClass.R)
            .map(Indicator::code)
            .toList();
  }

  /** Flags of each level, and figures that are held back. */
  private static Map<String, Long> counts(Snapshot snapshot, Scope scope, List<String> untold)
      throws SQLException {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Map.Entry<Check.Level, Long> one :
        DoubtfulFigures.count(snapshot.connection(), scope).entrySet()) {
      counts.put(one.getKey().id(), one.getValue());
    }
    counts.put(HELD, DoubtfulFigures.countHeld(snapshot.connection(), scope, untold));
    return counts;
  }

  /** Those of class R last, since their place among others would tell the village. */
  private List<Figure> figures(Snapshot snapshot, List<Doubtful> found) {
    Map<Boolean, List<Doubtful>> restricted =
        found.stream().collect(Collectors.partitioningBy(one -> isRestricted(one.indicator())));
    return Stream.concat(
            restricted.get(false).stream().map(one -> told(snapshot, one)),
            restricted.get(true).stream().map(one -> ofMany(snapshot, one)))
        .toList();
  }

  private static Figure told(Snapshot snapshot, Doubtful one) {
    return new Figure(
        named(snapshot, one.village()),
        null,
        one.indicator(),
        one.month().toString(),
        one.numerator(),
        one.denominator(),
        state(one),
        one.flags().stream().map(FlagLine::of).toList(),
        one.comments(),
        one.importId(),
        one.file(),
        one.line(),
        one.simulated());
  }

  /** That there is one, and which import brought it: all that class R may say. */
  private static Figure ofMany(Snapshot snapshot, Doubtful one) {
    return new Figure(
        null,
        under(snapshot, one.village()),
        one.indicator(),
        one.month().toString(),
        null,
        null,
        state(one),
        List.of(),
        List.of(),
        one.importId(),
        null,
        null,
        one.simulated());
  }

  private static String state(Doubtful one) {
    return one.held() ? HELD : "reported";
  }

  /** The puskesmas of a village, or its district where the puskesmas has no other village. */
  private static Named under(Snapshot snapshot, AreaCode village) {
    return snapshot
        .catchments()
        .of(village)
        .flatMap(one -> snapshot.catchments().find(one.puskesmas()))
        .filter(one -> one.villages().size() > 1)
        .map(one -> new Named(one.areaCode(), one.name()))
        .orElseGet(() -> named(snapshot, village.at(Level.KABUPATEN)));
  }

  private static Named named(Snapshot snapshot, AreaCode area) {
    String name = snapshot.areas().find(area).map(Area::name).orElse(area.dotted());
    return new Named(area.dotted(), name);
  }

  private boolean isRestricted(String indicator) {
    return catalogue.find(indicator).filter(one -> one.privacy() == PrivacyClass.R).isPresent();
  }

  /** {@code POST /api/v1/comments} with {@code {"village","indicator","period","text","hold"}}. */
  void comment(Context ctx) {
    Said said = said(ctx.body());
    boolean known =
        store.<Boolean, RuntimeException>change(
            connection -> FigureComments.add(connection, catalogue, said, Instant.now()));
    if (!known) {
      throw HttpProblem.notFound(
          new Text("Angka itu tidak tersimpan.", "There is no such figure."),
          new Text("Muat ulang halaman ini.", "Reload this page."));
    }
    ctx.header("Cache-Control", "no-store")
        .json(Map.of("dataVersion", store.versions().data(), "held", said.hold()));
  }

  private static Said said(String body) {
    try {
      JsonNode root = JSON.readTree(body);
      return new Said(
          AreaCode.parse(root.path("village").asText()).orElseThrow(DoubtfulHandler::badBody),
          root.path("indicator").asText(),
          Requests.month(root.path("period").asText()),
          root.path("text").asText("").strip(),
          root.path("hold").asBoolean(false));
    } catch (JsonProcessingException | IllegalArgumentException wrong) {
      throw badBody();
    }
  }

  private static HttpProblem badBody() {
    return HttpProblem.badRequest(
        new Text("Catatan tidak dapat dibaca.", "The comment cannot be read."),
        new Text(
            "Tulis 1 sampai 500 huruf, beserta village, indicator dan period.",
            "Write 1 to 500 characters, with village, indicator and period."));
  }
}
