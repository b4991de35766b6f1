package id.petasehat.facility;

import java.util.ArrayList;
import java.util.List;

/**
 * Who works at a post.
 *
 * @param midwives at least 0; null when not known
 * @param nurses at least 0; null when not known
 */
public record PostStaff(Integer midwives, Integer nurses) {
  public static final PostStaff UNKNOWN = new PostStaff(null, null);

  /** What of the minimum of a village post is known to be missing: bidan, perawat or both. */
  public List<String> lacking() {
    List<String> lacking = new ArrayList<>();
    if (midwives != null && midwives < Staffing.LEAST_MIDWIVES) {
      lacking.add(Attribute.MIDWIVES.column());
    }
    if (nurses != null && nurses < Staffing.LEAST_NURSES) {
      lacking.add(Attribute.NURSES.column());
    }
    return lacking;
  }
}
