package id.petasehat.intake.layer;

import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.area.AreaIndex;
import id.petasehat.area.CodeList;
import id.petasehat.area.CodeRepair;
import id.petasehat.area.Level;
import id.petasehat.area.ProgressListener;
import id.petasehat.area.VillageFinder;
import id.petasehat.intake.Findings;
import id.petasehat.intake.RefusedException;
import id.petasehat.intake.figure.FigureContext;
import id.petasehat.intake.raster.RasterFile;
import id.petasehat.intake.table.Table;
import id.petasehat.reach.LayerFeature;
import id.petasehat.reach.TravelLayer;
import id.petasehat.store.Areas;
import id.petasehat.store.Boundaries;
import id.petasehat.store.TravelLayerFacts.Linked;
import id.petasehat.store.TravelLayerFacts.Settled;
import id.petasehat.store.TravelLayers;
import id.petasehat.store.TravelLayers.Present;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** Divides what a file says among the districts of the store. */
public final class LayerParts {
  private final Connection connection;
  private final TravelLayer layer;
  private final AreaIndex areas;
  private final List<Area> districts;
  private final boolean named;
  private final Findings findings;

  private LayerParts(
      Connection connection,
      TravelLayer layer,
      AreaIndex areas,
      List<Area> districts,
      boolean named,
      Findings findings) {
    this.connection = connection;
    this.layer = layer;
    this.areas = areas;
    this.districts = districts;
    this.named = named;
    this.findings = findings;
  }

  /**
   * Looks at the districts of the store.
   *
   * @param within the only district that is asked for, whatever it has already; empty for all, none
   *     of which may lose most of a layer
   * @throws RefusedException when there is none
   */
  public static LayerParts open(
      Connection connection, TravelLayer layer, Optional<AreaCode> within, Findings findings)
      throws SQLException, RefusedException {
    AreaIndex areas = Areas.index(connection);
    List<Area> districts =
        areas.all(Level.KABUPATEN).stream()
            .filter(one -> within.isEmpty() || within.get().equals(one.code()))
            .toList();
    if (districts.isEmpty()) {
      findings.reject(
          "",
          "no-boundaries",
          within.isEmpty()
              ? "Belum ada batas desa, jadi " + LayerNames.of(layer) + " tidak dapat ditempatkan."
              : "Kabupaten/kota " + within.get() + " tidak tersimpan.",
          "Masukkan dahulu batas desanya.");
    }
    findings.refuseIfRejected();
    return new LayerParts(connection, layer, areas, districts, within.isPresent(), findings);
  }

  /** The box of a district with the margin. */
  private static Envelope box(Area district) {
    Envelope box = district.bounds().envelope();
    box.expandBy(TravelLayers.MARGIN_DEGREES);
    return box;
  }

  /** Parts of roads, rivers or bridges. */
  public List<DistrictPart> ofFeatures(List<LayerFeature> features)
      throws SQLException, RefusedException {
    Envelope box = new Envelope();
    features.forEach(one -> box.expandToInclude(one.geometry().getEnvelopeInternal()));
    List<DistrictPart> parts = new ArrayList<>();
    for (Area district : districts) {
      int inside = district.bounds().envelope().intersects(box) ? inside(district, features) : 0;
      if (inside > 0) {
        List<LayerFeature> kept = Clipping.to(box(district), layer, features);
        parts.add(
            new DistrictPart(district, inside, kept.size(), facts -> facts.features(layer, kept)));
      }
    }
    return chosen(parts, box);
  }

  private int inside(Area district, List<LayerFeature> features) throws SQLException {
    PreparedGeometry outline =
        PreparedGeometryFactory.prepare(
            Boundaries.shapes(connection, Level.KABUPATEN, List.of(district.code()))
                .get(0)
                .degrees());
    return (int) features.stream().filter(one -> outline.intersects(one.geometry())).count();
  }

  /**
   * Parts of a land cover or of heights. Cells of one district are held at a time: those of several
   * are read again when they are stored.
   *
   * @param legend of a land cover; empty when it is to be recognised
   */
  public List<DistrictPart> ofRaster(Path file, Optional<Legend> legend, ProgressListener progress)
      throws SQLException, RefusedException {
    try (RasterFile raster = RasterFile.open(file)) {
      List<Area> touched =
          districts.stream()
              .filter(one -> raster.around(one.bounds().envelope()).isPresent())
              .toList();
      RasterParts cells = new RasterParts(file, layer, legend, findings, progress);
      return chosen(partsOf(raster, cells, touched), raster.lonLat());
    }
  }

