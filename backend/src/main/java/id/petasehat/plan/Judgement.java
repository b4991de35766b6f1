package id.petasehat.plan;

/**
 * How several seasons make one value; with a single season both are the same but for its weight.
 */
public enum Judgement {
  /** People of each season times its weight, added up. */
  WEIGHTED,
  /** People in the season with the fewest. */
  WORST
}
