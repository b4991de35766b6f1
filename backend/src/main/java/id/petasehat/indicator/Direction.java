package id.petasehat.indicator;

/** Which way an indicator is good. */
public enum Direction {
  /** Higher is better. */
  UP("up", "naik"),
  /** Lower is better. */
  DOWN("down", "turun");

  private final String id;
  private final String catalogueWord;

  Direction(String id, String catalogueWord) {
    this.id = id;
    this.catalogueWord = catalogueWord;
  }

  /** As in answers: {@code up} or {@code down}. */
  public String id() {
    return id;
  }

  /** As in the catalogue file: {@code naik} or {@code turun}. */
  String catalogueWord() {
    return catalogueWord;
  }
}
