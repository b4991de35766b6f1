package id.petasehat.reach;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Length;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;

/**
 * Cuts a line into pieces of one length along it. Where they begin and end depends on the way of
 * the line alone, not on how many vertices it is drawn with.
 */
final class EvenPieces {
  /** Of a piece; what the length of a line may be more than whole pieces by rounding. */
  private static final double ROUNDING = 1e-6;

  private final Coordinate[] degrees;
  private final Coordinate[] metres;
  private final int count;
  private final double pieceMetres;

  /**
   * @param degrees two vertices at least, EPSG:4326
   * @param mostMetres how long a piece may be
   */
  EvenPieces(GridFrame frame, Coordinate[] degrees, double mostMetres) {
    this.degrees = degrees;
    this.metres = new Coordinate[degrees.length];
    for (int i = 0; i < degrees.length; i++) {
      metres[i] = frame.utm().toMetres(degrees[i].x, degrees[i].y);
    }
    double length = Length.ofLine(new CoordinateArraySequence(metres));
    this.count = (int) Math.max(1, Math.ceil(length / mostMetres - ROUNDING));
    this.pieceMetres = length / count;
  }

  /**
   * A piece of a line.
   *
   * @param way from its beginning to its end over the vertices between, EPSG:4326
   * @param end in metres of the frame's zone
   */
  record Piece(Coordinate[] way, Coordinate end) {}

  /** In metres of the frame's zone. */
  Coordinate begin() {
    return metres[0];
  }

  /** Of each piece. */
  double pieceMetres() {
    return pieceMetres;
  }

  /** In order, at least one. */
  List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>(count);
    List<Coordinate> way = new ArrayList<>(List.of(degrees[0]));
    double walked = 0;
    for (int i = 1; i < metres.length; i++) {
      double length = metres[i - 1].distance(metres[i]);
      while (pieces.size() < count - 1 && (pieces.size() + 1) * pieceMetres <= walked + length) {
        double share = ((pieces.size() + 1) * pieceMetres - walked) / length;
        Coordinate cut = between(degrees[i - 1], degrees[i], share);
        pieces.add(piece(way, cut, between(metres[i - 1], metres[i], share)));
        way = new ArrayList<>(List.of(cut));
      }
      way.add(degrees[i]);
      walked += length;
    }
    pieces.add(piece(way, degrees[degrees.length - 1], metres[metres.length - 1]));
    return pieces;
  }

  private static Piece piece(List<Coordinate> way, Coordinate endDegrees, Coordinate end) {
    way.add(endDegrees);
    return new Piece(way.toArray(Coordinate[]::new), end);
  }

  private static Coordinate between(Coordinate from, Coordinate to, double share) {
    return new Coordinate(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y));
  }
}
