package id.petasehat.command;

import id.petasehat.area.AreaCode;
import id.petasehat.area.CodeList;
import id.petasehat.area.ProgressListener;
import id.petasehat.area.Village;
import id.petasehat.demo.DemoDistrict;
import id.petasehat.demo.DemoFigures;
import id.petasehat.demo.DemoFiles;
import id.petasehat.demo.VillageRef;
import id.petasehat.indicator.Catalogue;
import id.petasehat.intake.BoundaryImport;
import id.petasehat.intake.FigureImport;
import id.petasehat.intake.ImportReport;
import id.petasehat.intake.RefusedException;
import id.petasehat.intake.SourceFile;
import id.petasehat.intake.boundary.BoundaryOptions;
import id.petasehat.store.Batches;
import id.petasehat.store.Boundaries;
import id.petasehat.store.CodeListNames;
import id.petasehat.store.Store;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Fills a store with the invented district, or a real district with invented figures. Both go the
 * way of real files: the demo writes them, the ordinary import reads them.
 */
final class Demo {
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
    return figures(files.indicators(), files.population());
  }

  private static Map<AreaCode, String> names(long seed) {
    return DemoDistrict.generate(seed).areas().stream()
        .collect(Collectors.toMap(DemoDistrict.NamedArea::code, DemoDistrict.NamedArea::name));
  }

  /** Gives the villages of a stored area invented figures where they have no real ones. */
  ImportReport within(AreaCode area, Path folder, long seed) throws IOException, RefusedException {
    progress.at("Membuat angka rekaan", 0, 1);
    List<VillageRef> villages =
        store
            .<List<Village>, RuntimeException>read(
                connection -> Boundaries.within(connection, area))
            .stream()
            .map(VillageRef::of)
            .toList();
    Files.createDirectories(folder);
    Path indicators = folder.resolve("simulasi-" + area + "-indikator.csv");
    Path population = folder.resolve("simulasi-" + area + "-penduduk.csv");
    try (Writer figures = Files.newBufferedWriter(indicators, StandardCharsets.UTF_8);
        Writer people = Files.newBufferedWriter(population, StandardCharsets.UTF_8)) {
      DemoFigures.write(
          figures, people, villages, seed, DemoFiles.FIRST_MONTH, DemoFiles.LAST_MONTH);
    }
    return figures(indicators, population);
  }

  private ImportReport figures(Path indicators, Path population)
      throws IOException, RefusedException {
    progress.at("Menyimpan angka simulasi", 0, 1);
    ImportReport report =
        new FigureImport(store, Catalogue.builtIn(), false, progress)
            .simulation(invented(indicators), population);
    progress.at("Menyimpan angka simulasi", 1, 1);
    return report;
  }

  private static SourceFile invented(Path file) {
    return new SourceFile(file, null, true, false);
  }
}
