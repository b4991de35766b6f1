package id.petasehat.intake.mapping;

import id.petasehat.intake.kind.FileKind;
import id.petasehat.intake.table.HeaderRows;
import id.petasehat.intake.table.Layout;
import id.petasehat.intake.table.Profile;
import id.petasehat.intake.table.RawTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes profiles of what a person says, and of what is only proposed. */
final class SaidProfile {
  /** Of a mapping that is not kept. */
  private static final String UNNAMED = "pemetaan";

  private SaidProfile() {}

  /**
   * The mapping of a person.
   *
   * @param villages code by name, remembered ones too
   */
  static Profile of(
      SaidMapping said,
      FileKind kind,
      RawTable raw,
      HeaderRows header,
      Map<String, String> villages,
      boolean bareDigitsAreKemendagri) {
    Map<String, String> columns = new LinkedHashMap<>();
    List<String> ids = raw.ids();
    List<String> names = raw.names(header);
    for (int i = 0; i < ids.size(); i++) {
      String target = said.columns().getOrDefault(ids.get(i), SaidMapping.LEAVE_OUT);
      if (!target.equals(SaidMapping.LEAVE_OUT)) {
        columns.putIfAbsent(target, names.get(i));
      }
    }
    Map<String, String> constants = new LinkedHashMap<>(said.constants());
    said.source().ifPresent(source -> constants.put("sumber", source));
    if (kind == FileKind.POSYANDU) {
      constants.put("jenis", "posyandu");
    }
    constants.keySet().removeAll(columns.keySet());
    if (columns.isEmpty()) {
      columns.put(SaidMapping.LEAVE_OUT, "");
    }
    // the only sheet of a workbook is found whatever it is called next month
    String sheet = raw.sheets().size() > 1 ? raw.sheet() : null;
    return new Profile(
        said.saveAs().map(SaidProfile::slug).orElse(UNNAMED),
        said.saveAs().orElse(null),
        kind.id(),
        recognised(names, columns),
        columns,
        constants,
        Map.of(),
        null,
        null,
        new Layout(sheet, header, bareDigitsAreKemendagri, villages));
  }

  /** Headings by which such a file is known again: all that are read, and those without numbers. */
  private static List<String> recognised(List<String> names, Map<String, String> columns) {
    return names.stream()
        .filter(name -> columns.containsValue(name) || name.matches("\\D+") && !name.contains("["))
        .toList();
  }

  /** A name for {@code --profile}: letters, digits and hyphens. */
  static String slug(String title) {
    String plain = title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", "-");
    String cut = plain.replaceAll("^-|-$", "");
    return cut.isEmpty() ? UNNAMED : cut.substring(0, Math.min(cut.length(), 60));
  }

  /** The same of a proposal, to see what it would ask. */
  static Profile of(Proposal proposal, FileKind kind) {
    Map<String, String> columns = new LinkedHashMap<>();
    proposal.targets().forEach((name, fit) -> columns.put(fit.target(), name));
    return new Profile(
        UNNAMED,
        null,
        kind.id(),
        null,
        columns.isEmpty() ? Map.of(SaidMapping.LEAVE_OUT, "") : columns,
        Map.of(),
        Map.of(),
        null,
        null,
        Layout.PLAIN);
  }
}
