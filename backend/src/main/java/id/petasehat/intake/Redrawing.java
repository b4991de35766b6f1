package id.petasehat.intake;

import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.area.AreaIndex;
import id.petasehat.area.Level;
import id.petasehat.area.ProgressListener;
import id.petasehat.store.AreaWords;
import id.petasehat.store.Areas;
import id.petasehat.store.Boundaries;
import id.petasehat.store.Tiles;
import id.petasehat.tile.CutTiles;
import id.petasehat.tile.CutTiles.TooSmall;
import id.petasehat.tile.TileArea;
import id.petasehat.tile.TileBand;
import id.petasehat.tile.TileCutter;
import id.petasehat.tile.TileLayer;
import id.petasehat.tile.TileLayers;
import id.petasehat.tile.TileRegion;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;

/** Derives again what follows from boundaries: the areas and the tiles where something changed. */
final class Redrawing {
  private static final Set<String> LEVELS =
      Arrays.stream(Level.values()).map(Level::id).collect(Collectors.toUnmodifiableSet());

  private final Connection connection;
  private final ProgressListener progress;

  Redrawing(Connection connection, ProgressListener progress) {
    this.connection = connection;
    this.progress = progress;
  }

  /**
   * Draws again after villages came, changed or went.
   *
   * @param changed codes of those villages
   * @param before boxes of their earlier shapes
   * @return those of the villages that are too small to be drawn at some zoom
   */
  List<TooSmall> after(Collection<AreaCode> changed, Collection<Envelope> before)
      throws SQLException {
    if (changed.isEmpty()) {
      return List.of();
    }
    Areas.derive(connection, Boundaries.districtsOf(changed), AreaWords.of(connection), progress);
    List<Envelope> boxes = new ArrayList<>(before);
    AreaIndex areas = Areas.index(connection);
    changed.forEach(
        village -> areas.find(village).ifPresent(area -> boxes.add(area.bounds().envelope())));
    Set<AreaCode> news = Set.copyOf(changed);
    return cut(TileRegion.touching(boxes), areas).stream()
        .filter(village -> news.contains(village.code()))
        .toList();
  }

  private static List<TileLayer> layers(AreaIndex areas) {
    return Arrays.stream(Level.values())
        .map(level -> TileLayer.of(level, code -> areas.find(code).orElseThrow().name()))
        .toList();
  }

  /** Block by block, so that no more than one block is in memory. */
  private List<TooSmall> cut(TileRegion region, AreaIndex areas) throws SQLException {
    long version = Tiles.nextVersion(connection);
    List<TileLayer> layers = layers(areas);
    List<TileBand> bands = TileLayers.bands();
    int blocks = bands.stream().mapToInt(band -> region.blocks(band).size()).sum();
    int done = 0;
    List<TooSmall> tooSmall = new ArrayList<>();
    for (TileBand band : bands) {
      Map<AreaCode, Envelope> boxes = boxes(areas, band.source());
      for (TileRegion block : region.blocks(band)) {
        List<TileArea> shapes =
            Boundaries.shapes(
                connection, band.source(), block.decidedBy(boxes.keySet(), boxes::get));
        progress.at("Memotong petak peta", done++, blocks);
        CutTiles cut = TileCutter.cut(block, shapes, layers);
        Tiles.replace(connection, block, LEVELS, cut, version);
        tooSmall.addAll(cut.tooSmall());
      }
    }
    progress.at("Memotong petak peta", done, blocks);
    PuskesmasTiles.draw(connection, region, version);
    return tooSmall;
  }

  private static Map<AreaCode, Envelope> boxes(AreaIndex areas, Level level) {
    return areas.all(level).stream()
        .collect(Collectors.toMap(Area::code, area -> area.bounds().envelope()));
  }
}
