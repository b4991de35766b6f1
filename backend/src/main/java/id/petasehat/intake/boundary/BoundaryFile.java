package id.petasehat.intake.boundary;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Village;
import id.petasehat.intake.Problem;
import java.util.List;
import java.util.Map;

/**
 * An accepted boundary file.
 *
 * @param villages in file order, one per code, at least one; EPSG:4326, as drawn in the source:
 *     invalid geometry is not repaired here
 * @param problems warnings and notes, none rejected
 * @param codeSystem whose codes the file holds; the villages carry Kemendagri codes in either case
 * @param crs what the coordinates were in, {@code EPSG:32752} or the name the file gives
 * @param codeField the field the codes came from
 * @param nameField the field the names came from; empty when names came from the code list
 * @param bpsCodes BPS code (ten digits) by Kemendagri code, as far as the file tells; may be empty
 */
public record BoundaryFile(
    List<Village> villages,
    List<Problem> problems,
    CodeSystem codeSystem,
    String crs,
    String codeField,
    String nameField,
    Map<AreaCode, String> bpsCodes) {

  public BoundaryFile {
    villages = List.copyOf(villages);
    problems = List.copyOf(problems);
    bpsCodes = Map.copyOf(bpsCodes);
    if (villages.isEmpty()) {
      throw new IllegalArgumentException("an accepted boundary file holds at least one village");
    }
  }
}
