package id.petasehat.report;

import java.awt.Graphics2D;
import java.util.HashMap;
import java.util.Map;

/** The pictures of a document by the key that its text names them by. */
final class Pictures {
  private final Map<String, Picture> byKey = new HashMap<>();

  /** Something that draws itself. */
  interface Picture {
    /**
     * @param width of the space, points
     * @param height points
     */
    void draw(Graphics2D graphics, double width, double height);
  }

  Pictures put(String key, Picture picture) {
    byKey.put(key, picture);
    return this;
  }

  Picture get(String key) {
    return byKey.get(key);
  }
}
