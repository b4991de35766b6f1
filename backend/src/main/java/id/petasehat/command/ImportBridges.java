package id.petasehat.command;

import id.petasehat.reach.TravelLayer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Bridges. */
@Command(
    name = "bridges",
    mixinStandardHelpOptions = true,
    description = {"Jembatan: titik atau garis.", "Bridges."})
final class ImportBridges implements Callable<Integer> {
  @Mixin private ImportOptions options;

  @Mixin private ShapeFileOptions shapes;

  @Override
  public Integer call() throws Exception {
    return options.run(TravelLayer.BRIDGES, shapes.said());
  }
}
