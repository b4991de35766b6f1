package id.petasehat.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Check;
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

/** The figures that somebody should look at, and what is said of them. */
final class DoubtfulHandler {
  /** Flags of a level that one answer lists. */
  static final int MOST = 500;

  /** Months that one answer spans. */
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
   * @param numerator null of a class R indicator, whose figures are never told of one village
   * @param denominator null of a class R indicator, and where the report had none
   * @param state {@code held} or {@code reported}
   * @param flags none of a class R indicator, like the comments, which may repeat the figure
   */
  record Figure(
      Village village,
      String indicator,
      String period,
      Long numerator,
      Long denominator,
      String state,
      List<FlagLine> flags,
      List<Comment> comments,
      long importId,
      String file,
      int row,
      boolean simulated) {}

  record Village(String code, String name) {}

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
    if (first.isAfter(period.last()) || first.plusMonths(MOST_MONTHS).isBefore(period.last())) {
      throw HttpProblem.badRequest(
          new Text(
              "Rentang " + first + " sampai " + period + " tidak dapat dipakai.",
              "The span " + first + " to " + period + " cannot be used."),
          new Text(
              "Mulai dari bulan yang lebih awal, paling lama " + MOST_MONTHS + " bulan.",
              "Begin with the earlier month, at most " + MOST_MONTHS + " months."));
    }
    return first;
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
    List<Doubtful> shown =
        level.isEmpty()
            ? DoubtfulFigures.held(snapshot.connection(), scope, MOST)
            : DoubtfulFigures.of(snapshot.connection(), scope, level.get(), MOST);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("version", snapshot.versions().data());
    body.put("within", within.code());
    body.put("period", period.toString());
    body.put("from", scope.first().toString());
    body.put("level", level.map(Check.Level::id).orElse(HELD));
    body.put("counts", counts(snapshot, scope));
    body.put("figures", shown.stream().map(one -> figure(snapshot, one)).toList());
    return body;
  }

  /** Flags of each level, and figures that are held back. */
  private static Map<String, Long> counts(Snapshot snapshot, Scope scope) throws SQLException {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Map.Entry<Check.Level, Long> one :
        DoubtfulFigures.count(snapshot.connection(), scope).entrySet()) {
      counts.put(one.getKey().id(), one.getValue());
    }
    counts.put(HELD, DoubtfulFigures.countHeld(snapshot.connection(), scope));
    return counts;
  }

  private Figure figure(Snapshot snapshot, Doubtful one) {
    String name =
        snapshot.areas().find(one.village()).map(Area::name).orElse(one.village().dotted());
    boolean told = !isRestricted(one.indicator());
    return new Figure(
        new Village(one.village().dotted(), name),
        one.indicator(),
        one.month().toString(),
        told ? one.numerator() : null,
        told ? one.denominator() : null,
        one.held() ? HELD : "reported",
        told ? one.flags().stream().map(FlagLine::of).toList() : List.of(),
        told ? one.comments() : List.of(),
        one.importId(),
        one.file(),
        one.line(),
        one.simulated());
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
