package id.petasehat.command;

import id.petasehat.intake.layer.LayerOptions;
import id.petasehat.reach.TravelLayer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Elevation. */
@Command(
    name = "elevation",
    mixinStandardHelpOptions = true,
    description = {"Ketinggian dalam meter: GeoTIFF, CRS dan ukuran sel apa pun.", "Elevation."})
final class ImportElevation implements Callable<Integer> {
  @Mixin private ImportOptions options;

  @Mixin private WithinDistrict within;

  @Override
  public Integer call() throws Exception {
    return options.run(TravelLayer.ELEVATION, LayerOptions.NONE.within(within.code()));
  }
}
