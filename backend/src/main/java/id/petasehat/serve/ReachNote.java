package id.petasehat.serve;

/**
 * What a reader of travel times has to know.
 *
 * @param code for programs
 */
record ReachNote(String code, Text text) {
  static ReachNote of(String code, String id, String en) {
    return new ReachNote(code, new Text(id, en));
  }
}
