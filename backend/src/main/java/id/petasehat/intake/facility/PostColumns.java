package id.petasehat.intake.facility;

/** Columns of the templates of posts that are no attributes but tell of them. */
final class PostColumns {
  /** The code by which the file knows a post. */
  static final String CODE = "kode_faskes";

  /** The day of {@code kondisi}. */
  static final String CONDITION_DAY = "tgl_kondisi";

  /** The day of {@code ilp}. */
  static final String ILP_DAY = "tgl_ilp";

  private PostColumns() {}
}
