package id.petasehat.intake.mapping;

import id.petasehat.area.AreaIndex;
import id.petasehat.area.Level;
import id.petasehat.facility.Condition;
import id.petasehat.facility.FacilityType;
import id.petasehat.indicator.Sasaran;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** How well a column fits a target: by what stands above it and by what stands in it. */
final class ColumnGuess {
  /** Below this a target is not proposed. */
  static final double LEAST = 0.5;

  /** From here on a person needs not look twice. */
  static final double SURE = 0.9;

  private static final LevenshteinDistance EDITS = LevenshteinDistance.getDefaultInstance();
  private static final double HELD = 0.85;
  private static final double ALIKE = 0.8;
  private static final double MOST_CELLS = 0.6;

  /** What a column keeps whose cells cannot be what its heading says. */
  private static final double CONTRADICTED = 0.2;

  private static final Pattern DOTTED = Pattern.compile("\\d\\d\\.\\d\\d\\.\\d\\d\\.\\d{4}(,.*)?");
  private static final Pattern NUMBER = Pattern.compile("-?[\\d., ]*\\d|-|–");
  private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}[.,]\\d{3,}");

  /** Latitudes of Indonesia, degrees. */
  private static final double SOUTH = -11.5;

  private static final double NORTH = 6.5;

  /** Longitudes of Indonesia, degrees. */
  private static final double WEST = 94;

  private static final double EAST = 142;

  private final Predicate<String> isVillage;
  private final Predicate<String> isKecamatan;

  private ColumnGuess(Predicate<String> isVillage, Predicate<String> isKecamatan) {
    this.isVillage = isVillage;
    this.isKecamatan = isKecamatan;
  }

  /** Tells columns of places by the names of stored ones. */
  static ColumnGuess among(AreaIndex areas) {
    return new ColumnGuess(named(areas, Level.DESA), named(areas, Level.KECAMATAN));
  }

  private static Predicate<String> named(AreaIndex areas, Level level) {
    Set<String> names =
        areas.all(level).stream()
            .map(area -> PlaceName.of(area.name()).bare())
            .collect(Collectors.toSet());
    return text -> names.contains(PlaceName.of(text).bare());
  }

  /**
   * How well a column fits, 0 to 1.
   *
   * @param cells that hold anything
   */
  double score(MappingTargets.Named target, String heading, List<String> cells) {
    String id = target.target().id();
    double byName = byName(target.names(), heading);
    double byContent = cells.isEmpty() ? 0 : byContent(id, cells);
    if (byName > 0 && !cells.isEmpty() && contradicts(id, cells)) {
      byName *= CONTRADICTED;
    }
    return Math.max(byName, byContent);
  }

  /** The last heading counts most; the whole path is looked at too. */
  private static double byName(List<String> names, String heading) {
    String path = words(heading);
    String last = words(heading.substring(heading.lastIndexOf('›') + 1));
    double best = 0;
    for (String name : names) {
      best = Math.max(best, Math.max(likeness(name, path), likeness(name, last)));
    }
    return best;
  }

  private static double likeness(String name, String heading) {
    if (name.equals(heading)) {
      return 1;
    }
    if (name.length() > 2 && (" " + heading + " ").contains(" " + name + " ")) {
      // a name that is most of the heading says more than one that is a word of it
      return HELD * (0.8 + 0.2 * name.length() / heading.length());
    }
    int longer = Math.max(name.length(), heading.length());
    double alike = longer == 0 ? 0 : 1 - (double) EDITS.apply(name, heading) / longer;
    return alike >= ALIKE && name.length() > 3 ? alike * HELD : 0;
  }

  /** Lower case, words parted by one space. */
  static String words(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\p{M}", "")
        .replaceAll("[^\\p{L}\\d]+", " ")
        .strip();
  }

  private double byContent(String id, List<String> cells) {
    return switch (id) {
      case "kode_desa" -> share(cells, DOTTED.asMatchPredicate()) >= MOST_CELLS ? 1 : 0;
      case "nama_desa" -> share(cells, isVillage) >= MOST_CELLS ? 0.95 : 0;
      case "kecamatan" -> share(cells, isKecamatan) >= MOST_CELLS ? 0.92 : 0;
      case "kondisi" ->
          share(cells, cell -> Condition.read(cell).isPresent()) >= MOST_CELLS ? 0.8 : 0;
      case "jenis" ->
          share(cells, cell -> FacilityType.read(cell).isPresent()) >= MOST_CELLS ? 0.9 : 0;
      case "lat" -> share(cells, cell -> between(cell, SOUTH, NORTH)) >= MOST_CELLS ? 0.75 : 0;
      case "lon" -> share(cells, cell -> between(cell, WEST, EAST)) >= MOST_CELLS ? 0.75 : 0;
      case "nama" ->
          share(cells, cell -> typeInName(cell).isPresent() && FacilityType.read(cell).isEmpty())
                  >= MOST_CELLS
              ? 0.9
              : 0;
      default -> 0;
    };
  }

  /** By the first words of a name: {@code Puskesmas Pembantu Waur} is a pustu. */
  static Optional<FacilityType> typeInName(String name) {
    String[] words = name.strip().split("\\s+");
    Optional<FacilityType> two =
        words.length > 1 ? FacilityType.read(words[0] + " " + words[1]) : Optional.empty();
    return two.or(() -> FacilityType.read(words[0]));
  }

  private static boolean between(String cell, double from, double to) {
    if (!DEGREES.matcher(cell).matches()) {
      return false;
    }
    double degrees = Double.parseDouble(cell.replace(',', '.'));
    return degrees >= from && degrees <= to;
  }

  private static boolean contradicts(String id, List<String> cells) {
    boolean numbers = share(cells, NUMBER.asMatchPredicate()) >= MOST_CELLS;
    return switch (id) {
      case "nama", "nama_desa", "kecamatan", "nama_puskesmas", "jenis", "dusun" -> numbers;
      case "lat", "lon", "bidan", "perawat", "dokter", "kader", "jumlah", "tahun" -> !numbers;
      case "kode_desa" -> share(cells, cell -> cell.matches(".*\\d{2}.*")) < MOST_CELLS;
      default -> MappingTargets.sasaran(id).isPresent() && !numbers;
    };
  }

  private static double share(List<String> cells, Predicate<String> test) {
    return (double) cells.stream().filter(test).count() / cells.size();
  }

  /** Whether a target is a count of people or households. */
  static boolean counts(String id) {
    return MappingTargets.sasaran(id).or(() -> Sasaran.byId(id)).isPresent();
  }
}
