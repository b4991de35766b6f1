package id.petasehat.intake;

import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.area.AreaIndex;
import id.petasehat.area.Level;
import id.petasehat.facility.Catchments;
import id.petasehat.facility.Puskesmas;
import id.petasehat.store.Areas;
import id.petasehat.store.Tiles;
import id.petasehat.store.Versions;
import id.petasehat.store.WorkAreas;
import id.petasehat.tile.CutTiles;
import id.petasehat.tile.TileBand;
import id.petasehat.tile.TileLayer;
import id.petasehat.tile.TileLayers;
import id.petasehat.tile.TileRegion;
import id.petasehat.tile.TileUnion;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;

/** Draws the layer of puskesmas again, out of the villages' tiles. */
final class PuskesmasTiles {
  private static final Set<String> LAYER = Set.of(TileLayers.PUSKESMAS);

  private PuskesmasTiles() {}

  /**
   * After the work areas, or the names of puskesmas, in some districts changed. The boundary
   * version rises when a tile looks different; tiles of villages keep theirs.
   */
  static void afterWorkAreas(Connection connection, Collection<AreaCode> districts)
      throws SQLException {
    AreaIndex areas = Areas.index(connection);
    List<Envelope> boxes =
        districts.stream()
            .flatMap(district -> areas.within(Level.DESA, district).stream())
            .map(Area::bounds)
            .map(Area.Bounds::envelope)
            .toList();
    long next = Versions.of(connection).boundary() + 1;
    if (draw(connection, TileRegion.touching(boxes), next)) {
      Tiles.nextVersion(connection);
    }
  }

  /**
   * Draws the tiles of a region, in which those of the villages are up to date.
   *
   * @return whether any tile looks different now
   */
  static boolean draw(Connection connection, TileRegion region, long version) throws SQLException {
    Catchments catchments = WorkAreas.index(connection);
    TileLayer layer = layer(catchments);
    boolean changed = false;
    for (TileBand band : TileLayers.bands()) {
      if (band.source() == Level.DESA) {
        for (TileRegion block : region.blocks(band)) {
          List<CutTiles.CutTile> villages =
              catchments.all().isEmpty()
                  ? List.of()
                  : Tiles.ofLayer(connection, Level.DESA.id(), block);
          List<CutTiles.CutTile> drawn =
              villages.parallelStream()
                  .map(tile -> TileUnion.of(tile, layer))
                  .flatMap(Optional::stream)
                  .toList();
          changed |=
              Tiles.replace(connection, block, LAYER, new CutTiles(drawn, List.of()), version);
        }
      }
    }
    return changed;
  }

  private static TileLayer layer(Catchments catchments) {
    return new TileLayer(
        TileLayers.PUSKESMAS,
        TileLayers.minZoom(Level.DESA),
        village -> catchments.of(village).map(one -> Puskesmas.PREFIX + one.puskesmas()),
        code -> Puskesmas.codeIn(code).flatMap(catchments::find).map(Puskesmas::name).orElse(code));
  }
}
