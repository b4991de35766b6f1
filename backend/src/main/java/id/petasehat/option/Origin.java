package id.petasehat.option;

import id.petasehat.reach.CandidatePlace;
import java.util.Locale;

/** What a proposal comes from. */
public enum Origin {
  /** A post of the register. */
  REGISTER,
  /** A settlement that a file names. */
  SETTLEMENT,
  /** The middle of the people of a village. */
  PEOPLE,
  /** A crossing of roads. */
  CROSSING,
  /** A landing at the sea. */
  LANDING,
  /** Somebody drew it. */
  DRAWN,
  /** A file of candidate places. */
  FILE;

  /** The word in files and answers: {@code crossing}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Origin of(CandidatePlace.Source source) {
    return switch (source) {
      case SETTLEMENT -> SETTLEMENT;
      case PEOPLE -> PEOPLE;
      case CROSSING -> CROSSING;
      case LANDING -> LANDING;
    };
  }
}
