package id.petasehat.intake.mapping;

import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.area.AreaIndex;
import id.petasehat.area.Level;
import id.petasehat.intake.Problem;
import id.petasehat.intake.mapping.Mapping.Candidate;
import id.petasehat.intake.mapping.Mapping.Name;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds stored villages by their names. A name is sure only when one village alone bears it, letter
 * by letter but for capitals, marks, spaces and the word for its kind; anything else is a
 * suggestion that a person has to confirm.
 */
public final class VillageNames {
  /** Less alike than this is no suggestion. */
  private static final double LEAST_SCORE = 0.5;

  /** A kecamatan's name may be misspelt a little. */
  private static final double ALIKE_KECAMATAN = 0.8;

  /** What a village of another kecamatan than the file says keeps of its score. */
  private static final double OTHER_KECAMATAN = 0.7;

  private final List<Known> villages = new ArrayList<>();
  private final Map<String, List<Known>> byName = new HashMap<>();
  private final Map<AreaCode, Known> kecamatan = new HashMap<>();

  /** Every cell of a sheet is asked about, many times over while its header is looked for. */
  private final Map<String, Boolean> asked = new HashMap<>();

  /** How many names of the file are surely of a kecamatan; of a recap mostly one has many. */
  private final Map<AreaCode, Integer> sureIn = new HashMap<>();

  private record Known(Area area, PlaceName name) {}

  /**
   * What a name means.
   *
   * @param village null unless it is sure
   * @param candidates best first; the village alone when it is sure
   */
  public record Match(Area village, List<Candidate> candidates) {
    /** Whether no person needs to be asked. */
    public boolean sure() {
      return village != null;
    }

    /** Whether several villages bear the name. */
    public boolean ambiguous() {
      return !sure() && candidates.size() > 1 && candidates.get(1).score() == 1;
    }

    /** How well the best candidate fits, 0 to 1. */
    public double score() {
      return candidates.isEmpty() ? 0 : candidates.get(0).score();
    }

    /**
     * The question to a person.
     *
     * @param text as the file spells it
     * @param row where it stands first, from 1
     */
    public Name question(String text, int row) {
      return new Name(text, row, null, score(), false, candidates);
    }
  }

  /** All villages of a store. */
  public VillageNames(AreaIndex areas) {
    this(areas.all(Level.DESA), areas);
  }

  private VillageNames(Collection<Area> among, AreaIndex areas) {
    for (Area area : among) {
      Known village = new Known(area, PlaceName.of(area.name()));
      villages.add(village);
      byName.computeIfAbsent(village.name.whole(), key -> new ArrayList<>()).add(village);
      if (!village.name.bare().equals(village.name.whole())) {
        byName.computeIfAbsent(village.name.bare(), key -> new ArrayList<>()).add(village);
      }
      areas
          .find(area.code().at(Level.KECAMATAN))
          .ifPresent(one -> kecamatan.put(one.code(), new Known(one, PlaceName.of(one.name()))));
    }
  }

  /**
   * The villages of the one district that a file's names are of; all where no district stands out.
   * Of villages that bear one name, those of the kecamatan that most names are of come first.
   *
   * @param names of the file
   */
  public static VillageNames among(AreaIndex areas, Collection<String> names) {
    VillageNames narrowed = inOneDistrict(areas, names);
    for (String name : names) {
      List<Known> called = narrowed.called(PlaceName.of(name));
      if (called.size() == 1) {
        AreaCode around = called.get(0).area.code().at(Level.KECAMATAN);
        narrowed.sureIn.merge(around, 1, Integer::sum);
      }
    }
    return narrowed;
  }

  private static VillageNames inOneDistrict(AreaIndex areas, Collection<String> names) {
    VillageNames all = new VillageNames(areas);
    if (areas.all(Level.KABUPATEN).size() < 2) {
      return all;
    }
    Map<AreaCode, Integer> hits = new HashMap<>();
    for (String name : names) {
      all.called(PlaceName.of(name)).stream()
          .map(one -> one.area.code().at(Level.KABUPATEN))
          .distinct()
          .forEach(district -> hits.merge(district, 1, Integer::sum));
    }
    return hits.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(best -> best.getValue() * 2 > names.size())
        .map(best -> new VillageNames(areas.within(Level.DESA, best.getKey()), areas))
        .orElse(all);
  }

  /**
   * Finds a village.
   *
   * @param kecamatan that the file names beside it; empty when it names none
   */
  public Match find(String name, String kecamatan) {
    return find(name, kecamatan, Set.of());
  }

