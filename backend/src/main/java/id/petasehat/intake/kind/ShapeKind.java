package id.petasehat.intake.kind;

import id.petasehat.intake.boundary.ShapeHead;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells boundaries, roads, rivers, bridges and posts apart by shapes, fields and file name. */
final class ShapeKind {
  private static final Pattern WATER_NAME =
      Pattern.compile(".*(sungai|danau|river|waterway|perairan|water_a).*");
  private static final Pattern BRIDGE_NAME = Pattern.compile(".*(jembatan|bridge).*");
  private static final Pattern WATER_WORD =
      Pattern.compile("(anak )?sungai( musiman)?|river|stream|canal|drain|saluran irigasi|kanal");
  private static final Pattern BRIDGE_WORD = Pattern.compile("jembatan.*|bridge|viaduct");
  private static final List<String> CLASS_FIELDS =
      List.of("remark", "fclass", "man_made", "jenis", "natural");

  private ShapeKind() {}

  static FileKind ofAreas(Path file) {
    return WATER_NAME.matcher(name(file)).matches() ? FileKind.RIVERS : FileKind.BOUNDARIES;
  }

  /** Of lines or points. */
  static FileKind of(Path file, ShapeHead head) {
    return head.lines() ? ofLines(file, head.fields()) : ofPoints(file, head.fields());
  }

  static FileKind ofLines(Path file, List<Map<String, String>> fields) {
    if (says(fields, "waterway", WATER_WORD) || WATER_NAME.matcher(name(file)).matches()) {
      return FileKind.RIVERS;
    }
    return says(fields, "", BRIDGE_WORD) || BRIDGE_NAME.matcher(name(file)).matches()
        ? FileKind.BRIDGES
        : FileKind.ROADS;
  }

  static FileKind ofPoints(Path file, List<Map<String, String>> fields) {
    return says(fields, "", BRIDGE_WORD) || BRIDGE_NAME.matcher(name(file)).matches()
        ? FileKind.BRIDGES
        : FileKind.FACILITIES;
  }

  /** Whether most features have a field, or say such a word where classes stand. */
  private static boolean says(List<Map<String, String>> features, String field, Pattern word) {
    long count = features.stream().filter(one -> says(one, field, word)).count();
    return 2 * count > features.size();
  }

  private static boolean says(Map<String, String> feature, String field, Pattern word) {
    return feature.entrySet().stream()
        .anyMatch(
            one -> {
              String name = one.getKey().toLowerCase(Locale.ROOT);
              String text = one.getValue().toLowerCase(Locale.ROOT);
              return name.equals(field) && !text.isBlank()
                  || CLASS_FIELDS.contains(name) && word.matcher(text).matches();
            });
  }

  private static String name(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT);
  }
}
