package id.petasehat.intake;

import id.petasehat.area.AreaCode;
import id.petasehat.store.Boundaries;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The invented district and a real one never share a store. */
final class OneWorld {
  private OneWorld() {}

  /** A rejection when the newcomer is invented and the store real, or the reverse. */
  static List<Problem> check(Connection connection, AreaCode newcomer) throws SQLException {
    List<AreaCode> districts = Boundaries.districts(connection);
    if (districts.isEmpty() || districts.get(0).isInvented() == newcomer.isInvented()) {
      return List.of();
    }
    return List.of(
        Problem.rejected(
            "",
            "two-worlds",
            newcomer.isInvented()
                ? "Tempat data ini berisi kabupaten nyata; kabupaten rekaan tidak boleh masuk."
                : "Tempat data ini berisi kabupaten rekaan (demo); data nyata tidak boleh"
                    + " bercampur dengannya.",
            "Masukkan ke tempat data yang lain; demo dan data sendiri punya tempat masing-masing."));
  }
}
