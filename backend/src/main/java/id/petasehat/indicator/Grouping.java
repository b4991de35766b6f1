package id.petasehat.indicator;

import id.petasehat.area.AreaCode;
import java.util.function.Function;

/**
 * In which areas villages are counted.
 *
 * @param part code of the area, or puskesmas, that a village is counted in; null for none
 * @param whole what the parts around a village make up together, and what is shown too; a part
 *     could be found by taking the others from it
 * @param beside another area that the village is counted in and that is shown too, so that it could
 *     be compared with the part; null for none
 */
public record Grouping(
    Function<AreaCode, String> part,
    Function<AreaCode, String> whole,
    Function<AreaCode, String> beside) {

  /** By areas of the hierarchy, which make up the next larger ones. */
  public static Grouping of(Function<AreaCode, String> area) {
    return new Grouping(area, village -> enclosing(area.apply(village)), village -> null);
  }

  private static String enclosing(String area) {
    return area == null
        ? ""
        : AreaCode.parse(area).flatMap(AreaCode::parent).map(AreaCode::dotted).orElse("");
  }
}
