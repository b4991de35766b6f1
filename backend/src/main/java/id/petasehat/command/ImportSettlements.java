package id.petasehat.command;

import id.petasehat.intake.layer.LayerOptions;
import id.petasehat.reach.TravelLayer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Settlements. */
@Command(
    name = "settlements",
    mixinStandardHelpOptions = true,
    description = {"Titik permukiman tiap desa, templat permukiman.", "Settlements."})
final class ImportSettlements implements Callable<Integer> {
  @Mixin private ImportOptions options;

  @Mixin private WithinDistrict within;

  @Override
  public Integer call() throws Exception {
    return options.run(TravelLayer.SETTLEMENTS, LayerOptions.NONE.within(within.code()));
  }
}
