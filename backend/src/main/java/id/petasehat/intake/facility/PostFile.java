package id.petasehat.intake.facility;

import id.petasehat.area.AreaIndex;
import id.petasehat.intake.Findings;
import id.petasehat.intake.RefusedException;
import id.petasehat.intake.figure.FigureContext;
import id.petasehat.intake.mapping.MappedReader;
import id.petasehat.intake.mapping.MappedTable;
import id.petasehat.intake.mapping.Mapping;
import id.petasehat.intake.mapping.SaidMapping;
import id.petasehat.intake.table.Profile;
import id.petasehat.intake.table.Table;
import java.io.IOException;
import java.util.Optional;

/**
 * A file of posts with the column mapping it is read by.
 *
 * @param findings on the file so far; later steps add theirs
 * @param mapping how its columns were read; empty where they need no words
 * @param kept the profile to be kept with the import
 */
public record PostFile(
    Table table,
    Profile profile,
    Findings findings,
    Optional<Mapping> mapping,
    Optional<Profile> kept) {

  /**
   * Reads a file.
   *
   * @param reader of files of its kind
   * @param findings those of the reader
   * @param named the profile to use; null to know the file by its columns
   * @throws RefusedException when it is no table, or one of unknown columns
   */
  public static PostFile read(
      MappedReader reader, Findings findings, String named, Optional<SaidMapping> said)
      throws IOException, RefusedException {
    MappedTable mapped = reader.read(named, said);
    findings.refuseIfRejected();
    return new PostFile(
        mapped.table(), mapped.profile(), findings, mapped.mapping(), mapped.kept());
  }

  /** The rows as posts; see {@link PostReader}. */
  PostReader reader(AreaIndex areas, FigureContext context) {
    return new PostReader(profile, context, new StatedDistricts(areas), findings);
  }
}
