package id.petasehat.command;

import id.petasehat.intake.LayerImport;
import id.petasehat.intake.layer.LayerOptions;
import id.petasehat.reach.TravelLayer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Roads. */
@Command(
    name = "roads",
    mixinStandardHelpOptions = true,
    description = {
      "Jalan: GeoJSON, shapefile, GeoPackage; kelas OpenStreetMap, BIG atau kota.",
      "Roads."
    })
final class ImportRoads implements Callable<Integer> {
  @Mixin private ImportOptions options;

  @Mixin private ShapeFileOptions shapes;

  @Override
  public Integer call() throws Exception {
    LayerOptions said = shapes.said();
    return options.run(
        (store, file, progress) ->
            new LayerImport(store, said, progress).run(file, TravelLayer.ROADS));
  }
}
