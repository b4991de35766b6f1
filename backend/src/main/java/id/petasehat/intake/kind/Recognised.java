package id.petasehat.intake.kind;

import id.petasehat.intake.Problem;
import id.petasehat.intake.table.Profile;
import java.util.Optional;

/**
 * What a file was taken for.
 *
 * @param kind empty when the file is of no kind that is taken
 * @param profile the saved column mapping that fits it; empty when it follows a template
 * @param indonesian the same as a sentence
 * @param english the same as a sentence
 * @param refusal why it cannot be read whatever it is called; empty when it may be
 */
public record Recognised(
    Optional<FileKind> kind,
    Optional<String> profile,
    String indonesian,
    String english,
    Preview preview,
    Optional<Problem> refusal) {

  /** A file of a known kind; the details stand behind the kind's name in both sentences. */
  static Recognised as(FileKind kind, String detailId, String detailEn, Preview preview) {
    return new Recognised(
        Optional.of(kind),
        Optional.empty(),
        "Ini tampaknya " + kind.indonesian() + detailId + ".",
        "This seems to be " + kind.english() + detailEn + ".",
        preview,
        Optional.empty());
  }

  /** A file of a known kind that follows no template. */
  public static Recognised as(FileKind kind, Preview preview) {
    return as(kind, "", "", preview);
  }

  /** The same file, of which it is now known better why it cannot be read. */
  public Recognised refused(Problem problem) {
    return new Recognised(
        kind, profile, problem.reason() + ".", english, preview, Optional.of(problem));
  }

  /** A foreign file that a saved column mapping fits. */
  static Recognised by(Profile profile, Preview preview) {
    FileKind kind = FileKind.byId(profile.kind()).orElseThrow();
    Recognised seen = as(kind, ": " + profile.title(), ": " + profile.title(), preview);
    return new Recognised(
        seen.kind,
        Optional.of(profile.name()),
        seen.indonesian,
        seen.english,
        preview,
        Optional.empty());
  }

  /** A file of unknown columns that is probably of some kind. */
  public Recognised probably(FileKind guessed) {
    return new Recognised(
        Optional.of(guessed),
        Optional.empty(),
        "Ini mungkin " + guessed.indonesian() + "; kolomnya perlu dipadankan dahulu.",
        "This may be " + guessed.english() + "; its columns have to be matched first.",
        preview,
        refusal);
  }

  /** The same file as a person says that it is. */
  public Recognised said(FileKind said) {
    return as(said, ", menurut pemetaan Anda", ", by your mapping", preview);
  }

  /** The same file once more of it was read. */
  public Recognised seen(String detailId, String detailEn, Preview closer) {
    return kind.map(known -> as(known, detailId, detailEn, closer)).orElse(this);
  }
}
