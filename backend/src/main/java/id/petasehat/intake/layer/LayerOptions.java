package id.petasehat.intake.layer;

import id.petasehat.area.AreaCode;
import java.util.Optional;

/**
 * What the user says about a file of a layer; whatever is empty is looked for in the file.
 *
 * @param classField name of the field with classes, upper and lower case alike
 * @param crs {@code EPSG:n}; goes before what the file says; not for rasters
 * @param legend what the numbers of a land cover mean
 * @param within the only district that the file is to speak for
 */
public record LayerOptions(
    Optional<String> classField,
    Optional<String> crs,
    Optional<Legend> legend,
    Optional<AreaCode> within) {

  /** Everything is to be found in the file, for every district it speaks for. */
  public static final LayerOptions NONE =
      new LayerOptions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public LayerOptions withClassField(String field) {
    return new LayerOptions(Optional.of(field), crs, legend, within);
  }

  public LayerOptions withLegend(Legend said) {
    return new LayerOptions(classField, crs, Optional.of(said), within);
  }

  /** The same for one district alone, if any is said. */
  public LayerOptions within(Optional<AreaCode> district) {
    return new LayerOptions(classField, crs, legend, district);
  }
}
