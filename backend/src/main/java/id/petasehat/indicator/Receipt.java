package id.petasehat.indicator;

/** What is known of one village's report of one month. */
public enum Receipt {
  IN_TIME("in-time"),
  LATE("late"),
  /** It came; nobody said when. */
  UNDATED("undated"),
  MISSING("missing"),
  /** Nobody in the district has reported so far, or reported yet. */
  NOT_DUE("not-due");

  private final String id;

  Receipt(String id) {
    this.id = id;
  }

  /** In answers. */
  public String id() {
    return id;
  }

  public boolean came() {
    return this == IN_TIME || this == LATE || this == UNDATED;
  }
}
