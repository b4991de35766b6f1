package id.petasehat.reach;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/**
 * Burns rivers, canals and lakes, so that no step leads through between two cells of one. Where
 * several share a cell, the first of {@link #kinds} counts: small streams come last.
 */
final class RiverCells {
  private static final List<String> KINDS = List.of("sungai", "kanal", "danau", "anak-sungai");

  private final GridFrame frame;
  private final byte[] cells;
  private final BitSet water = new BitSet();

  RiverCells(GridFrame frame) {
    this.frame = frame;
    this.cells = new byte[(int) frame.cells()];
  }

  /** Classes by the numbers of {@link #cells} less one. */
  static List<String> kinds() {
    return KINDS;
  }

  /** By {@code row * columns + column}: place in {@link #kinds} plus one, 0 without a river. */
  byte[] cells() {
    return cells;
  }

  /** Cells whose middle lies in a river or lake that is drawn as an area. */
  BitSet water() {
    return water;
  }

  void add(LayerFeature river) {
    byte number = (byte) (KINDS.indexOf(river.kind()) + 1);
    if (number == 0) {
      return;
    }
    fill(river.geometry(), number);
    LineCells lines = new LineCells(frame);
    for (Coordinate[] line : lines(river.geometry(), frame)) {
      for (int i = 1; i < line.length; i++) {
        lines.touched(line[i - 1], line[i], cell -> put(cell, number));
      }
    }
  }

  private void fill(Geometry degrees, byte number) {
    PolygonCells area = new PolygonCells(frame);
    for (int i = 0; i < degrees.getNumGeometries(); i++) {
      if (degrees.getGeometryN(i) instanceof Polygon polygon) {
        DistrictGrid.addRings(area, frame, polygon);
      }
    }
    area.fill(
        (row, first, end) -> {
          water.set(frame.index(first, row), frame.index(end, row));
          for (int column = first; column < end; column++) {
            put(frame.index(column, row), number);
          }
        });
  }

  private void put(int cell, byte number) {
    if (cells[cell] == 0 || number < cells[cell]) {
      cells[cell] = number;
    }
  }

  /** The lines of a geometry, and the rings of its areas, in metres of the frame's zone. */
  static List<Coordinate[]> lines(Geometry degrees, GridFrame frame) {
    List<Coordinate[]> lines = new ArrayList<>();
    for (Object line : LinearComponentExtracter.getLines(degrees)) {
      Coordinate[] places = ((LineString) line).getCoordinates();
      Coordinate[] metres = new Coordinate[places.length];
      for (int i = 0; i < places.length; i++) {
        metres[i] = frame.utm().toMetres(places[i].x, places[i].y);
      }
      lines.add(metres);
    }
    return lines;
  }
}
