import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.StringJoiner;

/**
 * Writes a problem for {@code plan solve}: DEMANDS OPTIONS REACH_KM COUNT SECONDS FRONTIER_TO FILE.
 *
 * <p>Villages lie around towns and between them, with some hundred to some thousand people;
 * options stand in villages and cover what lies within 0.6 to 1.4 times REACH_KM of them, as roads
 * are good or bad. The same arguments give the same problem.
 */
public final class RandomDistrict {
  /** So that there are 7 villages on 100 km², as outside Java. */
  private static final double KM2_PER_VILLAGE = 14;

  private final Random chance;
  private final double[] x;
  private final double[] y;

  private RandomDistrict(int villages) {
    chance = new Random(villages);
    x = new double[villages];
    y = new double[villages];
    double sideKm = Math.sqrt(villages * KM2_PER_VILLAGE);
    int towns = Math.max(5, villages / 60);
    for (int i = 0; i < villages; i++) {
      boolean isAlone = i < towns || chance.nextInt(4) == 0;
      int town = chance.nextInt(towns);
      x[i] = isAlone ? chance.nextDouble() * sideKm : x[town] + 6 * chance.nextGaussian();
      y[i] = isAlone ? chance.nextDouble() * sideKm : y[town] + 6 * chance.nextGaussian();
    }
  }

  public static void main(String[] arguments) throws IOException {
    RandomDistrict district = new RandomDistrict(Integer.parseInt(arguments[0]));
    String problem =
        "{\"demand\":["
            + district.demands()
            + "],\n\"options\":["
            + district.options(Integer.parseInt(arguments[1]), Double.parseDouble(arguments[2]))
            + "],\n\"count\":"
            + arguments[3]
            + ",\"seconds\":"
            + arguments[4]
            + frontier(Integer.parseInt(arguments[5]))
            + "}\n";
    Files.writeString(Path.of(arguments[6]), problem);
  }

  private static String frontier(int to) {
    StringJoiner counts = new StringJoiner(",", ",\"frontier\":{\"count\":[", "]}");
    for (int count = 1; count <= to; count++) {
      counts.add(Integer.toString(count));
    }
    return to == 0 ? "" : counts.toString();
  }

  private String demands() {
    StringJoiner demands = new StringJoiner(",\n");
    for (int i = 0; i < x.length; i++) {
      long people = Math.round(Math.exp(6.3 + 0.9 * chance.nextGaussian()));
      demands.add("{\"id\":\"V" + i + "\",\"weight\":" + people + "}");
    }
    return demands.toString();
  }

  private String options(int many, double reachKm) {
    StringJoiner options = new StringJoiner(",\n");
    for (int i = 0; i < many; i++) {
      int at = (int) ((long) i * x.length / many);
      double reach = reachKm * (0.6 + 0.8 * chance.nextDouble());
      long millions = 300 + chance.nextInt(500);
      StringJoiner covers = new StringJoiner(",", "[", "]");
      for (int village = 0; village < x.length; village++) {
        if (Math.hypot(x[village] - x[at], y[village] - y[at]) <= reach) {
          covers.add("\"V" + village + "\"");
        }
      }
      options.add(
          "{\"id\":\"O" + i + "\",\"cost\":" + millions * 1_000_000 + ",\"covers\":" + covers + "}");
    }
    return options.toString();
  }
}
