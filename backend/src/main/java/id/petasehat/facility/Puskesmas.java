package id.petasehat.facility;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import java.util.List;
import java.util.Optional;

/**
 * A puskesmas as a level of areas: the villages of its work area.
 *
 * @param code key of the facility
 * @param villages at least one, in order of code
 * @param proposed whether this program only proposes that some of them belong to it
 */
public record Puskesmas(String code, String name, List<AreaCode> villages, boolean proposed) {
  /** Tells codes of puskesmas from codes of areas, in addresses, answers and tiles. */
  public static final String PREFIX = "pkm:";

  public Puskesmas {
    villages = List.copyOf(villages);
    if (villages.isEmpty()) {
      throw new IllegalArgumentException(code + " has no village");
    }
  }

  /** The code with its prefix: {@code pkm:P8102030101}. */
  public String areaCode() {
    return PREFIX + code;
  }

  /** The key of the facility that a code with its prefix names; empty for another code. */
  public static Optional<String> codeIn(String areaCode) {
    return areaCode.startsWith(PREFIX)
        ? Optional.of(areaCode.substring(PREFIX.length()))
        : Optional.empty();
  }

  /** The district that its villages lie in; the province, should they lie in several. */
  public AreaCode around() {
    AreaCode district = villages.get(0).at(Level.KABUPATEN);
    return within(district) ? district : district.at(Level.PROVINSI);
  }

  /** Whether its whole work area lies in an area. */
  public boolean within(AreaCode area) {
    return villages.stream().allMatch(village -> village.within(area));
  }
}
