package id.petasehat.intake.layer;

import id.petasehat.area.Area;
import id.petasehat.intake.Findings;
import id.petasehat.reach.TravelLayer;
import id.petasehat.store.TravelLayers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides for which of several districts a file speaks. Files are cut along boxes or by districts
 * whose edges do not fit the stored ones, so the file of one district holds a few roads of the
 * next; they must not take the place of that one's own.
 */
record SpokenFor(Connection connection, TravelLayer layer, StoredInside stored, Findings findings) {
  /** Of the district with most: fewer than one of these is only touched. */
  private static final int TOUCHED_ONLY = 20;

  private static final int PER_MILLE = 1_000;

  /** How much of the stored layer lies in the villages of a district. */
  @FunctionalInterface
  interface StoredInside {
    int in(Area district) throws SQLException;
  }

  List<DistrictPart> of(List<DistrictPart> parts) throws SQLException {
    int most = parts.stream().mapToInt(DistrictPart::inside).max().orElse(0);
    List<DistrictPart> chosen = new ArrayList<>();
    for (DistrictPart part : parts) {
      if (part.inside() * TOUCHED_ONLY < most) {
        tell("district-touched", part, "hanya tersentuh berkas ini, jadi dilewati");
      } else if (part.inside() < most && knowsMore(part)) {
        tell("layer-kept", part, "tetap memakai data yang tersimpan, yang lebih lengkap");
      } else {
        chosen.add(part);
      }
    }
    return chosen;
  }

  /** Whether the district has more than twice as much already. */
  private boolean knowsMore(DistrictPart part) throws SQLException {
    if (TravelLayers.present(connection, part.district().code(), layer).isEmpty()) {
      return false;
    }
    boolean raster = layer == TravelLayer.LANDCOVER || layer == TravelLayer.ELEVATION;
    return 2 * part.inside() < (raster ? PER_MILLE : stored.in(part.district()));
  }

  private void tell(String code, DistrictPart part, String what) {
    findings.tell(
        "",
        code,
        part.district().name()
            + " "
            + what
            + "; sebutkan kabupatennya bila berkas ini memang untuk "
            + part.district().name()
            + ".");
  }
}
