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

  /** Symptoms without a diagnosis, and contacts with health services. */
  private static final List<IcdGroup> NO_DISEASE =
      List.of(new IcdGroup("R00", "R99"), new IcdGroup("Z00", "Z99"));

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
    return group(icdGroup).map(group -> cases(family, icdGroup, group));
  }

  private static Indicator cases(Indicator family, String icdGroup, IcdGroup group) {
    return member(
        family,
        icdGroup,
        name(icdGroup),
        family.shortId() + " " + icdGroup,
        family.clusters(),
        family.stage(),
        restricted(group) ? PrivacyClass.R : family.privacy(),
        null);
  }

  /** Whether a text is a category or a range of categories, not the wrong way round. */
  static boolean isIcdGroup(String text) {
    return group(text).isPresent();
  }

  /** Why a group is not ranked among diseases; empty for most. */
  static Optional<IcdGroups.Unranked> unranked(String icdGroup) {
    IcdGroup group = group(icdGroup).orElseThrow();
    if (restricted(group)) {
      return Optional.of(IcdGroups.Unranked.RESTRICTED);
    }
    boolean noDisease = NO_DISEASE.stream().anyMatch(group::overlaps);
    return noDisease ? Optional.of(IcdGroups.Unranked.NO_DISEASE) : Optional.empty();
  }

  private static boolean restricted(IcdGroup group) {
    return RESTRICTED.stream().anyMatch(group::overlaps);
  }

  private static Optional<IcdGroup> group(String text) {
    Matcher codes = ICD_GROUP.matcher(text);
    if (!codes.matches()) {
      return Optional.empty();
    }
    String last = codes.group(2) == null ? codes.group(1) : codes.group(2);
    return Optional.of(new IcdGroup(codes.group(1), last))
        .filter(group -> group.first.compareTo(group.last) <= 0);
  }

  /** "ISPA (J00-J06)"; a group without a name goes by its code. */
  private static Wording name(String icdGroup) {
    Wording name = IcdGroups.builtIn().name(icdGroup);
    return name.id().equals(icdGroup)
        ? name
        : new Wording(name.id() + " (" + icdGroup + ")", name.en() + " (" + icdGroup + ")");
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
