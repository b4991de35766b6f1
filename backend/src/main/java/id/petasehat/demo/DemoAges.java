package id.petasehat.demo;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Invented ages of the invented people and cases, as files in the published templates: people of
 * each village, some younger and some older than the district, and cases of the whole district.
 */
public final class DemoAges {
  private static final int GROUPS = 16;
  private static final int YEARS = 5;
  private static final double BOYS_AND_MEN = 0.505;

  /** A young population: each group is so much smaller than the one before it. */
  private static final double FEWER_WITH_AGE = 0.9;

  private final Chance chance;

  private DemoAges(long seed) {
    this.chance = new Chance(seed).of("ages");
  }

  /**
   * Writes both files; the same arguments give the same text.
   *
   * @param population file in the template penduduk, as {@link DemoFigures} writes it
   * @param indicators file in the template indikator_panjang, likewise
   * @param people takes template penduduk_umur
   * @param cases takes template kasus_umur
   */
  public static void write(Path population, Path indicators, long seed, Path people, Path cases)
      throws IOException {
    DemoAges ages = new DemoAges(seed);
    try (Writer text = Files.newBufferedWriter(people, StandardCharsets.UTF_8)) {
      ages.people(population, text);
    }
    try (Writer text = Files.newBufferedWriter(cases, StandardCharsets.UTF_8)) {
      ages.cases(indicators, text);
    }
  }

  private void people(Path population, Writer text) throws IOException {
    text.write("kode_desa,tahun,sumber,kelompok_umur,jk,jumlah\n");
    try (BufferedReader lines = Files.newBufferedReader(population)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split(",");
        if (cells[3].equals("penduduk")) {
          people(cells, text);
        }
      }
    }
  }

  private void people(String[] cells, Writer text) throws IOException {
    double older = chance.of(cells[0]).between(-0.6, 0.6, 0, 0);
    int all = Integer.parseInt(cells[4]);
    int male = (int) Math.round(all * BOYS_AND_MEN);
    String place = String.join(",", cells[0], cells[1], cells[2]);
    List<Integer> men = shared(male, group -> share(group, older));
    List<Integer> women = shared(all - male, group -> share(group, older));
    for (int group = 0; group < GROUPS; group++) {
      text.write(place + "," + name(group) + ",L," + men.get(group) + "\n");
      text.write(place + "," + name(group) + ",P," + women.get(group) + "\n");
    }
  }

  private void cases(Path indicators, Writer text) throws IOException {
    text.write("kode_desa,kode_indikator,periode,kelompok_umur,jk,jumlah\n");
    for (Map.Entry<String, Integer> month : casesOfDistricts(indicators).entrySet()) {
      String indicator = month.getKey().split(",")[1];
      List<Integer> ages =
          shared(month.getValue(), group -> share(group, 0) * risk(indicator, group));
      for (int group = 0; group < GROUPS; group++) {
        text.write(month.getKey() + "," + name(group) + ",," + ages.get(group) + "\n");
      }
    }
  }

  /** All cases by {@code district,indicator,month}. */
  private static Map<String, Integer> casesOfDistricts(Path indicators) throws IOException {
    Map<String, Integer> sums = new TreeMap<>();
    try (BufferedReader lines = Files.newBufferedReader(indicators)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split(",", -1);
        if (cells[1].startsWith("dx-kasus:") && !cells[3].isEmpty()) {
          AreaCode district = new AreaCode(cells[0]).at(Level.KABUPATEN);
          sums.merge(
              String.join(",", district.dotted(), cells[1], cells[2]),
              Integer.valueOf(cells[3]),
              Integer::sum);
        }
      }
    }
    return sums;
  }

  private static String name(int group) {
    int from = YEARS * group;
    return group == GROUPS - 1 ? from + "+" : from + "-" + (from + YEARS - 1);
  }

  /**
   * Share of a group among people, not yet made to sum to 1.
   *
   * @param older above 0 for a village older than others
   */
  private static double share(int group, double older) {
    return StrictMath.pow(FEWER_WITH_AGE, group) * StrictMath.exp(older * group / GROUPS);
  }

  /** How likely a group falls ill, beside others: likely-looking shapes, of no study. */
  private static double risk(String indicator, int group) {
    return switch (indicator.charAt("dx-kasus:".length())) {
      case 'A', 'B', 'J' -> group == 0 ? 4 : 1;
      case 'E', 'I', 'M' -> 0.05 + StrictMath.pow(group / (GROUPS - 1.0), 2);
      default -> 1;
    };
  }

  /** People shared out by weight, whole, to the last one. */
  private static List<Integer> shared(int all, IntToDoubleFunction weight) {
    double sum = IntStream.range(0, GROUPS).mapToDouble(weight).sum();
    List<Integer> shares = new ArrayList<>();
    double upTo = 0;
    int given = 0;
    for (int group = 0; group < GROUPS; group++) {
      upTo += weight.applyAsDouble(group);
      int until = group == GROUPS - 1 ? all : (int) Math.round(all * upTo / sum);
      shares.add(until - given);
      given = until;
    }
    return shares;
  }
}
