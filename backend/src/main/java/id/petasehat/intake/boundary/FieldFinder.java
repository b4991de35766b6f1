package id.petasehat.intake.boundary;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds the fields that hold codes and names. Field names are compared without case, blanks and
 * underscores. The lists follow BIG's ADMINISTRASIDESA_AR (KDEPUM, KDEBPS, WADMKD), the files of
 * HDX and of BPS, and what district offices publish.
 */
final class FieldFinder {
  /** Field names that say themselves whose codes they hold. */
  private static final List<String> KEMENDAGRI_FIELDS =
      List.of("KDEPUM", "KODEKEMENDAGRI", "KDKEMENDAGRI", "KODEDAGRI", "KODEDEPDAGRI", "KDDAGRI");

  private static final List<String> BPS_FIELDS =
      List.of("KDEBPS", "KODEBPS", "KDBPS", "ADM4PCODE", "KODEDESABPS", "DESABPS");

  private static final List<String> CODE_FIELDS =
      List.of(
          "KODEDESA",
          "KDDESA",
          "KODEDESAKEL",
          "KODEDESAKELURAHAN",
          "KODEKELURAHAN",
          "KODEKEL",
          "KODEKELDES",
          "VILLAGECODE",
          "IDDESA",
          "DESAID",
          "KODEWILAYAH",
          "KODE",
          "CODE");

  private static final List<String> NAME_FIELDS =
      List.of(
          "WADMKD",
          "NAMOBJ",
          "NAMADESA",
          "NMDESA",
          "NAMADESAKEL",
          "NAMADESAKELURAHAN",
          "NAMAKELURAHAN",
          "NAMAKEL",
          "NAMAKELDES",
          "DESAKELURAHAN",
          "DESA",
          "KELURAHAN",
          "VILLAGE",
          "VILLAGENAME",
          "ADM4ID",
          "ADM4EN",
          "NAMA",
          "NAME");

  private static final Pattern DOTTED_VILLAGE =
      Pattern.compile("\\d\\d\\.\\d\\d\\.\\d\\d\\.\\d{4}");

  private final List<RawFeature> features;
  private final Set<String> fields = new LinkedHashSet<>();

  FieldFinder(List<RawFeature> features) {
    this.features = features;
    features.forEach(feature -> fields.addAll(feature.fields().keySet()));
  }

  /** All fields that hold a value in some feature, in file order. */
  Set<String> fields() {
    return fields;
  }

  /** The field of this name, however it is capitalised. */
  Optional<String> named(String name) {
    return fields.stream().filter(field -> plain(field).equals(plain(name))).findFirst();
  }

  /** The field with village codes, those of the system first that the user declares. */
  Optional<String> code(Optional<CodeSystem> system) {
    boolean bps = system.equals(Optional.of(CodeSystem.BPS));
    return first(bps ? BPS_FIELDS : KEMENDAGRI_FIELDS)
        .or(() -> first(CODE_FIELDS))
        .or(() -> first(BPS_FIELDS))
        .or(this::fieldOfDottedCodes);
  }

  /** The field that holds BPS codes beside the Kemendagri ones. */
  Optional<String> bpsCode() {
    return first(BPS_FIELDS);
  }

  /** The field with village names. */
  Optional<String> name() {
    return first(NAME_FIELDS);
  }

  /** Whose codes a field of this name holds, if the name says so. */
  static Optional<CodeSystem> systemToldBy(String field) {
    if (KEMENDAGRI_FIELDS.contains(plain(field))) {
      return Optional.of(CodeSystem.KEMENDAGRI);
    }
    return BPS_FIELDS.contains(plain(field)) ? Optional.of(CodeSystem.BPS) : Optional.empty();
  }

  private Optional<String> first(List<String> candidates) {
    return candidates.stream()
        .flatMap(name -> named(name).stream())
        .filter(field -> inMostFeatures(field, value -> !value.isBlank()))
        .findFirst();
  }

  /** Four dotted parts are a village code of Kemendagri's whatever the field is called. */
  private Optional<String> fieldOfDottedCodes() {
    return fields.stream()
        .filter(field -> inMostFeatures(field, value -> DOTTED_VILLAGE.matcher(value).matches()))
        .findFirst();
  }

  private boolean inMostFeatures(String field, Predicate<String> holds) {
    long count =
        features.stream().filter(f -> holds.test(f.fields().getOrDefault(field, ""))).count();
    return 2 * count >= features.size();
  }

  private static String plain(String field) {
    return field.replaceAll("[^\\p{Alnum}]", "").toUpperCase(Locale.ROOT);
  }
}
