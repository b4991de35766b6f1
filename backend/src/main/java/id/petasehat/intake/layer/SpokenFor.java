package id.petasehat.intake.layer;

import id.petasehat.area.Area;
import id.petasehat.intake.Findings;
import id.petasehat.reach.TravelLayer;
import id.petasehat.store.TravelLayers;
import id.petasehat.store.TravelLayers.Present;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides for which of several districts a file speaks. Files are cut along boxes or by districts
 * whose edges do not fit the stored ones, so the file of one district holds a few roads of the
 * next; they must not take the place of that one's own.
 */
record SpokenFor(Connection connection, TravelLayer layer, StoredInside stored, Findings findings) {
  /** Of the district with most: fewer than one of these is only touched. */
  private static final int TOUCHED_ONLY = 20;

  /** How much of the stored layer lies in a district, counted as {@link DistrictPart#inside}. */
  @FunctionalInterface
  interface StoredInside {
    int in(Area district) throws SQLException;
  }

  /** Of a file that may speak for more than it is meant for. */
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

  /**
   * Rejects what would throw away most of what is known; not what takes the place of inventions.
   */
  void refuseLosses(List<DistrictPart> chosen) throws SQLException {
    for (DistrictPart part : chosen) {
      if (knowsMore(part)) {
        findings.reject(
            "",
            "layer-smaller",
            "Berkas ini memuat kurang dari separuh "
                + LayerNames.of(layer)
                + " yang tersimpan untuk "
                + part.district().name()
                + " dan akan menggantikan semuanya.",
            "Bila berkas ini hanya sebagian wilayah, gabungkan dahulu semua bagiannya menjadi satu"
                + " berkas. Bila memang harus menggantikan, sebutkan kabupatennya atau batalkan"
                + " dahulu impor yang lama.");
      }
    }
  }

  /** Whether the district has more than twice as much already, from real files. */
  private boolean knowsMore(DistrictPart part) throws SQLException {
    Optional<Present> before = TravelLayers.present(connection, part.district().code(), layer);
    return before.isPresent()
        && !before.get().simulated()
        && 2 * part.inside() < stored.in(part.district());
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
