package id.petasehat.intake;

import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.area.AreaIndex;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Check;
import id.petasehat.indicator.Flag;
import id.petasehat.indicator.Indicator;
import id.petasehat.indicator.Observation;
import id.petasehat.indicator.PrivacyClass;
import id.petasehat.intake.Changes.Change;
import id.petasehat.intake.Changes.Said;
import id.petasehat.intake.Problem.DoubtfulFigure;
import id.petasehat.intake.Problem.Severity;
import id.petasehat.store.FigureComments;
import id.petasehat.store.ObservationImport;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a file's figures do to the store, collected while they are stored: which stored figures they
 * correct, and which of them are doubtful beside the other months. Of class R figures it tells no
 * number of a village.
 */
final class FigureNews {
  private final Catalogue catalogue;
  private final Function<Observation, String> places;
  private final Supplier<AreaIndex> areas;
  private final Findings findings = new Findings();
  private final List<Change> changes = new ArrayList<>();
  private long changed;
  private AreaIndex names;

  /**
   * @param places where a figure stands in the file, in words a person can follow
   * @param areas asked for only when there is something to tell
   */
  FigureNews(Catalogue catalogue, Function<Observation, String> places, Supplier<AreaIndex> areas) {
    this.catalogue = catalogue;
    this.places = places;
    this.areas = areas;
  }

  /** Takes in what the store tells. */
  ObservationImport.News listener() {
    return new ObservationImport.News(this::corrected, this::raised);
  }

  /** What is doubtful, by kind. */
  List<Problem> problems() {
    return findings.problems();
  }

  Changes changes() {
    return new Changes(changed, changes);
  }

  /** What is said, of each figure by its own name; a place stands for its doubtful figures. */
  List<FigureComments.Said> said(List<SaidComment> comments) {
    List<FigureComments.Said> said = new ArrayList<>();
    for (SaidComment one : comments) {
      if (one.village() != null) {
        said.add(said(one, one.village(), one.indicator(), one.month()));
      } else {
        findings.problems().stream()
            .filter(problem -> problem.figure() != null && problem.place().equals(one.place()))
            .map(Problem::figure)
            .distinct()
            .forEach(figure -> said.add(said(one, figure)));
      }
    }
    return said;
  }

  private static FigureComments.Said said(SaidComment one, DoubtfulFigure figure) {
    return said(
        one, new AreaCode(figure.village()), figure.indicator(), YearMonth.parse(figure.period()));
  }

  private static FigureComments.Said said(
      SaidComment one, AreaCode village, String indicator, YearMonth month) {
    return new FigureComments.Said(village, indicator, month, one.text(), one.hold());
  }

  private void corrected(Observation before, Observation now) {
    changed++;
    if (changes.size() < Changes.MOST_LISTED && !isRestricted(now.indicator())) {
      changes.add(
          new Change(
              places.apply(now),
              new Changes.Village(now.village().dotted(), name(now.village())),
              now.indicator(),
              now.period().toString(),
              said(before),
              said(now)));
    }
  }

  private static Said said(Observation row) {
    return new Said(row.numerator(), row.denominator(), row.reported());
  }

  private void raised(Observation row, Flag flag) {
    DoubtfulFigure figure =
        new DoubtfulFigure(
            row.village().dotted(),
            row.indicator(),
            row.period().toString(),
            flag.check().level() == Check.Level.WARNING);
    findings.add(
        new Problem(
            flag.check().level() == Check.Level.INFO ? Severity.INFO : Severity.WARNED,
            places.apply(row),
            flag.check().code(),
            reason(row, flag),
            FlagWords.remedy(flag.check()),
            figure));
  }

  private String reason(Observation row, Flag flag) {
    String where = shortName(row.indicator()) + " di " + name(row.village()) + ", " + row.period();
    return isRestricted(row.indicator())
        ? "Angka " + where + " tampak tidak biasa"
        : where
            + ": "
            + FlagWords.reason(flag, flag.related() == null ? "" : shortName(flag.related()));
  }

  private boolean isRestricted(String indicator) {
    return catalogue.find(indicator).filter(one -> one.privacy() == PrivacyClass.R).isPresent();
  }

  private String shortName(String indicator) {
    return catalogue.find(indicator).map(Indicator::shortId).orElse(indicator);
  }

  private String name(AreaCode village) {
    if (names == null) {
      names = areas.get();
    }
    return names.find(village).map(Area::name).orElse(village.dotted());
  }
}
