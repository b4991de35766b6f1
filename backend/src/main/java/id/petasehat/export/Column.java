package id.petasehat.export;

/**
 * A column of a table.
 *
 * @param name lower case ASCII letters, digits and underscores, as in the published templates
 */
public record Column(String name, Kind kind) {

  /** What its cells hold when they are not empty. */
  public enum Kind {
    /** A {@link String}. */
    TEXT("TEXT"),
    /** An {@link Integer} or {@link Long}. */
    WHOLE("INTEGER"),
    /** A {@link Double} or {@link java.math.BigDecimal}. */
    DECIMAL("DOUBLE");

    private final String sqlType;

    Kind(String sqlType) {
      this.sqlType = sqlType;
    }

    /** As GeoPackage names it. */
    String sqlType() {
      return sqlType;
    }
  }

  public static Column text(String name) {
    return new Column(name, Kind.TEXT);
  }

  public static Column whole(String name) {
    return new Column(name, Kind.WHOLE);
  }

  public static Column decimal(String name) {
    return new Column(name, Kind.DECIMAL);
  }
}
