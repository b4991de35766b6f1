package id.petasehat.command;

import id.petasehat.reach.TravelLayer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Rivers and lakes. */
@Command(
    name = "rivers",
    mixinStandardHelpOptions = true,
    description = {"Sungai, kanal dan danau: garis atau poligon.", "Rivers and lakes."})
final class ImportRivers implements Callable<Integer> {
  @Mixin private ImportOptions options;

  @Mixin private ShapeFileOptions shapes;

  @Override
  public Integer call() throws Exception {
    return options.run(TravelLayer.RIVERS, shapes.said());
  }
}
