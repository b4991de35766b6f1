package id.petasehat.reach;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Makes the {@link Crossings} of a ground for some travellers. */
final class CrossingMaker {
  private final Ground ground;
  private final GridFrame frame;
  private final TravelModel model;
  private final Travel travel;
  private final Map<TravelMode, ModeSpeeds> speeds = new EnumMap<>(TravelMode.class);
  private final int boatCells;
  private final float[] minutes;
  private final byte[] modes;

  CrossingMaker(Ground ground, TravelModel model, Travel travel) {
    this.ground = ground;
    this.frame = ground.frame();
    this.model = model;
    this.travel = travel;
    for (TravelMode mode : travel.modes()) {
      speeds.put(mode, speeds(mode));
    }
    double boatMetres = model.rules().boatKm().get(travel.season()) * 1000;
    this.boatCells = (int) Math.min(Short.MAX_VALUE - 1, boatMetres / frame.cellMetres());
    this.minutes = new float[(int) frame.cells()];
    this.modes = new byte[minutes.length];
  }

  private ModeSpeeds speeds(TravelMode mode) {
    return new ModeSpeeds(model, mode, travel.season(), ground.burned(), frame.cellMetres());
  }

  Crossings make() {
    IntStream.range(0, frame.rows()).parallel().forEach(this::crossRow);
    CrossingGrid grid = new CrossingGrid(frame.columns(), frame.rows(), minutes);
    PlacedLinks links =
        new PlacedLinks(frame, model.rules().snapMetres(), unlinked(grid), ground.links());
    ground.links().stream().filter(link -> model.runs(link, travel)).forEach(links::add);
    return links.crossings();
  }

  private Crossings unlinked(CrossingGrid grid) {
    return Crossings.unlinked(grid, modeOf(grid), terrain(grid), bare(grid), ground.banks());
  }

  private void crossRow(int row) {
    int start = frame.index(0, row);
    for (int cell = start; cell < start + frame.columns(); cell++) {
      minutes[cell] = CrossingGrid.IMPASSABLE;
      modes[cell] = Crossings.NOBODY;
      for (Map.Entry<TravelMode, ModeSpeeds> mode : speeds.entrySet()) {
        float crossing = mode.getValue().built(cell, bare(mode.getValue(), cell));
        if (crossing < minutes[cell]) {
          minutes[cell] = crossing;
          modes[cell] = (byte) mode.getKey().ordinal();
        }
      }
    }
  }

  private float bare(ModeSpeeds mode, int cell) {
    if (ground.grid().land(cell)) {
      return mode.bareLand(cell);
    }
    return mode.bareSea(ground.grid().sea(cell) && ground.cellsToLand(cell) <= boatCells);
  }

  /** The cells of bridges as they are when the bridges and their roads are gone. */
  private Map<Integer, CellCrossing> bare(CrossingGrid grid) {
    Map<Integer, CellCrossing> bare = new HashMap<>();
    for (Bridge bridge : ground.bridges()) {
      for (int cell : bridge.cells()) {
        bare.put(grid.cell(cell % frame.columns(), cell / frame.columns()), bare(cell));
      }
    }
    return bare;
  }

  private CellCrossing bare(int cell) {
    CellCrossing fastest = CellCrossing.NONE;
    for (Map.Entry<TravelMode, ModeSpeeds> mode : speeds.entrySet()) {
      float crossing = bare(mode.getValue(), cell);
      if (crossing < fastest.minutes()) {
        byte ordinal = (byte) mode.getKey().ordinal();
        fastest = new CellCrossing(crossing, ordinal, walkedMetres(cell, ordinal));
      }
    }
    return fastest;
  }

  private byte[] modeOf(CrossingGrid grid) {
    byte[] modeOf = new byte[grid.all().length];
    Arrays.fill(modeOf, Crossings.NOBODY);
    for (int row = 0; row < frame.rows(); row++) {
      System.arraycopy(modes, frame.index(0, row), modeOf, grid.cell(0, row), frame.columns());
    }
    return modeOf;
  }

  private Terrain terrain(CrossingGrid grid) {
    if (ground.burned().heights() == null) {
      return null;
    }
    float[] walked = new float[modes.length];
    for (int cell = 0; cell < walked.length; cell++) {
      walked[cell] = walkedMetres(cell, modes[cell]);
    }
    return new Terrain(grid, walked, frame.cellMetres());
  }

  /** Negated, because minutes are counted from the post and people walk towards it. */
  private float walkedMetres(int cell, byte mode) {
    float[] heights = ground.burned().heights();
    boolean onFoot = mode == TravelMode.KAKI.ordinal();
    return onFoot && heights != null ? -heights[cell] : Float.NaN;
  }
}
