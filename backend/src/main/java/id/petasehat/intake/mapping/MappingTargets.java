package id.petasehat.intake.mapping;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Indicator;
import id.petasehat.indicator.Sasaran;
import id.petasehat.indicator.Wording;
import id.petasehat.intake.kind.FileKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What columns can be taken for, by kind of import: {@code geodata/mapping-targets.csv}, and for
 * figures the indicators of the catalogue.
 */
public final class MappingTargets {
  /** End of the target of a count of men or boys; it is added to that of {@link #WOMEN}. */
  public static final String MEN = ".l";

  /** End of the target of a count of women or girls; it is added to that of {@link #MEN}. */
  public static final String WOMEN = ".p";

  private static final String TABLE = "/geodata/mapping-targets.csv";
  private static final Wording MONTHLY = new Wording("Pembilang bulanan", "Monthly numerators");
  private static final Wording BESIDE = new Wording("Penyebut", "Denominators");

  /** In the order of the table. */
  private static final Map<String, List<Named>> BY_KIND = load();

  private MappingTargets() {}

  /**
   * A target and what files call it.
   *
   * @param names lower case, words parted by one space
   */
  record Named(MappingTarget target, List<String> names) {}

  /** The targets of a kind; none of boundaries, whose fields are said otherwise. */
  public static List<MappingTarget> of(FileKind kind, Catalogue catalogue) {
    List<MappingTarget> targets = new ArrayList<>(named(kind).stream().map(Named::target).toList());
    if (kind == FileKind.INDICATORS) {
      for (Indicator indicator : catalogue.indicators()) {
        if (!indicator.family()) {
          targets.addAll(ofIndicator(indicator));
        }
      }
    }
    return targets;
  }

  /** The targets of a kind with their names, without indicators. */
  static List<Named> named(FileKind kind) {
    return BY_KIND.getOrDefault(kind.id(), List.of());
  }

  private static List<MappingTarget> ofIndicator(Indicator indicator) {
    Wording label = indicator.name();
    List<MappingTarget> targets = new ArrayList<>();
    targets.add(new MappingTarget(indicator.code(), label, MONTHLY, false));
    if (indicator.denominator() != null) {
      Wording below = new Wording(label.id() + " (penyebut)", label.en() + " (denominator)");
      targets.add(new MappingTarget(indicator.code() + ".penyebut", below, BESIDE, false));
    }
    return targets;
  }

  private static Map<String, List<Named>> load() {
    try (InputStream table = MappingTargets.class.getResourceAsStream(TABLE);
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      return rows.stream()
          .flatMap(row -> targets(row).stream())
          .collect(
              Collectors.groupingBy(
                  Map.Entry::getKey,
                  Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<Map.Entry<String, Named>> targets(NamedCsvRecord row) {
    String kind = row.getField("kind");
    MappingTarget target =
        new MappingTarget(
            row.getField("id"),
            new Wording(row.getField("label_id"), row.getField("label_en")),
            new Wording(row.getField("group_id"), row.getField("group_en")),
            row.getField("required").equals("yes"));
    List<String> names = List.of(row.getField("names").split("\\|"));
    List<Map.Entry<String, Named>> all = new ArrayList<>();
    all.add(Map.entry(kind, new Named(target, names)));
    if (kind.equals(FileKind.POPULATION.id()) && Sasaran.byId(target.id()).isPresent()) {
      all.add(Map.entry(kind, part(target, names, MEN)));
      all.add(Map.entry(kind, part(target, names, WOMEN)));
    }
    return all;
  }

  /** One of two counts that are added up because a person says so. */
  private static Named part(MappingTarget whole, List<String> names, String end) {
    boolean men = end.equals(MEN);
    Wording label =
        new Wording(
            whole.label().id() + (men ? ", laki-laki" : ", perempuan"),
            whole.label().en() + (men ? ", male" : ", female"));
    Wording group = new Wording("Laki-laki + perempuan (dijumlah)", "Male + female (added up)");
    List<String> words =
        men ? List.of("l", "laki laki", "pria") : List.of("p", "perempuan", "wanita");
    List<String> parts = new ArrayList<>();
    for (String name : names) {
      words.forEach(word -> parts.add(name + " " + word));
    }
    if (whole.id().equals(Sasaran.PENDUDUK.id())) {
      parts.addAll(words);
    }
    return new Named(new MappingTarget(whole.id() + end, label, group, false), parts);
  }

  /** The sasaran that a target counts, wholly or a part of it; empty for any other column. */
  static Optional<Sasaran> sasaran(String target) {
    boolean part = target.endsWith(MEN) || target.endsWith(WOMEN);
    return Sasaran.byId(part ? target.substring(0, target.length() - 2) : target);
  }
}
