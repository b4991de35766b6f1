package id.petasehat.demo;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Village;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryEditor;

/**
 * Kabupaten Nusa Rekaan (99.01): an invented district of 120 villages on islands in the Banda Sea.
 *
 * @param areas code and name of every area, largest first: province, district, kecamatan, villages
 * @param villages boundaries, EPSG:4326, a valid coverage; ordered by code
 */
public record DemoDistrict(List<NamedArea> areas, List<Village> villages) {
  /** Province code that no province has; Kemendagri's end at 96. */
  public static final AreaCode PROVINCE = new AreaCode("99");

  public static final AreaCode CODE = new AreaCode("99.01");

  /** The district that the product shows when asked for nothing else. */
  public static final long DEFAULT_SEED = 6;

  private static final double STRONGEST_BEND = 0.3;
  private static final GeometryFactory GEOMETRY = new GeometryFactory(new PrecisionModel(), 4326);

  /** A line of the code list. */
  public record NamedArea(AreaCode code, String name) {}

  public DemoDistrict {
    areas = List.copyOf(areas);
    villages = List.copyOf(villages);
  }

  /** Invents the district; the same seed gives the same district, point by point. */
  public static DemoDistrict generate(long seed) {
    DemoDistrict district = new Founding(new Chance(seed), STRONGEST_BEND).district();
    for (double bend = STRONGEST_BEND; !district.isCoverage(); bend *= 0.9) {
      district = new Founding(new Chance(seed), bend).district();
    }
    return district;
  }

  /** Strong bends can fold the plane over between two points of a border; weaker ones cannot. */
  private boolean isCoverage() {
    Geometry[] lands = villages.stream().map(Village::geometry).toArray(Geometry[]::new);
    return Arrays.stream(lands).allMatch(Geometry::isValid) && CoverageValidator.isValid(lands);
  }

  /** The areas founded so far. */
  private static final class Founding {
    private final Chance chance;
    private final Plan plan;
    private final InventedNames names;
    private final List<NamedArea> kecamatan = new ArrayList<>();
    private final List<Village> villages = new ArrayList<>();

    Founding(Chance chance, double bend) {
      this.chance = chance;
      this.plan = new Plan(chance.of("bends"), bend);
      this.names = new InventedNames(chance.of("names"));
    }

    DemoDistrict district() {
      Archipelago.draw(chance.of("islands")).forEach(this::settle);
      List<NamedArea> areas = new ArrayList<>();
      areas.add(new NamedArea(PROVINCE, "Provinsi Rekaan"));
      areas.add(new NamedArea(CODE, "Kabupaten Nusa Rekaan"));
      areas.addAll(kecamatan);
      villages.forEach(village -> areas.add(new NamedArea(village.code(), village.name())));
      return new DemoDistrict(areas, villages);
    }

    private void settle(Archipelago.Group group) {
      Map<Coordinate, Geometry> lands =
          Division.divide(group, chance.of(group.seats().get(0).name()));
      for (Archipelago.Seat seat : group.seats()) {
        List<Coordinate> places = new ArrayList<>(lands.keySet());
        places.removeIf(place -> nearest(group.seats(), place) != seat);
        places.sort(Comparator.comparingDouble(seat.place()::distance));
        found(seat, places.stream().map(lands::get).toList());
      }
    }

    /** Numbers the villages from the seat outwards; the first are urban wards. */
    private void found(Archipelago.Seat seat, List<Geometry> lands) {
      String code = String.format(Locale.ROOT, "%s.%02d", CODE, kecamatan.size() + 1);
      kecamatan.add(new NamedArea(new AreaCode(code), seat.name()));
      for (int index = 0; index < lands.size(); index++) {
        int number = index < seat.kelurahan() ? 1001 + index : 2001 + index - seat.kelurahan();
        villages.add(
            new Village(new AreaCode(code + "." + number), names.next(), bent(lands.get(index))));
      }
    }

    private static Archipelago.Seat nearest(List<Archipelago.Seat> seats, Coordinate place) {
      return Collections.min(
          seats, Comparator.comparingDouble(seat -> seat.place().distance(place)));
    }

    private Geometry bent(Geometry land) {
      var move =
          new GeometryEditor.CoordinateOperation() {
            @Override
            public Coordinate[] edit(Coordinate[] coordinates, Geometry part) {
              return Arrays.stream(coordinates).map(plan::toLonLat).toArray(Coordinate[]::new);
            }
          };
      return new GeometryEditor(GEOMETRY).edit(land, move).norm();
    }
  }
}
