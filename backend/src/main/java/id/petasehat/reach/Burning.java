package id.petasehat.reach;

import java.util.BitSet;
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
   * @param banks of the rivers that somebody cannot cross without a bridge
   * @param water cells that lie in a river or lake, not only at one
   */
  record Result(Burned burned, List<Bridge> bridges, Banks banks, BitSet water) {}

  Result burn() {
    RiverCells rivers = new RiverCells(frame);
    layers.rivers().forEach(rivers::add);
    Banks banks = new Banks(frame, wet(rivers.cells()), barriers());
    RoadCells roads = new RoadCells(frame, banks);
    layers.roads().forEach(roads::add);
    BridgeCells bridges = new BridgeCells(frame, banks::wet, roads.bridged());
    layers.bridges().forEach(bridges::add);
    return new Result(burned(rivers, roads, bridges), bridges.bridges(), banks, rivers.water());
  }

  private Burned burned(RiverCells rivers, RoadCells roads, BridgeCells bridges) {
    RasterCells rasters = new RasterCells(frame, land);
    List<String> covers =
        layers.landCover() == null ? List.of() : RasterCells.words(layers.landCover());
    return new Burned(
        layers.landCover() == null ? null : rasters.most(layers.landCover(), covers),
        covers,
        layers.rivers().isEmpty() ? null : rivers.cells(),
        RiverCells.kinds(),
        layers.roads().isEmpty() ? null : roads.cells(),
        roads.kinds(),
        layers.bridges().isEmpty() ? null : bridges.cells(),
        BridgeCells.kinds(),
        layers.heights() == null ? null : rasters.mean(layers.heights()));
  }

  private List<LayerFeature> barriers() {
    return layers.rivers().stream().filter(river -> isBarrier(river.kind())).toList();
  }

  private IntPredicate wet(byte[] river) {
    if (layers.rivers().isEmpty()) {
      return cell -> false;
    }
    boolean[] barrier = new boolean[RiverCells.kinds().size() + 1];
    for (int i = 0; i < RiverCells.kinds().size(); i++) {
      barrier[i + 1] = isBarrier(RiverCells.kinds().get(i));
    }
    return cell -> barrier[river[cell]];
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
