package id.petasehat.area;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The villages of a cleaning, numbered: usable newcomers first, then stored neighbours. */
final class CoverageSources {
  private final List<Village> villages;
  private final int newcomers;
  private final double[] areasM2;
  private final List<CleaningReport.Repair> repairs;
  private final List<CleanedCoverage.Unusable> unusable;

  private CoverageSources(
      List<Village> newcomers,
      List<Village> stored,
      List<CleaningReport.Repair> repairs,
      List<CleanedCoverage.Unusable> unusable) {
    this.villages = Stream.concat(newcomers.stream(), stored.stream()).toList();
    this.newcomers = newcomers.size();
    this.areasM2 =
        villages.stream().mapToDouble(village -> LocalMetres.areaM2(village.geometry())).toArray();
    this.repairs = repairs;
    this.unusable = unusable;
  }

  /** Repairs each newcomer alone and sets those apart that have no area. */
  static CoverageSources repaired(List<Village> newcomers, List<Village> stored) {
    List<Village> usable = new ArrayList<>();
    List<CleaningReport.Repair> repairs = new ArrayList<>();
    List<CleanedCoverage.Unusable> unusable = new ArrayList<>();
    for (Village village : newcomers) {
      GeometryRepair.Repaired repaired = GeometryRepair.repair(village.geometry());
      if (repaired.geometry().isEmpty()) {
        String reason = repaired.reason().orElse("tidak ada bidang");
        unusable.add(new CleanedCoverage.Unusable(village.code(), reason));
      } else {
        usable.add(village.withGeometry(repaired.geometry()));
        repaired
            .reason()
            .ifPresent(reason -> repairs.add(new CleaningReport.Repair(village.code(), reason)));
      }
    }
    return new CoverageSources(usable, stored, repairs, unusable);
  }

  int size() {
    return villages.size();
  }

  int newcomers() {
    return newcomers;
  }

  boolean isStored(int village) {
    return village >= newcomers;
  }

  /** With its repaired geometry, degrees. */
  Village village(int number) {
    return villages.get(number);
  }

  AreaCode code(int number) {
    return villages.get(number).code();
  }

  double areaM2(int number) {
    return areasM2[number];
  }

  List<CleaningReport.Repair> repairs() {
    return repairs;
  }

  List<CleanedCoverage.Unusable> unusable() {
    return unusable;
  }
}
