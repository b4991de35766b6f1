package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Village;
import id.petasehat.reach.DistrictGrid;
import id.petasehat.reach.GridFrame;
import id.petasehat.reach.Ground;
import id.petasehat.reach.LayerNote;
import id.petasehat.reach.Layers;
import id.petasehat.reach.Speed;
import id.petasehat.reach.TravelLayer;
import id.petasehat.reach.TravelModel;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/** What travel time over a district rests on, read from a store. */
public final class ReachBook {
  /**
   * Part of every key of a ground: raised when the program gives other minutes for the same
   * villages, layers and model, or writes them into tiles in another way.
   */
  private static final String METHOD = "5";

  private static final int KEY_CHARACTERS = 16;

  private ReachBook() {}

  /** The travel model of a district as it is now. */
  public static TravelModel model(Connection connection, AreaCode district) throws SQLException {
    return TravelModels.newest(connection, district);
  }

  /**
   * What the ground of a district is made of.
   *
   * @param own villages of the district
   * @param others around it
   */
  record GroundParts(
      GridFrame frame, List<Village> own, List<Village> others, Layers layers, TravelModel model) {

    /** Makes the ground, which needs the store no more. */
    Ground make() {
      return Ground.of(frame, own, others, layers, model);
    }
  }

  /**
   * The ground of a district.
   *
   * @throws IllegalArgumentException when no village of it is stored
   * @throws id.petasehat.reach.TooManyCells when it would not fit into memory
   */
  public static Ground ground(Connection connection, AreaCode district, TravelModel model)
      throws SQLException {
    return groundParts(connection, district, model).make();
  }

  /** Reads what {@link #ground} is made of; throws the same. */
  static GroundParts groundParts(Connection connection, AreaCode district, TravelModel model)
      throws SQLException {
    GridFrame frame = frame(connection, district, model);
    List<Village> all = Boundaries.touching(connection, around(connection, district));
    List<Village> own = all.stream().filter(one -> one.code().within(district)).toList();
    List<Village> others = all.stream().filter(one -> !one.code().within(district)).toList();
    return new GroundParts(frame, own, others, layers(connection, district), model);
  }

  private static Layers layers(Connection connection, AreaCode district) throws SQLException {
    return new Layers(
        TravelLayers.roads(connection, district),
        TravelLayers.rivers(connection, district),
        TravelLayers.bridges(connection, district),
        TravelLayers.landCover(connection, district).orElse(null),
        TravelLayers.heights(connection, district).orElse(null),
        TravelLayers.links(connection, district),
        notes(connection, district));
  }

  /** Of every layer, also of those that no file told. */
  private static List<LayerNote> notes(Connection connection, AreaCode district)
      throws SQLException {
    List<LayerNote> notes = new ArrayList<>();
    for (TravelLayer layer : TravelLayer.values()) {
      notes.add(
          TravelLayers.present(connection, district, layer)
              .map(ReachBook::note)
              .orElse(new LayerNote(layer.id(), false, null, null, false, 0)));
    }
    return notes;
  }

  private static LayerNote note(TravelLayers.Present layer) {
    return new LayerNote(
        layer.layer().id(),
        true,
        layer.fileName(),
        LocalDate.ofInstant(layer.importedAt(), ZoneId.systemDefault()),
        layer.simulated(),
        layer.features());
  }

  private static GridFrame frame(Connection connection, AreaCode district, TravelModel model)
      throws SQLException {
    return DistrictGrid.frame(box(connection, district), model.rules().cellMetres());
  }

  private static Envelope around(Connection connection, AreaCode district) throws SQLException {
    Envelope around = box(connection, district);
    around.expandBy(TravelLayers.MARGIN_DEGREES);
    return around;
  }

  /** Of the villages of a district, degrees, EPSG:4326. */
  private static Envelope box(Connection connection, AreaCode district) throws SQLException {
    return Sql.first(
            connection,
            "SELECT west, east, south, north FROM area WHERE code = ?",
            row ->
                new Envelope(
                    row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4)),
            district.dotted())
        .orElseThrow(() -> new IllegalArgumentException("no villages of " + district));
  }

  /**
   * Changes when anything changes that decides the minutes over a ground: villages in and around
   * it, layers, what the model says, or how it is all put together.
   */
  public static String groundKey(Connection connection, AreaCode district) throws SQLException {
    Envelope around = around(connection, district);
    List<String> villages =
        Sql.all(
            connection,
            "SELECT code, batch_id FROM area WHERE level = 'desa'"
                + " AND west <= ? AND east >= ? AND south <= ? AND north >= ? ORDER BY code",
            row -> row.getString(1) + " " + row.getLong(2),
            around.getMaxX(),
            around.getMinX(),
            around.getMaxY(),
            around.getMinY());
    TravelModel model = model(connection, district);
    return Digest.of(
            METHOD,
            villages,
            model.rules().texts(),
            model.speeds().stream().map(ReachBook::withoutWords).toList(),
            TravelLayers.key(connection, district))
        .substring(0, KEY_CHARACTERS);
  }

  /** What counts of a speed, not why it was set. */
  private static Speed withoutWords(Speed speed) {
    return new Speed(
        speed.layer(),
        speed.kind(),
        speed.mode(),
        speed.season(),
        speed.kmh(),
        speed.barrier(),
        "",
        "");
  }

  /** The posts in the frame of a district's grid, to be judged for any month. */
  public static ReachPosts posts(Connection connection, AreaCode district, TravelModel model)
      throws SQLException {
    return ReachPosts.read(connection, district, frame(connection, district, model));
  }
}
