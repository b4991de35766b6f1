package id.petasehat.command;

import id.petasehat.intake.LayerImport;
import id.petasehat.intake.layer.LayerOptions;
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
    LayerOptions said = shapes.said();
    return options.run(
        (store, file, progress) ->
            new LayerImport(store, said, progress).run(file, TravelLayer.BRIDGES));
  }
}
