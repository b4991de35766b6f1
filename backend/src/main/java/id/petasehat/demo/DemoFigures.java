package id.petasehat.demo;

import id.petasehat.indicator.Sasaran;
import java.io.IOException;
import java.io.Writer;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Invented figures for the villages of any district, invented or real, as files in the published
 * templates. Far villages lag, high waves delay, years bring growth; reports come late or not at
 * all. A missed month's services are told with the next report of that year.
 */
public final class DemoFigures {
  /** In the column {@code sumber} of each population row. */
  public static final String SOURCE = "simulasi";

  private static final String POPULATION_HEADER = "kode_desa,tahun,sumber,jenis_sasaran,jumlah\n";
  private static final String INDICATOR_HEADER =
      "kode_desa,kode_indikator,periode,pembilang,penyebut,status,catatan,diterima\n";

  private final Writer indicators;
  private final Writer population;
  private final Chance chance;
  private final YearMonth from;
  private final StringBuilder row = new StringBuilder();

  /** From January of the first year, so that a year's totals are known when it is cut. */
  private final List<YearMonth> months;

  private DemoFigures(
      Writer indicators, Writer population, Chance chance, YearMonth from, YearMonth to) {
    this.indicators = indicators;
    this.population = population;
    this.chance = chance;
    this.from = from;
    this.months =
        Stream.iterate(from.withMonth(1), m -> !m.isAfter(to), m -> m.plusMonths(1)).toList();
  }

  /**
   * Writes both files; the same arguments give the same text. Does not close the writers.
   *
   * @param indicators takes template indikator_panjang with the column {@code diterima}
   * @param population takes template penduduk, for each year that the months touch
   * @param villages at least one, of one district
   * @param to the last month, not before {@code from}
   */
  public static void write(
      Writer indicators,
      Writer population,
      List<VillageRef> villages,
      long seed,
      YearMonth from,
      YearMonth to)
      throws IOException {
    if (villages.isEmpty() || to.isBefore(from)) {
      throw new IllegalArgumentException(
          "needs a village and a month, had " + villages.size() + ", " + from + " to " + to);
    }
    new DemoFigures(indicators, population, new Chance(seed), from, to).write(villages);
  }

  private void write(List<VillageRef> villages) throws IOException {
    population.write(POPULATION_HEADER);
    indicators.write(INDICATOR_HEADER);
    Remoteness district = new Remoteness(villages, chance.of("remoteness"));
    double[] remoteness = district.of("all");
    Map<Programme, double[]> met = new LinkedHashMap<>();
    Programme.ALL.forEach(programme -> met.put(programme, district.of(programme.family())));
    var outbreaks = new Outbreaks(villages, months.get(months.size() - 1), chance.of("outbreaks"));
    for (int index = 0; index < villages.size(); index++) {
      VillageRef village = villages.get(index);
      People people = new People(village, remoteness[index], chance.of("people"));
      writePopulation(village, people);
      var post = new Post(village, remoteness[index], chance.of("post")).deliveries(months);
      var figures =
          new VillageFigures(
              months,
              people,
              chance.of("figures " + village.code().dotted()),
              (programme, month) -> outbreaks.factor(village, programme, month));
      for (Map.Entry<Programme, double[]> programme : met.entrySet()) {
        writeReports(
            village,
            programme.getKey(),
            figures.of(programme.getKey(), programme.getValue()[index]),
            post);
      }
    }
  }

  private void writePopulation(VillageRef village, People people) throws IOException {
    int lastYear = months.get(months.size() - 1).getYear();
    for (int year = from.getYear(); year <= lastYear; year++) {
      for (Sasaran sasaran : Sasaran.values()) {
        population.write(
            String.join(
                ",",
                village.code().dotted(),
                Integer.toString(year),
                SOURCE,
                sasaran.id(),
                people.count(sasaran, year) + "\n"));
      }
    }
  }

  private void writeReports(
      VillageRef village,
      Programme programme,
      List<VillageFigures.Figure> figures,
      List<Post.Delivery> post)
      throws IOException {
    int told = 0;
    for (int index = 0; index < months.size(); index++) {
      YearMonth month = months.get(index);
      if (month.getMonthValue() == 1 || !programme.isCumulative()) {
        told = 0;
      }
      if (figures.get(index) == null) {
        continue;
      }
      boolean asked = !month.isBefore(from);
      if (asked) {
        writeReport(village, programme, month, figures.get(index).after(told), post.get(index));
      }
      if (!asked || post.get(index).arrived()) {
        told = figures.get(index).numerator();
      }
    }
  }

  private void writeReport(
      VillageRef village,
      Programme programme,
      YearMonth month,
      VillageFigures.Figure figure,
      Post.Delivery delivery)
      throws IOException {
    if (!delivery.arrived() && !delivery.saidMissing()) {
      return;
    }
    row.setLength(0);
    row.append(village.code()).append(',').append(programme.code()).append(',').append(month);
    if (delivery.arrived()) {
      row.append(',').append(figure.numerator()).append(',');
      row.append(figure.denominator() == null ? "" : figure.denominator());
      row.append(",dilaporkan,,").append(delivery.received());
    } else {
      row.append(",,,belum_lapor,,");
    }
    indicators.append(row.append('\n'));
  }
}
