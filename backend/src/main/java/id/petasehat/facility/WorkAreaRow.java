package id.petasehat.facility;

import id.petasehat.area.AreaCode;
import java.time.LocalDate;

/**
 * What a file says of one village's puskesmas.
 *
 * @param from first day; null when not told, then it holds since ever
 * @param to last day; null while it holds
 * @param puskesmas key of the facility
 * @param pustu key of the responsible pustu; null when none is named
 * @param line in its file, from 1
 */
public record WorkAreaRow(
    AreaCode village, LocalDate from, LocalDate to, String puskesmas, String pustu, int line) {

  public WorkAreaRow {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException(village + ": ends before it begins");
    }
  }

  /** The same, said on another line. */
  public WorkAreaRow withLine(int otherLine) {
    return new WorkAreaRow(village, from, to, puskesmas, pustu, otherLine);
  }

  /** Whether it holds on a day. */
  public boolean holdsOn(LocalDate day) {
    return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
  }
}
