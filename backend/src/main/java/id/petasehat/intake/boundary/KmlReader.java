package id.petasehat.intake.boundary;

import id.petasehat.intake.Findings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Reads the placemarks of a KML 2.2 file (OGC 07-147r2) as a stream. Their {@code <name>} is the
 * village's name; {@code Data} and {@code SimpleData} are fields. KML is always in EPSG:4326.
 */
final class KmlReader {
  /** The field {@code <name>} becomes. */
  static final String NAME = "name";

  private static final Pattern ENCODING =
      Pattern.compile("^[^<]*<\\?xml[^>]*encoding\\s*=\\s*[\"']([\\w-]+)");

  private final XMLStreamReader xml;
  private final List<RawFeature> features = new ArrayList<>();

  private KmlReader(XMLStreamReader xml) {
    this.xml = xml;
  }

  static RawFile read(Path file, Findings findings) throws IOException {
    List<RawFeature> features = List.of();
    try (Reader in =
        new BufferedReader(new InputStreamReader(Files.newInputStream(file), encoding(file)))) {
      skipByteOrderMark(in);
      KmlReader reader = new KmlReader(factory().createXMLStreamReader(in));
      features = reader.features;
      reader.readDocument();
    } catch (XMLStreamException e) {
      boolean cut = !endsWithKml(file);
      findings.reject(
          "baris "
              + (e.getLocation() == null ? "?" : e.getLocation().getLineNumber())
              + ", fitur "
              + (features.size() + 1),
          cut ? "truncated" : "broken-xml",
          cut
              ? "Berkas terpotong: isinya berakhir sesudah " + features.size() + " fitur."
              : "Isi berkas bukan KML yang benar di tempat ini.",
          "Salin atau ekspor ulang KML, lalu impor lagi.");
    }
    return new RawFile(features, Optional.of(RawFile.LON_LAT), Optional.of(NAME));
  }

  private static void skipByteOrderMark(Reader in) throws IOException {
    in.mark(1);
    if (in.read() != '\ufeff') {
      in.reset();
    }
  }

  /** As declared in the first line, else UTF-8. Wrong bytes become question marks, not an end. */
  private static Charset encoding(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(200), StandardCharsets.ISO_8859_1);
      Matcher declared = ENCODING.matcher(head);
      boolean known = declared.find() && Charset.isSupported(declared.group(1));
      return known ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
    }
  }

  private static boolean endsWithKml(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      byte[] tail = new byte[(int) Math.min(1024, bytes.length())];
      bytes.seek(bytes.length() - tail.length);
      bytes.readFully(tail);
      return new String(tail, StandardCharsets.ISO_8859_1).contains("kml>");
    }
  }

  /** Foreign files must not make the parser open other files or grow entities without end. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  private void readDocument() throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("Placemark")) {
        features.add(readPlacemark());
      }
    }
  }

  private RawFeature readPlacemark() throws XMLStreamException {
    Map<String, String> fields = new LinkedHashMap<>();
    List<Polygon> polygons = new ArrayList<>();
    boolean otherShape = false;
    String dataName = "";
    while (!atEndOf("Placemark")) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "name" -> put(fields, NAME, xml.getElementText());
          case "Data" -> dataName = attribute("name");
          case "value" -> put(fields, dataName, xml.getElementText());
          case "SimpleData" -> put(fields, attribute("name"), xml.getElementText());
          case "Polygon" -> polygons.add(readPolygon());
          case "Point", "LineString" -> otherShape = true;
          default -> {}
        }
      }
      xml.next();
    }
    return new RawFeature(features.size() + 1, fields, shape(polygons, otherShape));
  }

  private boolean atEndOf(String element) {
    return xml.getEventType() == XMLStreamConstants.END_ELEMENT
        && xml.getLocalName().equals(element);
  }

  private String attribute(String name) {
    return Optional.ofNullable(xml.getAttributeValue(null, name)).orElse("");
  }

  private static void put(Map<String, String> fields, String name, String value) {
    if (!value.isBlank()) {
      fields.put(name, value.strip());
    }
  }

  private static Optional<Geometry> shape(List<Polygon> polygons, boolean otherShape) {
    if (polygons.isEmpty()) {
      return otherShape ? Optional.of(Rings.FACTORY.createEmpty(0)) : Optional.empty();
    }
    return Optional.of(Rings.FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new)));
  }

  private Polygon readPolygon() throws XMLStreamException {
    List<Coordinate[]> rings = new ArrayList<>();
    boolean outer = false;
    while (!atEndOf("Polygon")) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        String element = xml.getLocalName();
        if (element.endsWith("BoundaryIs")) {
          outer = element.equals("outerBoundaryIs");
        } else if (element.equals("coordinates")) {
          rings.add(outer ? 0 : rings.size(), ring(xml.getElementText()));
        }
      }
      xml.next();
    }
    return Rings.polygon(rings);
  }

  /** {@code lon,lat[,height]} tuples between blanks. */
  private Coordinate[] ring(String text) throws XMLStreamException {
    List<Coordinate> ring = new ArrayList<>();
    for (String tuple : text.strip().replaceAll("\\s*,\\s*", ",").split("\\s+")) {
      String[] parts = tuple.split(",");
      try {
        ring.add(new CoordinateXY(Double.parseDouble(parts[0]), Double.parseDouble(parts[1])));
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
        throw new XMLStreamException("no coordinate: " + tuple, xml.getLocation(), e);
      }
    }
    return ring.toArray(Coordinate[]::new);
  }
}
