package id.petasehat.demo;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.area.Village;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Invented posts for the villages of any district: puskesmas, pustu, poskesdes and posyandu, each
 * placed inside its village, and which village belongs to which. Far posts are worse off. Codes
 * begin with {@link #CODE_PREFIX} and names end with {@link #NAME_MARK}, so that none is taken for
 * a real one.
 */
public final class DemoPosts {
  /** Of every invented code; no register gives such codes out. */
  public static final String CODE_PREFIX = "SIM-";

  /** After every invented name. */
  static final String NAME_MARK = " (simulasi)";

  /** So many villages in a kecamatan have a second puskesmas. */
  private static final int VILLAGES_OF_A_SECOND = 16;

  /** Every so many villages have a pustu, on average, as around 2004. */
  private static final int VILLAGES_OF_A_PUSTU = 3;

  private static final double SHARE_OF_POSKESDES = 0.25;
  private static final int MOST_POSYANDU = 4;
  private static final String[] FLOWERS = {
    "Melati", "Mawar", "Anggrek", "Kenanga", "Dahlia", "Cempaka", "Teratai", "Seroja", "Flamboyan"
  };

  /** Kinds of invented posts. */
  enum Kind {
    PUSKESMAS("PKM", "Puskesmas"),
    PUSTU("PST", "Pustu"),
    POSKESDES("PKD", "Poskesdes"),
    POSYANDU("PSY", "Posyandu");

    private final String code;
    private final String word;

    Kind(String code, String word) {
      this.code = code;
      this.word = word;
    }
  }

  /**
   * An invented post.
   *
   * @param parent code of its puskesmas; null for a puskesmas, and where there is none
   * @param lon degrees, EPSG:4326, inside the village
   * @param lat degrees, EPSG:4326, inside the village
   * @param remoteness of its village, 0 to 1
   * @param beds whether it is a puskesmas with beds
   */
  record Invented(
      Kind kind,
      String code,
      String name,
      String parent,
      AreaCode village,
      double lon,
      double lat,
      double remoteness,
      boolean beds) {}

  /**
   * Which posts a village belongs to.
   *
   * @param pustu null without one
   */
  record WorkArea(AreaCode village, String puskesmas, String pustu) {}

  /**
   * What a district has already, so that only what is missing is invented.
   *
   * @param anyPuskesmas then none is invented, nor who belongs to whom
   * @param withPustu villages that have a pustu, poskesdes or polindes
   * @param withPosyandu villages that have a posyandu
   */
  public record Existing(
      boolean anyPuskesmas, Set<AreaCode> withPustu, Set<AreaCode> withPosyandu) {
    public static final Existing NOTHING = new Existing(false, Set.of(), Set.of());
  }

  private final Chance chance;
  private final Existing existing;
  private final Placement placement;
  private final Map<AreaCode, VillageRef> villages = new TreeMap<>();
  private final Map<AreaCode, Double> remoteness = new HashMap<>();
  private final List<Invented> posts = new ArrayList<>();

  private DemoPosts(List<Village> villages, long seed, Existing existing) {
    this.chance = new Chance(seed).of("posts");
    this.existing = existing;
    this.placement = new Placement(villages, chance.of("places"));
    List<VillageRef> refs = villages.stream().map(VillageRef::of).toList();
    double[] far = new Remoteness(refs, chance.of("remoteness")).of("posts");
    for (int i = 0; i < refs.size(); i++) {
      this.villages.put(refs.get(i).code(), refs.get(i));
      this.remoteness.put(refs.get(i).code(), far[i]);
    }
  }

  /**
   * Invents posts; the same arguments give the same posts.
   *
   * @param villages at least one, of one district
   */
  public static DemoPosts of(List<Village> villages, long seed, Existing existing) {
    DemoPosts posts = new DemoPosts(villages, seed, existing);
    if (!existing.anyPuskesmas()) {
      posts.addPuskesmas();
    }
    posts.addVillagePosts();
    posts.addPosyandu();
    return posts;
  }

  /** In order of invention: puskesmas first. */
  List<Invented> all() {
    return List.copyOf(posts);
  }

  private void addPuskesmas() {
    Map<AreaCode, List<VillageRef>> byKecamatan = new TreeMap<>();
    for (VillageRef village : villages.values()) {
      byKecamatan
          .computeIfAbsent(village.code().at(Level.KECAMATAN), code -> new ArrayList<>())
          .add(village);
    }
    for (List<VillageRef> kecamatan : byKecamatan.values()) {
      VillageRef seat = kecamatan.get(0);
      add(Kind.PUSKESMAS, seat, 1, null, true);
      if (kecamatan.size() >= VILLAGES_OF_A_SECOND) {
        VillageRef far =
            kecamatan.stream().max(Comparator.comparingDouble(seat::distanceKm)).orElseThrow();
        add(Kind.PUSKESMAS, far, 1, null, false);
      }
    }
  }

  private void addVillagePosts() {
    int index = 0;
    for (VillageRef village : villages.values()) {
      boolean seat = at(village, Kind.PUSKESMAS);
      if (!seat && !existing.withPustu().contains(village.code())) {
        if (index % VILLAGES_OF_A_PUSTU == 1) {
          add(Kind.PUSTU, village, 1, puskesmasOf(village), false);
        } else if (draw(village, 1) < SHARE_OF_POSKESDES) {
          add(Kind.POSKESDES, village, 1, puskesmasOf(village), false);
        }
      }
      index++;
    }
  }

  private void addPosyandu() {
    for (VillageRef village : villages.values()) {
      int count = 1 + (int) (draw(village, 2) * (village.isUrban() ? MOST_POSYANDU : 3));
      for (int number = 1; number <= count; number++) {
        if (!existing.withPosyandu().contains(village.code())) {
          add(Kind.POSYANDU, village, number, puskesmasOf(village), false);
        }
      }
    }
  }

  private void add(Kind kind, VillageRef village, int number, String parent, boolean beds) {
    boolean posyandu = kind == Kind.POSYANDU;
    String name =
        posyandu
            ? FLOWERS[(int) (FLOWERS.length * draw(village, 3) + number) % FLOWERS.length]
            : village.name();
    String code = CODE_PREFIX + kind.code + "-" + village.code() + (posyandu ? "-" + number : "");
    var point = placement.inside(village.code(), kind.ordinal() * 10 + number);
    posts.add(
        new Invented(
            kind,
            code,
            kind.word + " " + name + NAME_MARK,
            parent,
            village.code(),
            point.x,
            point.y,
            remoteness.get(village.code()),
            beds && draw(village, 4) < 0.6));
  }

  private boolean at(VillageRef village, Kind kind) {
    return posts.stream()
        .anyMatch(post -> post.kind == kind && post.village.equals(village.code()));
  }

  /** The nearest puskesmas of its kecamatan; null where none is invented. */
  private String puskesmasOf(VillageRef village) {
    return nearest(village, Kind.PUSKESMAS)
        .filter(post -> kecamatan(post.village).equals(kecamatan(village.code())))
        .map(Invented::code)
        .orElse(null);
  }

  private static AreaCode kecamatan(AreaCode village) {
    return village.at(Level.KECAMATAN);
  }

  private Optional<Invented> nearest(VillageRef village, Kind kind) {
    return posts.stream()
        .filter(post -> post.kind == kind)
        .filter(post -> kecamatan(post.village).equals(kecamatan(village.code())))
        .min(
            Comparator.comparingDouble(
                (Invented post) -> village.distanceKm(villages.get(post.village))));
  }

  /** One for each village; none where the district has puskesmas of its own. */
  List<WorkArea> workAreas() {
    if (existing.anyPuskesmas()) {
      return List.of();
    }
    return villages.values().stream()
        .map(
            village -> {
              String puskesmas = puskesmasOf(village);
              String pustu =
                  nearest(village, Kind.PUSTU)
                      .filter(post -> puskesmas.equals(post.parent))
                      .map(Invented::code)
                      .orElse(null);
              return new WorkArea(village.code(), puskesmas, pustu);
            })
        .toList();
  }

  private double draw(VillageRef village, long purpose) {
    return chance.of(village.code().dotted().toLowerCase(Locale.ROOT)).unit(purpose, 0);
  }
}
