package id.petasehat.intake.boundary;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the user says about a boundary file; whatever is empty is looked for in the file.
 *
 * @param codeField name of the field with village codes, upper and lower case alike
 * @param nameField name of the field with village names, upper and lower case alike
 * @param codeSystem whose codes they are
 * @param crs {@code EPSG:n}; goes before what the file says
 * @param mapping CSV {@code kode_bps,kode_kemendagri}, without which BPS files are refused
 */
public record BoundaryOptions(
    Optional<String> codeField,
    Optional<String> nameField,
    Optional<CodeSystem> codeSystem,
    Optional<String> crs,
    Optional<Path> mapping) {

  /** Everything is to be found in the file. */
  public static final BoundaryOptions NONE =
      new BoundaryOptions(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public BoundaryOptions withCodeField(String field) {
    return new BoundaryOptions(Optional.of(field), nameField, codeSystem, crs, mapping);
  }

  public BoundaryOptions withNameField(String field) {
    return new BoundaryOptions(codeField, Optional.of(field), codeSystem, crs, mapping);
  }

  public BoundaryOptions withCodeSystem(CodeSystem system) {
    return new BoundaryOptions(codeField, nameField, Optional.of(system), crs, mapping);
  }

  public BoundaryOptions withCrs(String name) {
    return new BoundaryOptions(codeField, nameField, codeSystem, Optional.of(name), mapping);
  }

  public BoundaryOptions withMapping(Path csv) {
    return new BoundaryOptions(codeField, nameField, codeSystem, crs, Optional.of(csv));
  }
}
