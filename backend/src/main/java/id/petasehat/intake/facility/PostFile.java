package id.petasehat.intake.facility;

import id.petasehat.area.AreaIndex;
import id.petasehat.intake.Findings;
import id.petasehat.intake.RefusedException;
import id.petasehat.intake.figure.FigureContext;
import id.petasehat.intake.table.Profile;
import id.petasehat.intake.table.Profiles;
import id.petasehat.intake.table.Table;
import id.petasehat.intake.table.TableReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A file of posts with the column mapping it is read by.
 *
 * @param findings on the file so far; later steps add theirs
 */
public record PostFile(Table table, Profile profile, Findings findings) {

  /**
   * Reads a file of one kind.
   *
   * @param profiles those that may be used
   * @param named the one to use; null to know the file by its columns
   * @throws RefusedException when it is no table, or one of unknown columns
   */
  public static PostFile read(Path file, Profiles profiles, String named)
      throws IOException, RefusedException {
    Findings findings = new Findings();
    Table table = TableReader.read(file, findings);
    Optional<Profile> profile =
        named == null ? profiles.recognise(table.header()) : profiles.named(named);
    if (profile.isEmpty()) {
      unknown(table, profiles, named, findings);
    } else if (!profile.get().fits(table.header())) {
      missing(table, profile.get(), findings);
    }
    findings.refuseIfRejected();
    return new PostFile(table, profile.orElseThrow(), findings);
  }

  private static void unknown(Table table, Profiles profiles, String named, Findings findings) {
    String names = profiles.all().stream().map(Profile::name).collect(Collectors.joining(", "));
    if (named == null) {
      findings.reject(
          "",
          "unknown-columns",
          "Susunan kolom ini belum dikenal: " + String.join(", ", table.header()),
          "Pakai baris judul templat, atau padankan kolomnya; yang sudah dikenal: " + names);
    } else {
      findings.reject(
          "",
          "unknown-profile",
          "Tidak ada padanan kolom bernama \"" + named + "\" untuk berkas jenis ini",
          "Pilih salah satu: " + names);
    }
  }

  private static void missing(Table table, Profile profile, Findings findings) {
    List<String> missing =
        profile.recognised().stream().filter(one -> !table.header().contains(one)).toList();
    findings.reject(
        "",
        "missing-column",
        "Kolom " + String.join(", ", missing) + " tidak ada",
        "Berkas \""
            + profile.title()
            + "\" punya kolom "
            + String.join(", ", profile.recognised()));
  }

  /** The rows as posts; see {@link PostReader}. */
  PostReader reader(AreaIndex areas, FigureContext context) {
    return new PostReader(profile, context, new StatedDistricts(areas), findings);
  }
}
