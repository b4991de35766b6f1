package id.petasehat.intake.facility;

import java.util.List;

/**
 * A row that was taken for a stored post by its name, or that may be one of several.
 *
 * @param row number in the file
 * @param name in the file
 * @param code in the file; null when it has none
 * @param candidates stored posts that it may be, at least one
 * @param score likeness of the names, 0 to 1
 * @param sure whether the names agree; otherwise a person should confirm
 * @param refuses whether the file is refused until a person has said which of them it is
 */
public record PostMatch(
    int row,
    String name,
    String code,
    List<Candidate> candidates,
    double score,
    boolean sure,
    boolean refuses) {

  /** A stored post. */
  public record Candidate(String code, String name) {
    static Candidate of(KnownPost post) {
      return new Candidate(post.key(), post.facility().name());
    }
  }

  /** The row was taken for a stored post. */
  static PostMatch of(PostRow row, KnownPost taken, double score) {
    return new PostMatch(
        row.number(),
        row.name(),
        row.code(),
        List.of(Candidate.of(taken)),
        score,
        score == 1,
        false);
  }

  /** The name of the row agrees with those of several stored posts, or its code is of another. */
  static PostMatch question(PostRow row, List<KnownPost> same, double score) {
    return new PostMatch(
        row.number(),
        row.name(),
        row.code(),
        same.stream().map(Candidate::of).toList(),
        score,
        false,
        true);
  }
}