  /** Refuses a raster that lies in districts but tells nothing of any. */
  private List<DistrictPart> partsOf(RasterFile raster, RasterParts cells, List<Area> touched)
      throws RefusedException {
    List<DistrictPart> parts = new ArrayList<>();
    boolean empty = false;
    for (Area district : touched) {
      Optional<DistrictPart> part = cells.of(raster, district, box(district), touched.size() == 1);
      part.filter(one -> one.inside() > 0).ifPresent(parts::add);
      empty |= part.isEmpty();
    }
    if (parts.isEmpty() && empty) {
      findings.reject(
          "",
          "raster-empty",
          "Semua sel raster ini di wilayah yang tersimpan kosong (NoData).",
          "Periksa berkasnya di QGIS; barangkali wilayahnya salah atau nilai NoData-nya keliru.");
      findings.refuseIfRejected();
    }
    return parts;
  }

  /** Parts of a table of links. */
  public List<DistrictPart> ofLinks(Table table) throws SQLException, RefusedException {
    LinkTable.check(table, findings);
    PlacesByPoint byPoint = PlacesByPoint.around(connection, LinkTable.box(table));
    Map<AreaCode, List<Linked>> links =
        new LinkTable(KnownPlaces.of(connection), byPoint, findings).read(table);
    List<DistrictPart> parts = new ArrayList<>();
    for (Area district : districts) {
      List<Linked> own = links.getOrDefault(district.code(), List.of());
      if (!own.isEmpty()) {
        parts.add(new DistrictPart(district, own.size(), own.size(), facts -> facts.links(own)));
      }
    }
    return chosen(parts, LinkTable.box(table));
  }

  /** Parts of a table of settlements. */
  public List<DistrictPart> ofSettlements(Table table) throws SQLException, RefusedException {
    SettlementTable.check(table, findings);
    Envelope box = SettlementTable.box(table);
    VillageFinder finder =
        new VillageFinder(box.isNull() ? List.of() : Boundaries.touching(connection, box));
    FigureContext context =
        FigureContext.of(
            areas.all(Level.DESA).stream().map(Area::code).toList(),
            new CodeRepair(CodeList.national()),
            false,
            LocalDate.now());
    Map<AreaCode, List<Settled>> settlements =
        new SettlementTable(context, finder, findings).read(table);
    List<DistrictPart> parts = new ArrayList<>();
    for (Area district : districts) {
      List<Settled> own = settlements.getOrDefault(district.code(), List.of());
      if (!own.isEmpty()) {
        parts.add(
            new DistrictPart(district, own.size(), own.size(), facts -> facts.settlements(own)));
      }
    }
    return chosen(parts, box);
  }

  /** The parts to be stored; refuses when there are none. */
  private List<DistrictPart> chosen(List<DistrictPart> parts, Envelope box)
      throws SQLException, RefusedException {
    if (parts.isEmpty()) {
      findings.add(Elsewhere.of(layer, box, districts));
    }
    findings.refuseIfRejected();
    SpokenFor spokenFor = new SpokenFor(connection, layer, this::storedInside, findings);
    List<DistrictPart> chosen = parts.size() == 1 ? parts : spokenFor.of(parts);
    if (!named) {
      spokenFor.refuseLosses(chosen);
      findings.refuseIfRejected();
    }
    return chosen;
  }

  private int storedInside(Area district) throws SQLException {
    AreaCode code = district.code();
    return switch (layer) {
      case ROADS -> inside(district, TravelLayers.roads(connection, code));
      case RIVERS -> inside(district, TravelLayers.rivers(connection, code));
      case BRIDGES -> inside(district, TravelLayers.bridges(connection, code));
      case LANDCOVER ->
          TravelLayers.landCover(connection, code)
              .map(one -> Coverage.perMille(district, one))
              .orElse(0);
      case ELEVATION ->
          TravelLayers.heights(connection, code)
              .map(one -> Coverage.perMille(district, one))
              .orElse(0);
      default -> TravelLayers.present(connection, code, layer).map(Present::features).orElse(0);
    };
  }
}
