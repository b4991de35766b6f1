package id.petasehat.command;

import id.petasehat.area.CodeList;
import id.petasehat.intake.BoundaryImport;
import id.petasehat.intake.boundary.BoundaryOptions;
import id.petasehat.intake.boundary.CodeSystem;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Imports village boundaries. */
@Command(
    name = "boundaries",
    mixinStandardHelpOptions = true,
    description = {
      "Batas desa: GeoJSON, GeoJSON lines, shapefile, GeoPackage, FlatGeobuf, KML.",
      "Village boundaries."
    })
final class ImportBoundaries implements Callable<Integer> {
  @Mixin private ImportOptions options;

  @Option(names = "--code-field", paramLabel = "F", description = "Kolom kode desa.")
  private String codeField;

  @Option(names = "--name-field", paramLabel = "F", description = "Kolom nama desa.")
  private String nameField;

  @Option(
      names = "--code-system",
      paramLabel = "SYSTEM",
      description = "kemendagri atau bps: sistem kode dalam berkas.")
  private String system;

  @Option(names = "--crs", paramLabel = "EPSG:n", description = "Sistem koordinat berkas.")
  private String crs;

  @Option(
      names = "--mapping",
      paramLabel = "CSV",
      description = "Padanan kode_bps,kode_kemendagri; perlu untuk berkas BPS.")
  private Path mapping;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    BoundaryOptions said =
        new BoundaryOptions(
            Optional.ofNullable(codeField),
            Optional.ofNullable(nameField),
            Optional.ofNullable(system).map(this::codeSystem),
            Optional.ofNullable(crs),
            Optional.ofNullable(mapping));
    return options.run(
        (store, file, progress) ->
            new BoundaryImport(store, progress).run(file, said, CodeList.national()));
  }

  private CodeSystem codeSystem(String word) {
    return CodeSystem.byId(word)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(), "--code-system: kemendagri atau bps, bukan " + word + "."));
  }
}
