package id.petasehat.intake;

import id.petasehat.intake.kind.FileKind;
import id.petasehat.intake.recap.RecapProfile;
import id.petasehat.intake.table.Profile;
import id.petasehat.intake.table.ProfileJson;
import id.petasehat.intake.table.Profiles;
import id.petasehat.store.SavedProfiles;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The column mappings of a store: those built in, and those that people saved there. */
public final class KnownProfiles {
  private KnownProfiles() {}

  /** Those of posts, work areas and population, own ones first. */
  public static Profiles of(Connection connection) throws SQLException {
    return Profiles.builtIn()
        .and(
            SavedProfiles.all(connection).stream()
                .filter(one -> !one.kind().equals(FileKind.INDICATORS.id()))
                .map(one -> ProfileJson.parse(one.json()))
                .toList());
  }

  /** Those of figures, in order of name. */
  static List<RecapProfile> ofFigures(Connection connection) throws SQLException {
    return SavedProfiles.all(connection).stream()
        .filter(one -> one.kind().equals(FileKind.INDICATORS.id()))
        .map(one -> RecapProfile.parse(one.json()))
        .toList();
  }

  /**
   * Keeps one of figures in the stead of an earlier one of the same name.
   *
   * @throws RefusedException when its name is none, or that of one built in, or it is too long
   */
  static void keep(Connection connection, RecapProfile profile)
      throws SQLException, RefusedException {
    String json = profile.write();
    if (!profile.name().matches("[\\p{L}\\d_-]{1,60}")) {
      throw refused(
          "bad-profile-name",
          "\"" + profile.name() + "\" bukan nama pemetaan",
          "Pakai huruf, angka dan tanda hubung saja, paling banyak 60");
    }
    put(connection, profile.name(), FileKind.INDICATORS.id(), json);
  }

  private static void put(Connection connection, String name, String kind, String json)
      throws SQLException, RefusedException {
    if (json.length() > SavedProfiles.LONGEST) {
      throw refused(
          "profile-too-long",
          "Pemetaan ini terlalu panjang untuk disimpan",
          "Kirim berkasnya tanpa menyimpan pemetaan");
    }
    checkName(name);
    SavedProfiles.put(connection, name, kind, json);
  }

  private static RefusedException refused(String code, String reason, String remedy) {
    return new RefusedException(List.of(Problem.rejected("", code, reason, remedy)));
  }

  private static void checkName(String name) throws RefusedException {
    if (Profiles.builtIn().named(name).isPresent()) {
      throw refused(
          "profile-name-taken",
          "Nama \"" + name + "\" sudah dipakai pemetaan bawaan",
          "Pilih nama lain");
    }
  }

  /**
   * One as people choose it.
   *
   * @param title for people, Indonesian
   * @param saved whether a person saved it; otherwise it comes with the program
   */
  public record Known(String name, String title, String kind, boolean saved) {}

  /** All of every kind, saved ones first. */
  public static List<Known> list(Connection connection) throws SQLException {
    List<Known> all = new ArrayList<>();
    for (SavedProfiles.Saved one : SavedProfiles.all(connection)) {
      all.add(new Known(one.name(), ProfileJson.title(one.json()), one.kind(), true));
    }
    Profiles.builtIn().all().stream()
        .map(one -> new Known(one.name(), one.title(), one.kind(), false))
        .forEach(all::add);
    return all;
  }

  /**
   * Keeps one, if a person wants so, in the stead of an earlier one of the same name.
   *
   * @throws RefusedException when the name is that of one built in, or it is too long
   */
  static void keep(Connection connection, Optional<Profile> wanted)
      throws SQLException, RefusedException {
    if (wanted.isEmpty()) {
      return;
    }
    Profile profile = wanted.get();
    put(connection, profile.name(), profile.kind(), ProfileJson.write(profile));
  }
}
