package id.petasehat.serve;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.petasehat.area.AreaCode;
import id.petasehat.intake.AnyImport.Outcome;
import id.petasehat.intake.Changes;
import id.petasehat.intake.ImportReport;
import id.petasehat.intake.SourceFile;
import id.petasehat.intake.facility.PostMatch;
import id.petasehat.intake.kind.FileKind;
import id.petasehat.intake.kind.Preview;
import id.petasehat.intake.kind.Recognised;
import id.petasehat.intake.mapping.Mapping;
import java.util.List;
import java.util.Map;

/**
 * What became of a file that came over HTTP.
 *
 * @param kind null when the file was not recognised
 * @param batch number of the import; null when nothing was stored
 * @param matches posts of the file that may be posts of the store
 * @param changed stored figures that the file corrects; they are among the accepted
 * @param changes the first of them, before and after
 * @param mapping how its columns were read and what is asked of them; null when nothing is to be
 *     said
 */
record ImportAnswer(
    String kind,
    String file,
    boolean dryRun,
    Long batch,
    Seen recognised,
    long accepted,
    long unchanged,
    long changed,
    long warned,
    long rejected,
    List<ProblemLine> problems,
    List<Change> changes,
    List<String> districts,
    Preview preview,
    List<Match> matches,
    Mapping mapping,
    long dataVersion) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What the file was taken for, in words too. */
  record Seen(String kind, String profile, String sentence) {
    static Seen of(Recognised seen, boolean english) {
      return new Seen(
          seen.kind().map(FileKind::id).orElse(null),
          seen.profile().orElse(null),
          english ? seen.english() : seen.indonesian());
    }
  }

  /**
   * A row of the file that may be a stored post.
   *
   * @param candidate the first of the candidates
   * @param refuses whether the file is refused until a person has chosen among the candidates
   */
  record Match(
      int row,
      String name,
      String code,
      PostMatch.Candidate candidate,
      List<PostMatch.Candidate> candidates,
      double score,
      boolean sure,
      boolean refuses) {
    static Match of(PostMatch match) {
      return new Match(
          match.row(),
          match.name(),
          match.code(),
          match.candidates().get(0),
          match.candidates(),
          match.score(),
          match.sure(),
          match.refuses());
    }
  }

  /** A figure before and after. */
  record Change(
      String place,
      Changes.Village village,
      String indicator,
      String period,
      Changes.Said old,
      @JsonProperty("new") Changes.Said now) {
    static Change of(Changes.Change one) {
      return new Change(
          one.place(), one.village(), one.indicator(), one.period(), one.old(), one.now());
    }
  }

  static ImportAnswer of(Outcome outcome, SourceFile source, long dataVersion, boolean english) {
    Changes changes = outcome.report().map(ImportReport::changes).orElse(Changes.NONE);
    List<ProblemLine> problems = outcome.problems().stream().map(ProblemLine::of).toList();
    return new ImportAnswer(
        outcome.kind().map(FileKind::id).orElse(null),
        source.name(),
        source.dryRun(),
        source.dryRun() ? null : outcome.report().map(ImportReport::batchId).orElse(null),
        Seen.of(outcome.recognised(), english),
        outcome.report().map(ImportReport::accepted).orElse(0L),
        outcome.report().map(ImportReport::unchanged).orElse(0L),
        changes.count(),
        count(problems, "warned"),
        count(problems, "rejected"),
        problems,
        changes.listed().stream().map(Change::of).toList(),
        outcome.report().map(ImportReport::districts).orElse(List.of()).stream()
            .map(AreaCode::dotted)
            .toList(),
        outcome.recognised().preview(),
        outcome.matches().stream().map(Match::of).toList(),
        outcome.mapping().orElse(null),
        dataVersion);
  }

  private static long count(List<ProblemLine> problems, String severity) {
    return problems.stream().filter(problem -> problem.severity().equals(severity)).count();
  }

  /** 422: the same report of a file that was refused. */
  HttpProblem refusal() {
    Map<String, Object> report = JSON.convertValue(this, new TypeReference<>() {});
    return new HttpProblem(
        422,
        new Text("Berkas ditolak", "File refused"),
        new Text(
            file + " ditolak; data tetap seperti semula.",
            file + " was refused; the data is as before."),
        new Text(
            "Betulkan yang ditolak, lalu kirim lagi.", "Mend what was rejected, then send again."),
        report);
  }
}
