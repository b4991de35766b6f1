package id.petasehat.demo;

import id.petasehat.area.Village;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.LineString;

/**
 * The invented ground as files in the published formats, UTF-8.
 *
 * @param settlements {@code permukiman.csv}: template permukiman
 * @param roads {@code jalan.geojson}: Kls_jalan and kondisi
 * @param rivers {@code sungai.geojson}: REMARK
 * @param links {@code tautan_perjalanan.csv}: template tautan_perjalanan
 */
public record DemoGroundFiles(Path settlements, Path roads, Path rivers, Path links) {

  /**
   * Writes all files.
   *
   * @param folder exists
   */
  public static DemoGroundFiles write(Path folder, List<Village> villages, long seed)
      throws IOException {
    DemoGround ground = DemoGround.of(villages, seed);
    return new DemoGroundFiles(
        table(
            folder.resolve("permukiman.csv"),
            "kode_desa,nama,lat,lon,jumlah",
            ground.hamlets().stream().map(DemoGroundFiles::row).toList()),
        lines(
            folder.resolve("jalan.geojson"),
            ground.roads().stream().map(DemoGroundFiles::feature).toList()),
        lines(
            folder.resolve("sungai.geojson"),
            ground.rivers().stream().map(DemoGroundFiles::feature).toList()),
        table(
            folder.resolve("tautan_perjalanan.csv"),
            "dari,ke,moda,menit,tunggu_menit,hari_per_minggu,bulan_tutup",
            ground.boats().stream().map(DemoGroundFiles::row).toList()));
  }

  private static String feature(DemoGround.Road road) {
    String properties =
        "{\"Kls_jalan\":\"%s\",\"kondisi\":\"%s\"}".formatted(road.kind(), road.surface());
    return feature(properties, road.line());
  }

  private static String feature(LineString river) {
    return feature("{\"REMARK\":\"Sungai\"}", river);
  }

  private static String row(DemoGround.Hamlet hamlet) {
    return String.join(
        ",",
        hamlet.village().code().dotted(),
        hamlet.name(),
        Double.toString(hamlet.place().y),
        Double.toString(hamlet.place().x),
        Integer.toString(hamlet.people()));
  }

  private static String row(DemoGround.Boat boat) {
    return String.join(
        ",",
        boat.from().code().dotted(),
        boat.to().code().dotted(),
        "kapal motor",
        boat.minutes() == null ? "" : boat.minutes().toString(),
        Integer.toString(boat.waitMinutes()),
        Integer.toString(boat.days()),
        boat.closedMonths());
  }

  private static String feature(String properties, LineString line) {
    String places =
        Arrays.stream(line.getCoordinates())
            .map(place -> "[" + place.x + "," + place.y + "]")
            .collect(Collectors.joining(","));
    return "{\"type\":\"Feature\",\"properties\":"
        + properties
        + ",\"geometry\":{\"type\":\"LineString\",\"coordinates\":["
        + places
        + "]}}";
  }

  private static Path table(Path file, String header, List<String> rows) throws IOException {
    return Files.writeString(
        file, header + "\n" + String.join("\n", rows) + "\n", StandardCharsets.UTF_8);
  }

  private static Path lines(Path file, List<String> features) throws IOException {
    return Files.writeString(
        file,
        "{\"type\":\"FeatureCollection\",\"features\":[\n"
            + String.join(",\n", features)
            + "\n]}\n",
        StandardCharsets.UTF_8);
  }
}
