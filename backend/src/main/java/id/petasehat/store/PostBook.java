package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.facility.Facility;
import id.petasehat.facility.FacilityPlace;
import id.petasehat.facility.PostShare;
import id.petasehat.facility.PostTallies;
import id.petasehat.facility.Register;
import id.petasehat.indicator.Report;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Shares of posts in the villages of an area, as they stood at the end of each month. Where a post
 * is now decides for all months.
 */
final class PostBook {
  private final Register register;
  private final Map<String, AreaCode> villages = new HashMap<>();
  private final YearMonth today;
  private final Map<LocalDate, List<Facility>> days = new HashMap<>();
  private final Map<Asked, PostTallies> tallies = new HashMap<>();

  private record Asked(PostShare share, LocalDate day) {}

  private PostBook(Register register, YearMonth today) {
    this.register = register;
    this.today = today;
  }

  /** Reads the districts around an area, because the posts of the others tell what is missing. */
  static PostBook of(Connection connection, AreaCode within) throws SQLException {
    AreaCode around = within.level() == Level.PROVINSI ? within : within.at(Level.KABUPATEN);
    PostBook book =
        new PostBook(
            Facilities.register(connection, around, PostShare.ATTRIBUTES), YearMonth.now());
    for (FacilityPlace place : Facilities.places(connection, around)) {
      if (place.village() != null) {
        book.villages.put(place.facility(), place.village());
      }
    }
    return book;
  }

  /** Whether any fact that was read is invented. */
  boolean simulated() {
    return register.simulated();
  }

  /** Whether anything is known of a share at the end of a month. */
  boolean knows(PostShare share, YearMonth month) {
    return !at(share, month).isEmpty();
  }

  /**
   * The state of a village's posts at the end of a month and of the month before; nothing where it
   * is not known any more. Of months that have not come yet the present state is told, as of this
   * month.
   */
  NavigableMap<YearMonth, Report> reports(PostShare share, AreaCode village, YearMonth month) {
    YearMonth last = month.isAfter(today) ? today : month;
    NavigableMap<YearMonth, Report> reports = new TreeMap<>();
    report(share, village, last).ifPresent(report -> reports.put(last, report));
    if (!reports.isEmpty()) {
      YearMonth before = last.minusMonths(1);
      report(share, village, before).ifPresent(report -> reports.put(before, report));
    }
    return reports;
  }

  private Optional<Report> report(PostShare share, AreaCode village, YearMonth month) {
    return at(share, month)
        .of(village)
        .map(tally -> new Report(month, tally.numerator(), tally.denominator(), null));
  }

  private PostTallies at(PostShare share, YearMonth month) {
    LocalDate day = month.atEndOfMonth();
    return tallies.computeIfAbsent(
        new Asked(share, day),
        asked -> new PostTallies(share, days.computeIfAbsent(day, register::at), villages::get));
  }
}
