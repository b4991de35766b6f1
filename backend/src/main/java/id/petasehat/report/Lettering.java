package id.petasehat.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * Words in a picture, as outlines of the typeface's own letters: no font of the machine is asked,
 * so that every machine draws the same.
 */
final class Lettering {
  private static final float HALO = 1.4f;

  /** Of the size, how high figures and capitals are. */
  private static final double CAPITALS = 0.7;

  private final TrueTypeFont type;
  private final CmapLookup glyphs;
  private final double unit;

  Lettering() {
    try {
      this.type = PdfPages.boldTypeface();
      this.glyphs = type.getUnicodeCmapLookup();
      this.unit = 1.0 / type.getUnitsPerEm();
    } catch (IOException broken) {
      throw new UncheckedIOException("the typeface cannot be read", broken);
    }
  }

  /** Writes centred on a point. */
  void centred(Graphics2D graphics, String text, double x, double y, double size) {
    graphics.fill(placed(text, x - width(text, size) / 2, y + size * CAPITALS / 2, size));
  }

  /** Writes from a point on the base line. */
  void from(Graphics2D graphics, String text, double x, double y, double size) {
    graphics.fill(placed(text, x, y, size));
  }

  /** Writes to a point on the base line. */
  void upTo(Graphics2D graphics, String text, double x, double y, double size) {
    graphics.fill(placed(text, x - width(text, size), y, size));
  }

  /** Writes centred with a white rim, to be read over a map. */
  void onMap(Graphics2D graphics, String text, double x, double y, double size) {
    Shape letters = placed(text, x - width(text, size) / 2, y + size * CAPITALS / 2, size);
    Color ink = graphics.getColor();
    graphics.setColor(Color.WHITE);
    graphics.setStroke(Strokes.of(HALO));
    graphics.draw(letters);
    graphics.setColor(ink);
    graphics.fill(letters);
  }

  /** In the units of the size. */
  double width(String text, double size) {
    return text.codePoints().mapToLong(this::advance).sum() * unit * size;
  }

  private long advance(int letter) {
    try {
      return type.getAdvanceWidth(glyphs.getGlyphId(letter));
    } catch (IOException broken) {
      throw new UncheckedIOException("the typeface cannot be read", broken);
    }
  }

  private Shape placed(String text, double x, double y, double size) {
    GeneralPath all = new GeneralPath();
    double at = 0;
    for (int letter : text.codePoints().toArray()) {
      all.append(
          outline(letter).getPathIterator(AffineTransform.getTranslateInstance(at, 0)), false);
      at += advance(letter);
    }
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.scale(size * unit, -size * unit);
    return place.createTransformedShape(all);
  }

  private Shape outline(int letter) {
    try {
      GlyphData glyph = type.getGlyph().getGlyph(glyphs.getGlyphId(letter));
      return glyph == null ? new GeneralPath() : glyph.getPath();
    } catch (IOException broken) {
      throw new UncheckedIOException("the typeface cannot be read", broken);
    }
  }
}
