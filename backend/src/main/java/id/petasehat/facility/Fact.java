package id.petasehat.facility;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One thing that one file says of one facility.
 *
 * @param facility key of the facility
 * @param content canonical, see {@link Attribute#read}; never blank
 * @param from the first day on which it is known to hold
 * @param dated whether the file or the user named that day; otherwise it is the day of the import,
 *     and nothing is known of the days before it either
 * @param batch number of the import
 * @param line in its file, from 1
 * @param simulated whether it is invented
 */
public record Fact(
    String facility,
    Attribute attribute,
    String content,
    LocalDate from,
    boolean dated,
    long batch,
    int line,
    boolean simulated) {

  public Fact {
    Objects.requireNonNull(from);
    if (content.isBlank()) {
      throw new IllegalArgumentException(facility + ": nothing said of " + attribute);
    }
  }
}
