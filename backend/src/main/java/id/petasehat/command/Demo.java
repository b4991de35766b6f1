package id.petasehat.command;

import id.petasehat.area.AreaCode;
import id.petasehat.area.CodeList;
import id.petasehat.area.ProgressListener;
import id.petasehat.area.Village;
import id.petasehat.demo.DemoAges;
import id.petasehat.demo.DemoDistrict;
import id.petasehat.demo.DemoFigures;
import id.petasehat.demo.DemoFiles;
import id.petasehat.demo.DemoGroundFiles;
import id.petasehat.demo.DemoPostFiles;
import id.petasehat.demo.DemoPosts;
import id.petasehat.demo.VillageRef;
import id.petasehat.facility.Facility;
import id.petasehat.facility.FacilityType;
import id.petasehat.indicator.Catalogue;
import id.petasehat.intake.BoundaryImport;
import id.petasehat.intake.FacilityImport;
import id.petasehat.intake.FigureImport;
import id.petasehat.intake.ImportReport;
import id.petasehat.intake.LayerImport;
import id.petasehat.intake.RefusedException;
import id.petasehat.intake.SourceFile;
import id.petasehat.intake.WorkAreaImport;
import id.petasehat.intake.boundary.BoundaryOptions;
import id.petasehat.intake.facility.PostOptions;
import id.petasehat.intake.layer.LayerOptions;
import id.petasehat.reach.TravelLayer;
import id.petasehat.store.Batches;
import id.petasehat.store.Boundaries;
import id.petasehat.store.CodeListNames;
import id.petasehat.store.Facilities;
import id.petasehat.store.Store;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Fills a store with the invented district, or a real district with invented figures. Both go the
 * way of real files: the demo writes them, the ordinary import reads them.
 */
final class Demo {
  private static final int LAST_SURVEY =
      DemoPostFiles.SURVEYS.get(DemoPostFiles.SURVEYS.size() - 1);

  private final Store store;
  private final ProgressListener progress;

  Demo(Store store, ProgressListener progress) {
    this.store = store;
    this.progress = progress;
  }

  /** Whether no district is stored. */
  boolean isEmpty() {
    return store.<List<AreaCode>, RuntimeException>read(Boundaries::districts).isEmpty();
  }

  /** Whether the invented figures are stored, which come last. */
  boolean isComplete() {
    return store.<Boolean, RuntimeException>read(Batches::anySimulatedFigures);
  }

  /**
   * Makes the invented district in an empty store, or completes one that was interrupted.
   *
   * @param folder where its files are written, for those who want to see how such files look
   */
  ImportReport fill(Path folder, long seed) throws IOException, RefusedException {
    progress.at("Membuat kabupaten rekaan", 0, 1);
    DemoFiles files = DemoFiles.write(folder, seed);
    CodeList codes = CodeList.read(files.codes());
    store.<Void, RuntimeException>change(
        connection -> {
          CodeListNames.replace(connection, names(seed));
          return null;
        });
    new BoundaryImport(store, progress)
        .run(invented(files.boundaries()), BoundaryOptions.NONE, codes);
    posts(folder, seed);
    ground(folder, seed);
    return figures(files.indicators(), files.population(), files.people(), files.cases());
  }

  /** The posts of the invented district: two surveys, and who belongs to whom. */
  private void posts(Path folder, long seed) throws IOException, RefusedException {
    progress.at("Menyimpan pos simulasi", 0, 1);
    DemoPosts posts =
        DemoPosts.of(DemoDistrict.generate(seed).villages(), seed, DemoPosts.Existing.NOTHING);
    DemoPostFiles files = DemoPostFiles.write(folder, "", posts, seed, DemoPostFiles.SURVEYS);
    FacilityImport register = new FacilityImport(store, PostOptions.NONE);
    for (Path survey : files.facilities()) {
      register.facilities(invented(survey));
    }
    for (Path survey : files.posyandu()) {
      register.posyandu(invented(survey));
    }
    new WorkAreaImport(store, PostOptions.NONE).file(invented(files.workAreas()));
    progress.at("Menyimpan pos simulasi", 1, 1);
  }