  /**
   * Finds a village.
   *
   * @param kecamatan that the file names beside it; empty when it names none
   * @param near villages of the work area that the file is of: of several that bear the name the
   *     one among these is meant; empty when no work area is known
   */
  public Match find(String name, String kecamatan, Set<AreaCode> near) {
    PlaceName wanted = PlaceName.of(name);
    Optional<AreaCode> within = kecamatan(kecamatan);
    boolean narrow = !kecamatan.isBlank();
    List<Known> exact =
        called(wanted).stream()
            .filter(one -> !narrow || within.filter(one.area.code()::within).isPresent())
            .toList();
    List<Known> meant = exact.size() > 1 ? among(exact, near) : exact;
    if (meant.size() == 1) {
      Area village = meant.get(0).area;
      return new Match(village, List.of(candidate(village, 1)));
    }
    return new Match(null, wanted.isEmpty() ? List.of() : candidates(wanted, within, near));
  }

  private static List<Known> among(List<Known> villages, Set<AreaCode> near) {
    return villages.stream().filter(one -> near.contains(one.area.code())).toList();
  }

  /** How alike the names are that a code and a file give to one village. */
  private static final double SAME_VILLAGE = 0.9;

  /**
   * Whether two names can be of one village: one is in the other, or nine letters of ten agree. A
   * dash or the word for a village alone is no name.
   */
  public static boolean alike(String stored, String said) {
    PlaceName one = PlaceName.of(stored);
    PlaceName other = PlaceName.of(said);
    return !one.bare().isEmpty()
        && !other.bare().isEmpty()
        && (one.bare().contains(other.bare())
            || other.bare().contains(one.bare())
            || one.likeness(other) >= SAME_VILLAGE);
  }

  /** The warning of a code that stands beside the name of another village. */
  public static Problem otherName(Area village, String said, String place) {
    return Problem.warned(
        place,
        "name-differs",
        "Kode "
            + village.code()
            + " adalah desa "
            + village.name()
            + ", di berkas tertulis \""
            + said
            + "\"",
        "Periksa apakah barisnya tertukar; yang dipakai kodenya");
  }

  /** Whether any village bears the name. */
  public boolean isName(String text) {
    return asked.computeIfAbsent(text, this::isCalled);
  }

  private boolean isCalled(String text) {
    PlaceName name = PlaceName.of(text);
    return !name.isEmpty() && !called(name).isEmpty();
  }

  /** Those that bear the whole name; where none does, those that bear it but for their kind. */
  private List<Known> called(PlaceName name) {
    List<Known> whole =
        byName.getOrDefault(name.whole(), List.of()).stream()
            .filter(one -> one.name.whole().equals(name.whole()))
            .toList();
    return whole.isEmpty() ? byName.getOrDefault(name.bare(), List.of()) : whole;
  }

  private Optional<AreaCode> kecamatan(String text) {
    PlaceName name = PlaceName.of(text);
    return kecamatan.values().stream()
        .map(one -> Map.entry(one.area.code(), one.name.likeness(name)))
        .filter(one -> one.getValue() >= ALIKE_KECAMATAN)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }

  private List<Candidate> candidates(
      PlaceName wanted, Optional<AreaCode> within, Set<AreaCode> near) {
    return villages.stream()
        .map(one -> candidate(one.area, score(one, wanted, within)))
        .filter(one -> one.score() >= LEAST_SCORE)
        .sorted(
            Comparator.comparing(Candidate::score)
                .thenComparing(one -> near.contains(new AreaCode(one.code())))
                .thenComparing(this::sureBeside)
                .reversed()
                .thenComparing(Candidate::code))
        .limit(Name.MOST_CANDIDATES)
        .toList();
  }

  /** How many of the file's other villages lie in the same kecamatan. */
  private int sureBeside(Candidate candidate) {
    return sureIn.getOrDefault(new AreaCode(candidate.code()).at(Level.KECAMATAN), 0);
  }

  private static double score(Known one, PlaceName wanted, Optional<AreaCode> within) {
    boolean elsewhere = within.isPresent() && !one.area.code().within(within.get());
    return one.name.likeness(wanted) * (elsewhere ? OTHER_KECAMATAN : 1);
  }

  private Candidate candidate(Area village, double score) {
    Known parent = kecamatan.get(village.code().at(Level.KECAMATAN));
    return Candidate.of(village, parent == null ? "" : parent.area.name(), rounded(score));
  }

  private static double rounded(double score) {
    return Math.round(score * 100) / 100.0;
  }
}
