package id.petasehat.intake.mapping;

import id.petasehat.area.AreaIndex;
import id.petasehat.indicator.Catalogue;
import id.petasehat.intake.Findings;
import id.petasehat.intake.RefusedException;
import id.petasehat.intake.kind.FileKind;
import id.petasehat.intake.table.HeaderRows;
import id.petasehat.intake.table.PersonalColumns;
import id.petasehat.intake.table.RawTable;
import java.util.Optional;

/** A table of which not even the kind is known. */
public final class UnknownTable {
  private final RawTable raw;
  private final HeaderRows header;
  private final ColumnGuess guess;

  /**
   * Looks for its header.
   *
   * @param areas whose names tell columns of villages
   */
  public UnknownTable(RawTable raw, AreaIndex areas) {
    this.raw = raw;
    this.header = HeaderFinder.find(raw);
    this.guess = ColumnGuess.among(areas);
  }

  /** The kind that it seems to be; empty where a person has to say it. */
  public Optional<FileKind> kind(Catalogue catalogue) {
    return new KindGuess(raw, header, guess).kind(catalogue);
  }

  /**
   * What it might be.
   *
   * @return a mapping of the kind that it seems to be; without a kind where a person has to say it
   * @throws RefusedException when it is about single persons: no sample of it is shown then
   */
  public Mapping mapping(Optional<FileKind> kind) throws RefusedException {
    PersonalColumns.refuse(raw.below(header), new Findings());
    Proposal proposal = Proposal.of(kind.orElse(FileKind.INDICATORS), raw, header, guess);
    return new TableMapping(raw, header).unknown(kind.map(FileKind::id).orElse(null), proposal);
  }
}
