package id.petasehat.demo;

import id.petasehat.area.Village;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * The invented district as files in the published formats, UTF-8.
 *
 * @param boundaries {@code batas-desa.geojson}: RFC 7946, one feature a line, kode and nama
 * @param codes {@code daftar-kode.csv}: code and name of every area of all levels
 * @param population {@code penduduk.csv}: template penduduk
 * @param indicators {@code indikator.csv}: template indikator_panjang with the receipt date
 * @param people {@code penduduk-umur.csv}: template penduduk_umur
 * @param cases {@code kasus-umur.csv}: template kasus_umur
 */
public record DemoFiles(
    Path boundaries, Path codes, Path population, Path indicators, Path people, Path cases) {
  /** The demo's three years. */
  public static final YearMonth FIRST_MONTH = YearMonth.of(2023, 1);

  public static final YearMonth LAST_MONTH = YearMonth.of(2025, 12);

  /** Writes all files for the months {@link #FIRST_MONTH} to {@link #LAST_MONTH}. */
  public static DemoFiles write(Path folder, long seed) throws IOException {
    return write(folder, seed, FIRST_MONTH, LAST_MONTH);
  }

  /** Writes all files; makes the folder when there is none and replaces files of these names. */
  public static DemoFiles write(Path folder, long seed, YearMonth from, YearMonth to)
      throws IOException {
    Files.createDirectories(folder);
    DemoFiles files =
        new DemoFiles(
            folder.resolve("batas-desa.geojson"),
            folder.resolve("daftar-kode.csv"),
            folder.resolve("penduduk.csv"),
            folder.resolve("indikator.csv"),
            folder.resolve("penduduk-umur.csv"),
            folder.resolve("kasus-umur.csv"));
    DemoDistrict district = DemoDistrict.generate(seed);
    writeBoundaries(files.boundaries, district.villages());
    writeCodes(files.codes, district.areas());
    List<VillageRef> villages = district.villages().stream().map(VillageRef::of).toList();
    try (Writer indicators = Files.newBufferedWriter(files.indicators, StandardCharsets.UTF_8);
        Writer population = Files.newBufferedWriter(files.population, StandardCharsets.UTF_8)) {
      DemoFigures.write(indicators, population, villages, seed, from, to);
    }
    DemoAges.write(files.population, files.indicators, seed, files.people, files.cases);
    return files;
  }

  private static void writeCodes(Path file, List<DemoDistrict.NamedArea> areas) throws IOException {
    StringBuilder text = new StringBuilder("code,name\n");
    areas.forEach(area -> text.append(area.code()).append(',').append(area.name()).append('\n'));
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static void writeBoundaries(Path file, List<Village> villages) throws IOException {
    StringBuilder text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[\n");
    String between = "";
    for (Village village : villages) {
      text.append(between)
          .append("{\"type\":\"Feature\",\"properties\":{\"kode\":\"")
          .append(village.code())
          .append("\",\"nama\":\"")
          .append(village.name())
          .append("\"},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":");
      appendPolygons(text, village.geometry());
      text.append("}}");
      between = ",\n";
    }
    Files.writeString(file, text.append("\n]}\n"), StandardCharsets.UTF_8);
  }

  private static void appendPolygons(StringBuilder text, Geometry land) {
    for (int part = 0; part < land.getNumGeometries(); part++) {
      text.append(part == 0 ? "[" : ",");
      Polygon polygon = (Polygon) land.getGeometryN(part);
      text.append('[');
      // RFC 7946: outer rings counter-clockwise; norm() of JTS makes them clockwise
      appendRing(text, polygon.getExteriorRing().reverse().getCoordinates());
      for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
        text.append(',');
        appendRing(text, polygon.getInteriorRingN(hole).reverse().getCoordinates());
      }
      text.append(']');
    }
    text.append(']');
  }

  private static void appendRing(StringBuilder text, Coordinate[] ring) {
    String between = "[[";
    for (Coordinate point : ring) {
      // values are whole millionths of a degree, so that the shortest text has at most 6 decimals
      text.append(between).append(point.x).append(',').append(point.y);
      between = "],[";
    }
    text.append("]]");
  }
}
