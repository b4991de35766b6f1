package id.petasehat.intake;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.area.Village;
import id.petasehat.store.Boundaries;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Envelope;

/**
 * What the store holds where a boundary file arrives.
 *
 * @param replaced stored villages of the kecamatan that the file speaks for, by code
 * @param neighbours stored villages of other kecamatan whose box touches the file's
 */
record StoredVillages(Map<AreaCode, Village> replaced, List<Village> neighbours) {

  static StoredVillages around(Connection connection, Collection<Village> newcomers)
      throws SQLException {
    Envelope box = new Envelope();
    Set<AreaCode> spokenFor = new HashSet<>();
    Set<AreaCode> districts = new TreeSet<>();
    for (Village newcomer : newcomers) {
      box.expandToInclude(newcomer.geometry().getEnvelopeInternal());
      spokenFor.add(newcomer.code().at(Level.KECAMATAN));
      districts.add(newcomer.code().at(Level.KABUPATEN));
    }
    Map<AreaCode, Village> replaced = new HashMap<>();
    for (AreaCode district : districts) {
      for (Village village : Boundaries.within(connection, district)) {
        if (spokenFor.contains(village.code().at(Level.KECAMATAN))) {
          replaced.put(village.code(), village);
        }
      }
    }
    List<Village> neighbours =
        Boundaries.touching(connection, box).stream()
            .filter(village -> !spokenFor.contains(village.code().at(Level.KECAMATAN)))
            .toList();
    return new StoredVillages(replaced, neighbours);
  }

  /** Whether a village is new, or differs from the stored one in name or shape. */
  boolean isNews(Village village) {
    Village before = replaced.get(village.code());
    return before == null
        || !before.name().equals(village.name())
        || !before.geometry().norm().equalsExact(village.geometry().norm());
  }

  /** Stored villages that a newer file of their kecamatan no longer has. */
  List<Village> missingFrom(Collection<Village> newer) {
    Set<AreaCode> there = new HashSet<>();
    newer.forEach(village -> there.add(village.code()));
    return replaced.values().stream()
        .filter(village -> !there.contains(village.code()))
        .sorted((a, b) -> a.code().compareTo(b.code()))
        .toList();
  }

  /** Boxes of some villages as they were before they changed. */
  List<Envelope> before(Collection<AreaCode> changed) {
    return changed.stream()
        .map(replaced::get)
        .filter(Objects::nonNull)
        .map(village -> village.geometry().getEnvelopeInternal())
        .toList();
  }
}
