package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.indicator.AreaValue;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Deadline;
import id.petasehat.indicator.Indicator;
import id.petasehat.indicator.Period;
import id.petasehat.indicator.TargetLines;
import id.petasehat.indicator.Values;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whom a question is about.
 *
 * @param counts of each village of which that is known; null for everybody
 * @param simulated whether the counts are invented
 */
record AimedPeople(Map<AreaCode, Long> counts, boolean simulated) {
  static AimedPeople of(
      Connection connection, ReachRuns reach, PlanQuestion question, Collection<AreaCode> villages)
      throws SQLException {
    return switch (question.aim().whom()) {
      case ORANG -> new AimedPeople(null, false);
      case KELOMPOK -> group(connection, question);
      case BELUM -> notServed(connection, reach, question, villages);
    };
  }

  private static AimedPeople group(Connection connection, PlanQuestion question)
      throws SQLException {
    String kind = question.aim().code();
    int year = question.period().getYear();
    return new AimedPeople(
        Sasarans.of(connection, kind, year, question.district()),
        Invented.of(connection, question.district()).hasSasaran(connection, kind, year));
  }

  /**
   * The sasaran of the year less those served by the end of the period; a village of which that is
   * not known, or must not be told, is not there.
   */
  private static AimedPeople notServed(
      Connection connection, ReachRuns reach, PlanQuestion question, Collection<AreaCode> villages)
      throws SQLException {
    Catalogue catalogue = Catalogue.builtIn();
    Indicator source = catalogue.sourceOf(catalogue.find(question.aim().code()).orElseThrow());
    Period period = Period.of(question.period());
    Kept kept = new Kept(new SasaranCache(), reach);
    FigureBook book = FigureBook.of(connection, kept, source, period, question.district());
    Values values =
        Values.of(
            source,
            period,
            TargetLines.evenly(null), // what should be done by now does not count here
            book.at(source, period, List.copyOf(villages)),
            AreaCode::dotted,
            Deadline.DEFAULT);
    Map<AreaCode, Long> missed = new TreeMap<>();
    for (AreaValue village : values.areas()) {
      if (village.gap().peopleNotServed() != null) {
        missed.put(new AreaCode(village.code()), village.gap().peopleNotServed());
      }
    }
    return new AimedPeople(missed, book.simulated());
  }
}
