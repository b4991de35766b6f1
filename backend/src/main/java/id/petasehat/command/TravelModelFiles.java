package id.petasehat.command;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import id.petasehat.reach.Speed;
import id.petasehat.reach.TravelModel;
import id.petasehat.rule.TravelModelText;
import id.petasehat.store.TravelModels;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The CSV files of a travel model, as {@code geodata/travel-speeds.csv} and {@code -rules.csv}. */
final class TravelModelFiles {
  private static final String YES = "ya";

  private TravelModelFiles() {}

  static List<String> speeds(TravelModel model) {
    List<String> lines = new ArrayList<>();
    lines.add(line("layer", "class", "mode", "season", "kmh", "barrier", "note", "source"));
    for (Speed speed : model.speeds()) {
      lines.add(
          line(
              speed.layer(),
              speed.kind(),
              speed.mode().id(),
              speed.season() == null ? "" : speed.season().id(),
              speed.kmh() == null ? "" : speed.kmh().toString(),
              speed.barrier() ? YES : "",
              speed.note(),
              speed.source()));
    }
    return lines;
  }

  static List<String> rules(TravelModel model) {
    List<String> lines = new ArrayList<>();
    lines.add(line("rule", "value"));
    model.rules().texts().forEach((rule, value) -> lines.add(line(rule, value)));
    return lines;
  }

  static List<String> versions(List<TravelModels.Version> versions) {
    List<String> lines = new ArrayList<>();
    lines.add(line("version", "changedAt", "note"));
    versions.forEach(one -> lines.add(line("" + one.version(), one.changedAt(), one.note())));
    return lines;
  }

  private static String line(String... cells) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(cells);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text.toString().stripTrailing();
  }

  /**
   * A model out of files; what a file does not tell stays.
   *
   * @param speeds null to keep those there are
   * @param rules null to keep those there are
   * @throws de.siegmar.fastcsv.reader.CsvParseException when a line has other fields than the head
   */
  static TravelModelText read(Path speeds, Path rules, TravelModel now, String note)
      throws IOException {
    String rows = speeds == null ? String.join("\n", speeds(now)) : Files.readString(speeds);
    Map<String, String> values = new LinkedHashMap<>(now.rules().texts());
    if (rules != null) {
      for (NamedCsvRecord row : records(Files.readString(rules))) {
        values.put(cell(row, "rule"), cell(row, "value"));
      }
    }
    return new TravelModelText(
        records(rows).stream().map(TravelModelFiles::row).toList(), values, note);
  }

  private static TravelModelText.Row row(NamedCsvRecord row) {
    return new TravelModelText.Row(
        "baris " + row.getStartingLineNumber(),
        cell(row, "layer"),
        cell(row, "class"),
        cell(row, "mode"),
        cell(row, "season"),
        cell(row, "kmh"),
        cell(row, "barrier").equals(YES),
        cell(row, "note"),
        cell(row, "source"));
  }

  private static String cell(NamedCsvRecord row, String column) {
    return row.findField(column).orElse("").strip();
  }

  /** With commas, or with semicolons as a spreadsheet in Indonesian writes them. */
  private static List<NamedCsvRecord> records(String text) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    String header = plain.lines().filter(line -> !line.startsWith("#")).findFirst().orElse("");
    return CsvReader.builder()
        .commentStrategy(CommentStrategy.SKIP)
        .fieldSeparator(header.contains(";") ? ';' : ',')
        .ofNamedCsvRecord(plain)
        .stream()
        .toList();
  }
}
