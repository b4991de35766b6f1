package id.petasehat.store;

import id.petasehat.indicator.Deadline;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The settings an administrator may change, each with its default and what it must look like. */
public enum Setting {
  /** The indicator the page opens on. */
  DEFAULT_INDICATOR("default-indicator", "linfas", "[a-z0-9-]+(:[A-Za-z0-9.-]+)?"),
  /**
   * Address of a tiled basemap, with {z}, {x} and {y}; empty: none, the map is complete without.
   */
  BASEMAP_URL(
      "basemap-url",
      "",
      "(?=.*\\{z})(?=.*\\{x})(?=.*\\{-?y})"
          + "https?://(\\{s}\\.)?[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*(:\\d{1,5})?"
          + "/[A-Za-z0-9{}/._~%?&=+@:!$*()-]*"),
  /** Who made the basemap; shown on the map. */
  BASEMAP_ATTRIBUTION("basemap-attribution", "", ".{0,200}"),
  /** Last day of the next month on which a village's report is in time; 5 by default. */
  REPORT_DEADLINE_DAY("report-deadline-day", "5", "[1-9]|1[0-9]|2[0-8]"),
  /** ICD-10 groups that are compared, with commas between; empty: all that are reported. */
  DISEASE_GROUPS(
      "disease-groups", "", "[A-Z]\\d\\d(-[A-Z]\\d\\d)?(,[A-Z]\\d\\d(-[A-Z]\\d\\d)?){0,199}");

  private final String id;
  private final String defaultValue;
  private final Pattern pattern;

  Setting(String id, String defaultValue, String pattern) {
    this.id = id;
    this.defaultValue = defaultValue;
    this.pattern = Pattern.compile(pattern);
  }

  /** The name on the command line and in the store. */
  public String id() {
    return id;
  }

  public static Optional<Setting> byId(String id) {
    return Arrays.stream(values()).filter(setting -> setting.id.equals(id)).findFirst();
  }

  /** Whether a value may be set; empty takes a setting back to its default. */
  public boolean accepts(String value) {
    return value.isEmpty() || pattern.matcher(value).matches();
  }

  /**
   * The day by which a village's report must have come, among the stored settings or by default.
   */
  public static Deadline deadline(Map<String, String> stored) {
    return new Deadline(Integer.parseInt(REPORT_DEADLINE_DAY.in(stored)));
  }

  /** The ICD-10 groups that are compared; empty for all. */
  public static List<String> diseaseGroups(Map<String, String> stored) {
    String groups = DISEASE_GROUPS.in(stored);
    return groups.isEmpty() ? List.of() : List.of(groups.split(","));
  }

  /** The value among the stored ones, or the default. */
  public String in(Map<String, String> stored) {
    return stored.getOrDefault(id, defaultValue);
  }
}
