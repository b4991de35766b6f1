package id.petasehat.intake.figure;

import id.petasehat.area.AreaCode;
import id.petasehat.area.CodeRepair;
import id.petasehat.area.Level;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a file of figures is held against.
 *
 * @param villages codes of all villages in the store
 * @param districts codes of level kabupaten of those villages
 * @param kecamatan codes of level kecamatan of those villages
 * @param repair reads damaged codes
 * @param bareDigitsAreKemendagri whether ten digits without dots may be read as a Kemendagri code;
 *     BPS writes ten digits too and means other villages
 * @param today nothing can have happened after it
 */
public record FigureContext(
    Set<AreaCode> villages,
    Set<AreaCode> districts,
    Set<AreaCode> kecamatan,
    CodeRepair repair,
    boolean bareDigitsAreKemendagri,
    LocalDate today) {

  /** Districts and kecamatan follow from the villages. */
  public static FigureContext of(
      Collection<AreaCode> villages,
      CodeRepair repair,
      boolean bareDigitsAreKemendagri,
      LocalDate today) {
    return new FigureContext(
        Set.copyOf(villages),
        villages.stream().map(code -> code.at(Level.KABUPATEN)).collect(Collectors.toSet()),
        villages.stream().map(code -> code.at(Level.KECAMATAN)).collect(Collectors.toSet()),
        repair,
        bareDigitsAreKemendagri,
        today);
  }

  /** The same, where the file itself says that its codes are Kemendagri's. */
  public FigureContext trustingBareDigits() {
    return new FigureContext(villages, districts, kecamatan, repair, true, today);
  }
}
