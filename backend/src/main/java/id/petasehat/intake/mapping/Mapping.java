package id.petasehat.intake.mapping;

import id.petasehat.area.Area;
import id.petasehat.intake.table.HeaderRows;
import java.util.List;

/**
 * How a file was read or might be read, for a person to look at and to correct.
 *
 * @param kind of import; null when nobody knows yet
 * @param profile name of the saved or built-in mapping that was applied; null for a proposal
 * @param asks whether something must be answered before the file can be stored
 * @param sheet whose columns these are; null when the file has none
 * @param headerRows first and last, from 1; empty where columns have names of their own
 * @param period {@code YYYY-MM} of all figures; null when not known or when columns say it
 * @param periodFrom where the period was found: {@code judul}, {@code lembar}, {@code berkas} or
 *     {@code kolom}; null when nowhere
 * @param cumulative whether figures are sums since January
 * @param year of the counts; null when not known or when a column says it
 * @param source of the counts; null when not known or when a column says it
 * @param villages names that are not surely those of stored villages
 * @param indicators names in a column of indicators that are not surely those of the catalogue
 */
public record Mapping(
    String kind,
    String profile,
    boolean asks,
    String sheet,
    List<Sheet> sheets,
    List<Integer> headerRows,
    List<Column> columns,
    String period,
    String periodFrom,
    boolean cumulative,
    Integer year,
    String source,
    List<Name> villages,
    List<Name> indicators) {

  /** Names of villages that are asked for at a time; the rest follows when these are answered. */
  public static final int MOST_VILLAGES = 300;

  public Mapping {
    sheets = List.copyOf(sheets);
    headerRows = List.copyOf(headerRows);
    columns = List.copyOf(columns);
    villages = List.copyOf(villages);
    indicators = List.copyOf(indicators);
  }

  /**
   * A sheet of a workbook.
   *
   * @param read whether its figures are read: by itself, or because it looks like the one that is
   * @param period {@code YYYY-MM} that its title or its name tells; null when neither does, and for
   *     a sheet that is not read
   */
  public record Sheet(String name, boolean hidden, boolean read, String period) {}

  /**
   * A column of the file.
   *
   * @param id its letter in a spreadsheet; of JSON the name of the field
   * @param header what stands above it; headings of several rows are parted by {@code ›}
   * @param samples its first cells that hold anything
   * @param target what it is taken for; null when nothing is proposed
   * @param score how well the target fits, 0 to 1; null without one and when a person said it
   * @param sure whether no person needs to look at it
   * @param month YYYY-MM that the header of a column of figures names; null when it names none
   */
  public record Column(
      String id,
      String header,
      List<String> samples,
      String target,
      Double score,
      boolean sure,
      String month) {
    public Column {
      samples = List.copyOf(samples);
    }
  }

  /**
   * A name that is not surely that of a stored village, or of an indicator.
   *
   * @param text as the file spells it, and the kecamatan where the file names one
   * @param row where it stands first, from 1
   * @param code what a person chose; null when nothing was chosen
   * @param score of the first candidate, 0 to 1
   * @param candidates at most {@link #MOST_CANDIDATES}, best first
   */
  public record Name(
      String text, int row, String code, double score, boolean sure, List<Candidate> candidates) {
    public static final int MOST_CANDIDATES = 6;

    public Name {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * A stored village or an indicator that a name may mean.
   *
   * @param parent name of the village's kecamatan; empty of an indicator
   */
  public record Candidate(String code, String name, String parent, double score) {
    static Candidate of(Area village, String parent, double score) {
      return new Candidate(village.code().dotted(), village.name(), parent, score);
    }
  }

  /** As the report shows it. */
  public static List<Integer> shown(HeaderRows rows) {
    return List.of(rows.first(), rows.last());
  }
}
