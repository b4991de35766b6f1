package id.petasehat.intake.mapping;

import id.petasehat.indicator.Catalogue;
import id.petasehat.intake.kind.FileKind;
import id.petasehat.intake.table.HeaderRows;
import id.petasehat.intake.table.RawTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What kind of file an unknown table is, by the columns that it seems to have. */
final class KindGuess {
  /** A column must be this sure to speak for a kind. */
  private static final double TELLING = 0.8;

  /** Tables of work areas are narrow. */
  private static final int MOST_OF_WORK_AREAS = 10;

  private final RawTable raw;
  private final HeaderRows header;
  private final ColumnGuess guess;

  KindGuess(RawTable raw, HeaderRows header, ColumnGuess guess) {
    this.raw = raw;
    this.header = header;
    this.guess = guess;
  }

  /** The kind; empty where a person has to say it. */
  Optional<FileKind> kind(Catalogue catalogue) {
    if (speaksOfIndicators(catalogue)) {
      return Optional.of(FileKind.INDICATORS);
    }
    if (speaksOfPosyandu()) {
      return Optional.of(FileKind.POSYANDU);
    }
    if (isFacilities(proposal(FileKind.FACILITIES))) {
      return Optional.of(FileKind.FACILITIES);
    }
    Proposal people = proposal(FileKind.POPULATION);
    if (hasVillage(people)
        && people.targets().values().stream()
            .anyMatch(fit -> ColumnGuess.counts(fit.target()) && fit.score() >= TELLING)) {
      return Optional.of(FileKind.POPULATION);
    }
    Proposal areas = proposal(FileKind.WORK_AREAS);
    boolean narrow = raw.ids().size() <= MOST_OF_WORK_AREAS;
    boolean puskesmas =
        areas.score("kode_puskesmas") >= TELLING || areas.score("nama_puskesmas") >= TELLING;
    return narrow && hasVillage(areas) && puskesmas
        ? Optional.of(FileKind.WORK_AREAS)
        : Optional.empty();
  }

  private Proposal proposal(FileKind kind) {
    return Proposal.of(kind, raw, header, guess);
  }

  private static boolean hasVillage(Proposal proposal) {
    return proposal.has("kode_desa") || proposal.has("nama_desa");
  }

  private static boolean isFacilities(Proposal posts) {
    boolean placed = posts.score("lat") >= TELLING && posts.score("lon") >= TELLING;
    boolean state = posts.score("kondisi") >= TELLING || posts.score("bidan") >= TELLING;
    return posts.score("nama") >= TELLING && (posts.score("jenis") >= TELLING || placed || state);
  }

  private boolean speaksOfPosyandu() {
    boolean heading =
        raw.headings(header).stream()
            .map(ColumnGuess::words)
            .anyMatch(words -> words.equals("posyandu") || words.equals("nama posyandu"));
    boolean cells =
        raw.names(header).stream()
            .map(name -> Proposal.cells(raw.below(header), name))
            .anyMatch(KindGuess::areOfPosyandu);
    return heading || cells;
  }

  private static boolean areOfPosyandu(List<String> cells) {
    long posyandu =
        cells.stream().filter(cell -> cell.toLowerCase(Locale.ROOT).startsWith("posyandu")).count();
    return !cells.isEmpty() && 2 * posyandu > cells.size();
  }

  private boolean speaksOfIndicators(Catalogue catalogue) {
    Set<String> codes =
        catalogue.indicators().stream().map(one -> plain(one.code())).collect(Collectors.toSet());
    return raw.headings(header).stream()
        .flatMap(heading -> List.of(heading.split("›")).stream())
        .map(KindGuess::plain)
        .anyMatch(codes::contains);
  }

  private static String plain(String text) {
    return ColumnGuess.words(text).replace(" ", "");
  }
}
