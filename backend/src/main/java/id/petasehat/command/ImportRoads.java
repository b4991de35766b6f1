package id.petasehat.command;

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
    return options.run(TravelLayer.ROADS, shapes.said());
  }
}
