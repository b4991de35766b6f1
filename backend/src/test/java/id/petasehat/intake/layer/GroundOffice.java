package id.petasehat.intake.layer;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.petasehat.area.AreaCode;
import id.petasehat.area.ProgressListener;
import id.petasehat.fixture.EmbeddedStores;
import id.petasehat.fixture.Office;
import id.petasehat.fixture.Square;
import id.petasehat.intake.ImportReport;
import id.petasehat.intake.LayerImport;
import id.petasehat.intake.Problem;
import id.petasehat.intake.RefusedException;
import id.petasehat.intake.SourceFile;
import id.petasehat.reach.LayerFeature;
import id.petasehat.reach.TravelLayer;
import id.petasehat.store.Store;
import id.petasehat.store.TravelLayers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A district office that brings in layers of the ground of its six villages, see {@link Square}:
 * they lie between 133.00 and 133.03 E, 5.65 and 5.63 S.
 */
record GroundOffice(Store store, Path folder) implements AutoCloseable {
  static final AreaCode DISTRICT = new AreaCode(Square.DISTRICT);

  /** An embedded store with the six villages. */
  static GroundOffice open(Path folder) throws Exception {
    Store store = Store.inFolder(EmbeddedStores.prepare(folder));
    new Office(store, folder).boundaries(Square.SIX);
    return new GroundOffice(store, folder);
  }

  /** Asks for something of the district. */
  @FunctionalInterface
  interface Asking<T> {
    T of(Connection connection, AreaCode district) throws SQLException;
  }

  <T> T read(Asking<T> asking) {
    return store.<T, RuntimeException>read(connection -> asking.of(connection, DISTRICT));
  }

  ImportReport bring(TravelLayer layer, String name, String content) throws Exception {
    return bring(layer, Files.writeString(folder.resolve(name), content), LayerOptions.NONE);
  }

  ImportReport bring(TravelLayer layer, Path file, LayerOptions options)
      throws IOException, RefusedException {
    return new LayerImport(store, options, ProgressListener.NONE).run(SourceFile.of(file), layer);
  }

  /** The problems that refuse a file; fails when it is taken. */
  List<Problem> refused(TravelLayer layer, Path file, LayerOptions options) {
    return catchThrowableOfType(RefusedException.class, () -> bring(layer, file, options))
        .problems()
        .stream()
        .filter(one -> one.severity() == Problem.Severity.REJECTED)
        .toList();
  }

  List<Problem> refused(TravelLayer layer, String name, String content) throws IOException {
    return refused(layer, Files.writeString(folder.resolve(name), content), LayerOptions.NONE);
  }

  List<LayerFeature> roads() {
    return read(TravelLayers::roads);
  }

  /** GeoJSON of features {@code properties|geometry type|coordinates}. */
  static String geoJson(String... features) {
    StringBuilder text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
    String between = "";
    for (String feature : features) {
      String[] parts = feature.split("\\|");
      text.append(between)
          .append("{\"type\":\"Feature\",\"properties\":")
          .append(parts[0])
          .append(",\"geometry\":{\"type\":\"")
          .append(parts[1])
          .append("\",\"coordinates\":")
          .append(parts[2])
          .append("}}");
      between = ",\n";
    }
    return text.append("]}").toString();
  }

  static List<String> codes(List<Problem> problems) {
    return problems.stream().map(Problem::code).toList();
  }

  @Override
  public void close() {
    store.close();
  }
}
