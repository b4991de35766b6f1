package id.petasehat.command;

import id.petasehat.intake.layer.LayerOptions;
import id.petasehat.reach.TravelLayer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Travel links. */
@Command(
    name = "links",
    mixinStandardHelpOptions = true,
    description = {"Tautan perjalanan antar tempat, templat tautan_perjalanan.", "Travel links."})
final class ImportLinks implements Callable<Integer> {
  @Mixin private ImportOptions options;

  @Mixin private WithinDistrict within;

  @Override
  public Integer call() throws Exception {
    return options.run(TravelLayer.LINKS, LayerOptions.NONE.within(within.code()));
  }
}
