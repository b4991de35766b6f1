package id.petasehat.report;

import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.awt.Shape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Element;

/** Marked-up text as tagged A4 pages in the typeface of the screen. */
final class PdfPages {
  /** The kind of object that {@link Pictures} draws. */
  static final String PICTURE = "image/x-petasehat";

  private static final String FAMILY = "Plus Jakarta Sans";
  private static final String REGULAR = "/font/400Regular/PlusJakartaSans_400Regular.ttf";
  private static final String BOLD = "/font/700Bold/PlusJakartaSans_700Bold.ttf";
  private static final int NORMAL_WEIGHT = 400;
  private static final int BOLD_WEIGHT = 700;

  /** Kept, so that its level stays: it warns of figures of one width for no reason. */
  private static final Logger FIGURES_OF_ONE_WIDTH =
      Logger.getLogger("org.apache.fontbox.ttf.GlyphSubstitutionTable");

  static {
    FIGURES_OF_ONE_WIDTH.setLevel(Level.SEVERE);
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  private PdfPages() {}

  /**
   * What a document says of itself.
   *
   * @param mark stands on every page; empty for none
   */
  record About(String title, String subject, LocalDate day, String mark) {}

  static byte[] of(About about, Html body, Pictures pictures) {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.usePDDocument(document);
      builder.usePdfUaAccessibility(true);
      builder.withProducer("PetaSehat");
      font(builder, document, REGULAR, NORMAL_WEIGHT);
      font(builder, document, BOLD, BOLD_WEIGHT);
      builder.useObjectDrawerFactory(drawing(pictures));
      builder.withHtmlContent(page(about, body), null);
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        renderer.createPDFWithoutClosing();
        date(document, about);
        document.save(bytes);
      }
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException("pages could not be written", impossible);
    }
  }

  private static void font(PdfRendererBuilder builder, PDDocument document, String file, int weight)
      throws IOException {
    TrueTypeFont type = typeface(file);
    type.enableGsubFeature("tnum"); // figures of one width, so that columns stand straight
    PDType0Font font = PDType0Font.load(document, type, true);
    builder.useFont(new PDFontSupplier(font), FAMILY, weight, FontStyle.NORMAL, true);
  }

  /** The typeface of the screen, bold. */
  static TrueTypeFont boldTypeface() throws IOException {
    return typeface(BOLD);
  }

  private static TrueTypeFont typeface(String file) throws IOException {
    return new TTFParser().parse(new RandomAccessReadBuffer(resource(file)));
  }

  private static DefaultObjectDrawerFactory drawing(Pictures pictures) {
    DefaultObjectDrawerFactory factory = new DefaultObjectDrawerFactory();
    factory.registerDrawer(
        PICTURE,
        (element, x, y, width, height, device, context, dots) ->
            draw(pictures, element, new double[] {x, y, width, height}, device, dots));
    return factory;
  }

  private static Map<Shape, String> draw(
      Pictures pictures, Element element, double[] box, OutputDevice device, int dots) {
    float width = (float) box[2] / dots;
    float height = (float) box[3] / dots;
    Pictures.Picture picture = pictures.get(element.getAttribute("data-key"));
    device.drawWithGraphics(
        (float) box[0],
        (float) box[1],
        width,
        height,
        graphics -> picture.draw(graphics, width, height));
    return Map.of();
  }

  private static String page(About about, Html body) throws IOException {
    String style;
    try (InputStream css = resource("/report/paper.css")) {
      style = new String(css.readAllBytes(), StandardCharsets.UTF_8);
    }
    return """
    <html lang="id"><head><title>%s</title>
    <meta name="subject" content="%s"/><meta name="description" content="%s"/>
    <meta name="author" content="PetaSehat"/>
    <style>%s</style></head>
    <body>%s</body></html>"""
        .formatted(
            Html.escaped(about.title()),
            Html.escaped(about.subject()),
            Html.escaped(about.subject()),
            style
                .replace("$MARK", quotable(about.mark()))
                .replace("$TITLE", quotable(about.title())),
            body);
  }

  /** Text as CSS and XML take it between single quotes, which a line break would end. */
  private static String quotable(String text) {
    return Html.escaped(text.replaceAll("['\\\\]", "’").replaceAll("\\p{Cntrl}+", " "));
  }

  /** The day of the plan, not of the printing: the same plan is the same file. */
  private static void date(PDDocument document, About about) {
    Calendar day = GregorianCalendar.from(about.day().atStartOfDay(ZoneOffset.UTC));
    day.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
    document.getDocumentInformation().setCreationDate(day);
    document.getDocumentInformation().setModificationDate(day);
    document.setDocumentId(about.day().toEpochDay());
  }

  private static InputStream resource(String name) throws IOException {
    InputStream found = PdfPages.class.getResourceAsStream(name);
    if (found == null) {
      throw new IOException(name + " is not in the program; npm ci and build it again");
    }
    return found;
  }
}
