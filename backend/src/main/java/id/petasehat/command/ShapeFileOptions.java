package id.petasehat.command;

import id.petasehat.intake.layer.LayerOptions;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is said of a file of roads, rivers or bridges beside its content. */
final class ShapeFileOptions {
  @Option(names = "--class-field", paramLabel = "F", description = "Kolom kelas.")
  private String classField;

  @Option(names = "--crs", paramLabel = "EPSG:n", description = "Sistem koordinat berkas.")
  private String crs;

  @Mixin private WithinDistrict within;

  LayerOptions said() {
    return new LayerOptions(
        Optional.ofNullable(classField), Optional.ofNullable(crs), Optional.empty(), within.code());
  }
}
