package id.petasehat.indicator;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Members of the catalogue's two families, made when first asked for. */
final class Families {
  static final String NOT_SERVED = "belum-layan";
  static final String CASES = "dx-kasus";

  /** ICD-10 categories: {@code I10} or {@code A00-A09}. */
  private static final Pattern ICD_GROUP = Pattern.compile("([A-Z]\\d\\d)(?:-([A-Z]\\d\\d))?");

  /** HIV, tuberculosis and its sequelae, mental disorder, sexually transmitted infections. */
  private static final List<IcdGroup> RESTRICTED =
      List.of(
          new IcdGroup("B20", "B24"),
          new IcdGroup("R75", "R75"),
          new IcdGroup("Z21", "Z21"),
          new IcdGroup("A15", "A19"),
          new IcdGroup("B90", "B90"),
          new IcdGroup("F00", "F99"),
          new IcdGroup("A50", "A64"));

  private record IcdGroup(String first, String last) {
    boolean overlaps(IcdGroup other) {
      return first.compareTo(other.last) <= 0 && other.first.compareTo(last) <= 0;
    }
  }

  private Families() {}

  /** People of a cumulative indicator's sasaran who are not yet served. Empty for other parents. */
  static Optional<Indicator> notServed(Indicator family, Indicator parent) {
    if (parent.aggregation() != Aggregation.CUMULATIVE) {
      return Optional.empty();
    }
    return Optional.of(
        member(
            family,
            parent.code(),
            parent.name(),
            family.shortId() + ": " + parent.shortId(),
            parent.clusters(),
            parent.stage(),
            parent.privacy(),
            parent.code()));
  }

  /** New cases of one group of ICD-10 categories. Empty when the text is no such group. */
  static Optional<Indicator> cases(Indicator family, String icdGroup) {
    Matcher codes = ICD_GROUP.matcher(icdGroup);
    if (!codes.matches()) {
      return Optional.empty();
    }
    IcdGroup group =
        new IcdGroup(codes.group(1), codes.group(2) == null ? codes.group(1) : codes.group(2));
    if (group.first.compareTo(group.last) > 0) {
      return Optional.empty();
    }
    boolean restricted = RESTRICTED.stream().anyMatch(group::overlaps);
    return Optional.of(
        member(
            family,
            icdGroup,
            new Wording(icdGroup, icdGroup),
            family.shortId() + " " + icdGroup,
            family.clusters(),
            family.stage(),
            restricted ? PrivacyClass.R : family.privacy(),
            null));
  }

  private static Indicator member(
      Indicator family,
      String key,
      Wording keyName,
      String shortId,
      List<String> clusters,
      String stage,
      PrivacyClass privacy,
      String parent) {
    return new Indicator(
        family.code() + ":" + key,
        new Wording(
            family.name().id() + ": " + keyName.id(), family.name().en() + ": " + keyName.en()),
        shortId,
        clusters,
        stage,
        family.numerator(),
        family.denominator(),
        family.sasaran(),
        family.unit(),
        family.direction(),
        family.periodType(),
        family.aggregation(),
        family.target(),
        family.targets(),
        family.targetSource(),
        privacy,
        false,
        parent);
  }
}
