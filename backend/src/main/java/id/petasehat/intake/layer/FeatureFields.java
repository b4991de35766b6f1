package id.petasehat.intake.layer;

import id.petasehat.intake.boundary.ShapeFeature;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields of a file's features, found by names that OpenStreetMap, BIG and offices use. */
final class FeatureFields {
  /** Tags that ogr2ogr puts together: {@code "surface"=>"asphalt","bridge"=>"yes"}. */
  private static final Pattern TAG = Pattern.compile("\"([^\"]+)\"=>\"([^\"]*)\"");

  private static final String OTHER_TAGS = "OTHERTAGS";

  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> plainNames = new LinkedHashSet<>();

  FeatureFields(List<ShapeFeature> features) {
    features.forEach(feature -> names.addAll(feature.fields().keySet()));
    features.forEach(feature -> plainNames.addAll(plain(feature).keySet()));
  }

  /** All names as the file writes them. */
  String listed() {
    return names.isEmpty() ? "tidak satu pun" : String.join(", ", names);
  }

  /** Those of some names that the file has, plain: without case, blanks and underscores. */
  List<String> present(List<String> candidates) {
    return candidates.stream().map(FeatureFields::plain).filter(plainNames::contains).toList();
  }

  /** The texts of a feature by plain name of the field, single tags among them. */
  static Map<String, String> plain(ShapeFeature feature) {
    Map<String, String> texts = new HashMap<>();
    feature.fields().forEach((name, text) -> texts.putIfAbsent(plain(name), text.strip()));
    Matcher tag = TAG.matcher(texts.getOrDefault(OTHER_TAGS, ""));
    while (tag.find()) {
      texts.putIfAbsent(plain(tag.group(1)), tag.group(2).strip());
    }
    return texts;
  }

  private static String plain(String field) {
    return field.replaceAll("[^\\p{Alnum}]", "").toUpperCase(Locale.ROOT);
  }
}
