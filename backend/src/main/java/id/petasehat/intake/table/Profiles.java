package id.petasehat.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The column mappings that exist: those built in, and those that people saved. Immutable. */
public final class Profiles {
  private static final List<String> BUILT_IN_NAMES =
      List.of(
          "fasilitas",
          "posyandu",
          "wilayah_kerja",
          "faskes-2019",
          "faskes-2025",
          "satu-data",
          "penduduk-jenis-kelamin",
          "penduduk-kabupaten");

  private static final List<Profile> BUILT_IN =
      BUILT_IN_NAMES.stream().map(Profiles::load).toList();

  private final List<Profile> profiles;

  private Profiles(List<Profile> profiles) {
    this.profiles = profiles;
  }

  /** Those that come with the program: the templates of posts and published files. */
  public static Profiles builtIn() {
    return new Profiles(BUILT_IN);
  }

  /** These and some saved ones; a saved one stands before a built-in one of the same name. */
  public Profiles and(Collection<Profile> saved) {
    List<Profile> all = new ArrayList<>(saved);
    all.addAll(profiles);
    return new Profiles(List.copyOf(all));
  }

  /** All, the saved ones first. */
  public List<Profile> all() {
    return profiles;
  }

  /** Those of one kind of import. */
  public Profiles ofKind(String kind) {
    return new Profiles(profiles.stream().filter(one -> one.kind().equals(kind)).toList());
  }

  /** Finds a profile by its name. */
  public Optional<Profile> named(String name) {
    return profiles.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /**
   * The profile of a file, known by its columns; of several the one that asks for most.
   *
   * @param header lower case
   */
  public Optional<Profile> recognise(Collection<String> header) {
    return profiles.stream()
        .filter(one -> one.fits(header))
        .max(Comparator.comparingInt((Profile one) -> one.recognised().size()));
  }

  private static Profile load(String name) {
    try (InputStream json =
        Profiles.class.getResourceAsStream("/geodata/profiles/" + name + ".json")) {
      if (json == null) {
        throw new IllegalStateException("the jar was built without the profile " + name);
      }
      return ProfileJson.parse(new String(json.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
