package id.petasehat.reach;

import java.util.List;
import java.util.function.IntPredicate;

/** Draws the layers of a district on its cells. */
final class Burning {
  private final GridFrame frame;
  private final Layers layers;
  private final IntPredicate land;
  private final TravelModel model;

  /**
   * @param land cells that rasters are wanted for
   * @param model tells which rivers somebody cannot cross
   */
  Burning(GridFrame frame, Layers layers, IntPredicate land, TravelModel model) {
    this.frame = frame;
    this.layers = layers;
    this.land = land;
    this.model = model;
  }

  /**
   * @param wet cells of rivers that somebody cannot cross without a bridge
   */
  record Result(Burned burned, List<Bridge> bridges, IntPredicate wet) {}

  Result burn() {
    List<LayerFeature> barriers =
        layers.rivers().stream().filter(river -> isBarrier(river.kind())).toList();
    RiverCells rivers = new RiverCells(frame);
    layers.rivers().forEach(rivers::add);
    byte[] river = layers.rivers().isEmpty() ? null : rivers.cells();
    IntPredicate wet = wet(river);
    RoadCells roads = new RoadCells(frame, wet, barriers);
    layers.roads().forEach(roads::add);
    BridgeCells bridges = new BridgeCells(frame, wet, roads.bridged());
    layers.bridges().forEach(bridges::add);
    List<String> covers =
        layers.landCover() == null ? List.of() : RasterCells.words(layers.landCover());
    RasterCells rasters = new RasterCells(frame, land);
    Burned burned =
        new Burned(
            layers.landCover() == null ? null : rasters.most(layers.landCover(), covers),
            covers,
            river,
            RiverCells.kinds(),
            layers.roads().isEmpty() ? null : roads.cells(),
            roads.kinds(),
            layers.bridges().isEmpty() ? null : bridges.cells(),
            BridgeCells.kinds(),
            layers.heights() == null ? null : rasters.mean(layers.heights()));
    return new Result(burned, bridges.bridges(), wet);
  }

  private IntPredicate wet(byte[] river) {
    boolean[] barrier = new boolean[RiverCells.kinds().size() + 1];
    for (int i = 0; i < RiverCells.kinds().size(); i++) {
      barrier[i + 1] = isBarrier(RiverCells.kinds().get(i));
    }
    return cell -> river != null && barrier[river[cell]];
  }

  private boolean isBarrier(String kind) {
    return model.speeds().stream()
        .anyMatch(
            row ->
                row.layer().equals(TravelModel.RIVERS)
                    && row.barrier()
                    && (row.kind().equals(kind) || row.kind().equals(TravelModel.EVERY)));
  }
}
