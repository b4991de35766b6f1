package id.petasehat.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/** Takes the rows of a table, one after the other; the file is whole when it is closed. */
public interface TableWriter extends Closeable {

  /**
   * Writes a row.
   *
   * @param shape EPSG:4326; null when there is none
   * @param cells one for each column, of its kind; null when not known
   */
  void add(Geometry shape, List<?> cells) throws IOException;
}
