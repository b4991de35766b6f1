import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.sql.Types;

/**
 * The peer of an import: the rows of a file of the template indikator_panjang in file order, split at
 * commas and inserted in batches into one plain table in one transaction, with no check, no sums and
 * the primary key that one would think of.
 *
 * <p>{@code java -cp petasehat.jar bench/BareInserts.java JDBC-URL FILE}
 */
public final class BareInserts {
  private static final int BATCH_ROWS = 1_000;

  private BareInserts() {}

  public static void main(String[] args) throws Exception {
    try (Connection connection = DriverManager.getConnection(args[0]);
        Statement statement = connection.createStatement();
        BufferedReader file = Files.newBufferedReader(Path.of(args[1]))) {
      statement.execute("DROP TABLE IF EXISTS bare");
      statement.execute(
          "CREATE TABLE bare (indicator VARCHAR(60), period VARCHAR(7), village VARCHAR(13),"
              + " numerator BIGINT, denominator BIGINT, status VARCHAR(20), note VARCHAR(1000),"
              + " PRIMARY KEY (indicator, period, village))");
      connection.setAutoCommit(false);
      insert(connection, file);
      connection.commit();
    }
  }

  private static void insert(Connection connection, BufferedReader file) throws Exception {
    String sql =
        "INSERT INTO bare (village, indicator, period, numerator, denominator, status, note)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)";
    try (PreparedStatement row = connection.prepareStatement(sql)) {
      file.readLine();
      int waiting = 0;
      for (String line = file.readLine(); line != null; line = file.readLine()) {
        bind(row, line.split(",", -1));
        row.addBatch();
        if (++waiting % BATCH_ROWS == 0) {
          row.executeBatch();
        }
      }
      row.executeBatch();
    }
  }

  private static void bind(PreparedStatement row, String[] cells) throws Exception {
    for (int cell = 0; cell < cells.length; cell++) {
      boolean count = cell == 3 || cell == 4;
      if (count && cells[cell].isEmpty()) {
        row.setNull(cell + 1, Types.BIGINT);
      } else if (count) {
        row.setLong(cell + 1, Long.parseLong(cells[cell]));
      } else {
        row.setString(cell + 1, cells[cell]);
      }
    }
  }
}
