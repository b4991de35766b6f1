package id.petasehat.intake.layer;

import id.petasehat.area.Area;
import id.petasehat.intake.RefusedException;
import id.petasehat.store.TravelLayerFacts;
import java.sql.SQLException;

/**
 * What a file says of one district.
 *
 * @param inside how much of it lies in the district's villages: features, or the part of the
 *     district that a raster covers in per mille
 * @param size features or cells to be stored
 */
public record DistrictPart(Area district, int inside, int size, Storing storing) {

  /** Stores the part; answers how many features or cells were news. */
  @FunctionalInterface
  public interface Storing {
    int with(TravelLayerFacts facts) throws SQLException, RefusedException;
  }
}
