package id.petasehat.serve;

import id.petasehat.export.Column;
import id.petasehat.export.Sheet;
import id.petasehat.export.TableWriter;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A table that can be exported from one snapshot. */
interface ExportedTable {
  /** Name of the table: {@code wilayah}. */
  String name();

  List<Column> columns();

  Sheet.Shape shape();

  /** The place it is of; empty for everything stored. */
  Optional<Place> within();

  /** For the remarks: of when the data are, in Indonesian. */
  String dataDate();

  /** Whether anything in it is invented. */
  boolean simulated();

  /** Kinds of the imports that it is made of. */
  Set<String> kinds();

  /**
   * Writes its rows.
   *
   * @param shapes whether the format takes them, so that they are worth reading
   */
  void write(TableWriter out, boolean shapes) throws SQLException, IOException;
}
