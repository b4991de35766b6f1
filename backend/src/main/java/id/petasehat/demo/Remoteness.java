package id.petasehat.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How far from help each village lies: 0 in the middle of the district, 1 at its far ends. Smooth
 * over the map, so that the invented figures show a pattern a leader can see. Half of it is the way
 * to the district's town, half the way to the nearest town at all.
 */
final class Remoteness {
  /** The middle is the village with this many others closest by: there is the district's town. */
  private static final int CLOSE = 8;

  /** So many urban wards make a town; with fewer, any village may be the middle. */
  private static final int TOWN = 3;

  private final List<VillageRef> villages;
  private final List<VillageRef> towns;
  private final VillageRef middle;
  private final double farKm;
  private final double farFromTownsKm;
  private final Chance chance;

  /**
   * @param villages at least one
   */
  Remoteness(List<VillageRef> villages, Chance chance) {
    this.villages = villages;
    this.chance = chance;
    List<VillageRef> urban = villages.stream().filter(VillageRef::isUrban).toList();
    this.middle =
        (urban.size() < TOWN ? villages : urban)
            .stream().min(Comparator.comparingDouble(this::crowdingKm)).orElseThrow();
    this.towns = new ArrayList<>(urban);
    this.towns.add(middle);
    this.farKm = far(middle::distanceKm);
    this.farFromTownsKm = far(this::townKm);
  }

  /** What all but the farthest few stay below; never 0. */
  private double far(ToDoubleFunction<VillageRef> distanceKm) {
    double[] sorted = villages.stream().mapToDouble(distanceKm).sorted().toArray();
    return Math.max(1, sorted[(int) (0.97 * (sorted.length - 1))]);
  }

  private double crowdingKm(VillageRef village) {
    return villages.stream().mapToDouble(village::distanceKm).sorted().limit(CLOSE).sum();
  }

  private double townKm(VillageRef village) {
    return towns.stream().mapToDouble(village::distanceKm).min().orElseThrow();
  }

  /** Of each village in the order given, 0 to 1, as programmes of this name meet it. */
  double[] of(String programme) {
    Waves luck = new Waves(chance.of(programme), farKm / 2.5);
    return villages.stream().mapToDouble(village -> of(village, luck)).toArray();
  }

  private double of(VillageRef village, Waves luck) {
    double eastKm = (village.lon() - middle.lon()) * Plan.KM_PER_LON;
    double northKm = (village.lat() - middle.lat()) * Plan.KM_PER_LAT;
    double way = (middle.distanceKm(village) / farKm + townKm(village) / farFromTownsKm) / 2;
    // flat around the towns, steep towards the ends
    double far = way * way;
    return Math.min(1, Math.max(0, far + 0.28 * luck.at(eastKm, northKm)));
  }
}
