package id.petasehat.intake;

import id.petasehat.area.AreaCode;
import id.petasehat.area.ProgressListener;
import id.petasehat.intake.boundary.ShapeReader;
import id.petasehat.intake.layer.DistrictPart;
import id.petasehat.intake.layer.FeatureLayer;
import id.petasehat.intake.layer.LayerNames;
import id.petasehat.intake.layer.LayerOptions;
import id.petasehat.intake.layer.LayerParts;
import id.petasehat.intake.table.Table;
import id.petasehat.intake.table.TableReader;
import id.petasehat.reach.LayerFeature;
import id.petasehat.reach.TravelLayer;
import id.petasehat.store.Batch;
import id.petasehat.store.Batches;
import id.petasehat.store.Store;
import id.petasehat.store.TravelLayerFacts;
import id.petasehat.store.TravelLayers;
import id.petasehat.store.TravelLayers.Present;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Brings in a layer of the ground: roads, rivers, bridges, land cover, heights, links or
 * settlements. A file takes the place of what the layer was in each district that it speaks for.
 */
public final class LayerImport {
  private final Store store;
  private final LayerOptions options;
  private final ProgressListener progress;

  public LayerImport(Store store, LayerOptions options, ProgressListener progress) {
    this.store = store;
    this.options = options;
    this.progress = progress;
  }

  /** Makes of what was read what it says of each district. */
  @FunctionalInterface
  private interface Dividing {
    List<DistrictPart> of(LayerParts parts) throws SQLException, RefusedException;
  }

  /**
   * Imports one file.
   *
   * @throws RefusedException with every problem; then the store is as before
   * @throws IOException when the file cannot be read
   */
  public ImportReport run(SourceFile source, TravelLayer layer)
      throws RefusedException, IOException {
    progress.at("Membaca " + LayerNames.of(layer), 0, 0);
    Findings findings = new Findings();
    return switch (layer) {
      case ROADS, RIVERS, BRIDGES -> {
        List<LayerFeature> features =
            new FeatureLayer(layer, options.classField(), findings)
                .read(ShapeReader.read(source.path(), options.crs(), findings));
        yield keep(source, layer, findings, parts -> parts.ofFeatures(features));
      }
      case LANDCOVER, ELEVATION ->
          keep(
              source,
              layer,
              findings,
              parts -> parts.ofRaster(source.path(), options.legend(), progress));
      case LINKS -> {
        Table table = TableReader.read(source.path(), findings);
        yield keep(source, layer, findings, parts -> parts.ofLinks(table));
      }
      case SETTLEMENTS -> {
        Table table = TableReader.read(source.path(), findings);
        yield keep(source, layer, findings, parts -> parts.ofSettlements(table));
      }
    };
  }

  private ImportReport keep(
      SourceFile source, TravelLayer layer, Findings findings, Dividing dividing)
      throws RefusedException, IOException {
    List<DistrictPart> parts =
        store.read(
            connection ->
                dividing.of(LayerParts.open(connection, layer, options.within(), findings)));
    Batch batch = source.batch(layer.id());
    progress.at("Menyimpan " + LayerNames.of(layer), 0, 0);
    return source.carryOut(store, connection -> bringIn(connection, layer, batch, parts, findings));
  }

  private static ImportReport bringIn(
      Connection connection,
      TravelLayer layer,
      Batch batch,
      List<DistrictPart> parts,
      Findings findings)
      throws SQLException, RefusedException {
    long id = Batches.begin(connection, batch);
    TreeSet<AreaCode> districts = new TreeSet<>();
    long accepted = 0;
    long unchanged = 0;
    for (DistrictPart part : parts) {
      AreaCode district = part.district().code();
      Optional<Present> before = TravelLayers.present(connection, district, layer);
      int stored = part.storing().with(new TravelLayerFacts(connection, id, district));
      if (stored > 0) {
        before.ifPresent(old -> tellReplaced(part, old, findings));
      }
      accepted += stored;
      unchanged += part.size() - stored;
      districts.add(district);
    }
    return new ImportReport(
            batch.kind(), batch.fileName(), id, accepted, unchanged, findings.problems())
        .end(connection, districts);
  }

  private static void tellReplaced(DistrictPart part, Present old, Findings findings) {
    findings.tell(
        "",
        "layer-replaced",
        part.district().name()
            + ": "
            + LayerNames.of(old.layer())
            + " yang tersimpan ("
            + counted(old.features(), old.layer())
            + ", "
            + old.fileName()
            + ") diganti dengan isi berkas ini ("
            + counted(part.size(), old.layer())
            + ").");
  }

  private static String counted(int features, TravelLayer layer) {
    boolean raster = layer == TravelLayer.LANDCOVER || layer == TravelLayer.ELEVATION;
    return String.format(Locale.forLanguageTag("id-ID"), "%,d", features)
        + (raster ? " sel" : " buah");
  }
}
