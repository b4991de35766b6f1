package id.petasehat.intake.facility;

import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.area.AreaIndex;
import id.petasehat.area.Level;
import id.petasehat.intake.facility.PostRow.Stated;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Understands how files name districts in words: {@code Kab. Aceh Selatan}, {@code Kec. Meukek}.
 */
final class StatedDistricts {
  private static final Pattern DISTRICT =
      Pattern.compile("\\b((?:kab(?:upaten)?\\b|kota\\b)\\.?\\s*[^,;]+)", Pattern.CASE_INSENSITIVE);

  private static final Pattern KECAMATAN =
      Pattern.compile("\\bkec(?:amatan)?\\b\\.?\\s*([^,;]+)", Pattern.CASE_INSENSITIVE);

  private final Map<String, AreaCode> districts = new HashMap<>();

  /** Stored districts by the names of their kecamatan. */
  private final Map<String, Set<AreaCode>> byKecamatan = new HashMap<>();

  StatedDistricts(AreaIndex areas) {
    for (Area district : areas.all(Level.KABUPATEN)) {
      districts.put(plain(district.name()), district.code());
    }
    for (Area kecamatan : areas.all(Level.KECAMATAN)) {
      byKecamatan
          .computeIfAbsent(plain(kecamatan.name()), name -> new HashSet<>())
          .add(kecamatan.code().at(Level.KABUPATEN));
    }
  }

  /** A district by its name; of one that is not stored only the words are kept. */
  Stated named(String text) {
    AreaCode code = districts.get(plain(text));
    return code == null ? new Stated(null, null, text) : new Stated(code, null, null);
  }

  /** What an address says: the district by name, else by a kecamatan that only one stored has. */
  Stated inAddress(String address) {
    Matcher district = DISTRICT.matcher(address);
    if (district.find()) {
      return named(district.group(1));
    }
    Matcher kecamatan = KECAMATAN.matcher(address);
    return kecamatan.find()
        ? ofKecamatan(kecamatan.group(1))
            .map(code -> new Stated(code, null, null))
            .orElse(Stated.NOTHING)
        : Stated.NOTHING;
  }

  private Optional<AreaCode> ofKecamatan(String name) {
    Set<AreaCode> found = byKecamatan.getOrDefault(plain(name), Set.of());
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }

  /** Lower case letters alone; "kab." is a kabupaten. */
  private static String plain(String name) {
    return name.strip()
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^kab(upaten)?\\b\\.?\\s*", "kabupaten ")
        .replaceAll("[^\\p{L}\\d]+", "");
  }
}