  /** Settlements before links, which leave from them. */
  private void ground(Path folder, long seed) throws IOException, RefusedException {
    progress.at("Menyimpan jalan dan perahu simulasi", 0, 1);
    DemoGroundFiles files =
        DemoGroundFiles.write(folder, DemoDistrict.generate(seed).villages(), seed);
    LayerImport ground = new LayerImport(store, LayerOptions.NONE, ProgressListener.NONE);
    ground.run(invented(files.settlements()), TravelLayer.SETTLEMENTS);
    ground.run(invented(files.roads()), TravelLayer.ROADS);
    ground.run(invented(files.rivers()), TravelLayer.RIVERS);
    ground.run(invented(files.links()), TravelLayer.LINKS);
    progress.at("Menyimpan jalan dan perahu simulasi", 1, 1);
  }

  private static Map<AreaCode, String> names(long seed) {
    return DemoDistrict.generate(seed).areas().stream()
        .collect(Collectors.toMap(DemoDistrict.NamedArea::code, DemoDistrict.NamedArea::name));
  }

  /**
   * Gives a stored area invented posts where its villages have none, as one import; empty when
   * nothing is missing. Posts that are there are left as they are.
   */
  Optional<ImportReport> postsWithin(AreaCode area, Path folder, long seed)
      throws IOException, RefusedException {
    progress.at("Membuat pos rekaan", 0, 1);
    DemoPosts posts = DemoPosts.of(villages(area), seed, existing(area));
    Files.createDirectories(folder);
    Path file =
        DemoPostFiles.writeTogether(
            folder.resolve("simulasi-" + area + "-pos.csv"), posts, seed, LAST_SURVEY);
    if (file == null) {
      return Optional.empty();
    }
    ImportReport report =
        new FacilityImport(store, PostOptions.NONE).facilities(invented(file)).report();
    progress.at("Menyimpan pos simulasi", 1, 1);
    return Optional.of(report);
  }

  private DemoPosts.Existing existing(AreaCode area) {
    return store.<DemoPosts.Existing, RuntimeException>read(
        connection -> {
          List<Facility> stored = Facilities.register(connection, area).at(LocalDate.now());
          Map<String, AreaCode> villages = new HashMap<>();
          Facilities.places(connection, area)
              .forEach(place -> villages.put(place.facility(), place.village()));
          return new DemoPosts.Existing(
              stored.stream().anyMatch(one -> one.type() != null && one.type().isPuskesmas()),
              having(stored, villages, FacilityType::isVillagePost),
              having(stored, villages, type -> type == FacilityType.POSYANDU));
        });
  }

  /** The villages that have a post of a kind. */
  private static Set<AreaCode> having(
      List<Facility> stored, Map<String, AreaCode> villages, Predicate<FacilityType> kind) {
    return stored.stream()
        .filter(one -> one.type() != null && kind.test(one.type()))
        .flatMap(one -> Optional.ofNullable(villages.get(one.code())).stream())
        .collect(Collectors.toSet());
  }

  private List<Village> villages(AreaCode area) {
    return store.<List<Village>, RuntimeException>read(
        connection -> Boundaries.within(connection, area));
  }

  /** Gives the villages of a stored area invented figures where they have no real ones. */
  ImportReport within(AreaCode area, Path folder, long seed) throws IOException, RefusedException {
    progress.at("Membuat angka rekaan", 0, 1);
    List<VillageRef> villages = villages(area).stream().map(VillageRef::of).toList();
    Files.createDirectories(folder);
    Path indicators = folder.resolve("simulasi-" + area + "-indikator.csv");
    Path population = folder.resolve("simulasi-" + area + "-penduduk.csv");
    try (Writer figures = Files.newBufferedWriter(indicators, StandardCharsets.UTF_8);
        Writer people = Files.newBufferedWriter(population, StandardCharsets.UTF_8)) {
      DemoFigures.write(
          figures, people, villages, seed, DemoFiles.FIRST_MONTH, DemoFiles.LAST_MONTH);
    }
    Path aged = folder.resolve("simulasi-" + area + "-penduduk-umur.csv");
    Path cases = folder.resolve("simulasi-" + area + "-kasus-umur.csv");
    DemoAges.write(population, indicators, seed, aged, cases);
    return figures(indicators, population, aged, cases);
  }

  private ImportReport figures(Path indicators, Path population, Path... ages)
      throws IOException, RefusedException {
    progress.at("Menyimpan angka simulasi", 0, 1);
    ImportReport report =
        new FigureImport(store, Catalogue.builtIn(), false, progress)
            .simulation(invented(indicators), population, ages);
    progress.at("Menyimpan angka simulasi", 1, 1);
    return report;
  }

  private static SourceFile invented(Path file) {
    return new SourceFile(file, null, true, false);
  }
}
