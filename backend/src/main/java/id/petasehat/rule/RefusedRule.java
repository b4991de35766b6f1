package id.petasehat.rule;

import id.petasehat.indicator.Wording;

/** A rule that cannot be: nothing was stored. */
public final class RefusedRule extends Exception {
  private static final long serialVersionUID = 1L;

  private final String place;
  private final String code;
  private final transient Wording reason;
  private final transient Wording remedy;

  /**
   * @param place name of the field that says it, as in the body of a request
   * @param code short, stable, in English
   */
  RefusedRule(String place, String code, Wording reason, Wording remedy) {
    super(reason.id() + " " + remedy.id());
    this.place = place;
    this.code = code;
    this.reason = reason;
    this.remedy = remedy;
  }

  public String place() {
    return place;
  }

  public String code() {
    return code;
  }

  public Wording reason() {
    return reason;
  }

  public Wording remedy() {
    return remedy;
  }
}
