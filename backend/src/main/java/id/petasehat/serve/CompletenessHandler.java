package id.petasehat.serve;

import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Computed;
import id.petasehat.indicator.Indicator;
import id.petasehat.indicator.Period;
import id.petasehat.store.ReportBook;
import io.javalin.http.Context;
import java.time.YearMonth;
import java.util.Optional;

/** Which villages reported which months of a year, and in time. */
final class CompletenessHandler {
  private final Answers answers;
  private final Catalogue catalogue;

  CompletenessHandler(Answers answers, Catalogue catalogue) {
    this.answers = answers;
    this.catalogue = catalogue;
  }

  /** {@code GET /api/v1/completeness?year&within[&indicator]}. */
  void matrix(Context ctx) {
    YearMonth december = year(Requests.required(ctx, "year")).last();
    YearMonth january = december.withMonth(1);
    Indicator indicator =
        Optional.ofNullable(ctx.queryParam("indicator")).flatMap(this::reported).orElse(null);
    answers.json(
        ctx,
        snapshot -> {
          Place within = Requests.within(ctx, snapshot);
          var connection = snapshot.connection();
          ReportBook book =
              indicator == null
                  ? ReportBook.of(connection, january, december, within.around())
                  : ReportBook.of(connection, indicator, january, december, within.around());
          return CompletenessMatrix.of(snapshot, within, indicator, january, book);
        });
  }

  private static Period year(String text) {
    return Period.parse(text)
        .filter(Period::wholeYear)
        .orElseThrow(
            () ->
                HttpProblem.badRequest(
                    new Text(
                        "Tahun \"" + text + "\" tidak dapat dibaca.",
                        "The year \"" + text + "\" cannot be read."),
                    new Text("Tulis seperti 2025.", "Write it like 2025.")));
  }

  /** What villages report; empty, which means any report, for indicators that count reports. */
  private Optional<Indicator> reported(String code) {
    Indicator asked = catalogue.sourceOf(IndicatorsHandler.indicator(catalogue, code));
    Optional<Computed> computed = Computed.byCode(asked.code());
    if (computed.isPresent() && computed.get().source() != Computed.Source.REPORTS) {
      throw HttpProblem.badRequest(
          new Text(
              "Indikator " + code + " dihitung dari daftar pos, tidak dilaporkan desa.",
              "The indicator " + code + " follows from the list of posts, not from reports."),
          new Text("Pilih indikator lain.", "Choose another indicator."));
    }
    return computed.isPresent() ? Optional.empty() : Optional.of(asked);
  }
}
