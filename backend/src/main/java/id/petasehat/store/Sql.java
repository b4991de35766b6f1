package id.petasehat.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs SQL with bound parameters; the few lines of JDBC that every statement needs. */
final class Sql {
  private static final int FETCH_ROWS = 2_000;
  private static final int BATCH_ROWS = 1_000;

  /** Rows that one insertion brings; more are no quicker, and their parameters are to be parsed. */
  private static final int STATEMENT_ROWS = 50;

  private Sql() {}

  /** Makes one value of the current row. */
  @FunctionalInterface
  interface RowMapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  /** Binds one item of a batch to the parameters of its statement. */
  @FunctionalInterface
  interface Binder<T> {
    void bind(PreparedStatement statement, T item) throws SQLException;
  }

  /** Binds a row to the parameters of an insertion from one on. */
  @FunctionalInterface
  interface RowBinder<T> {
    void bind(PreparedStatement statement, int first, T row) throws SQLException;
  }

  static <T> List<T> all(Connection connection, String sql, RowMapper<T> mapper, Object... values)
      throws SQLException {
    List<T> rows = new ArrayList<>();
    each(connection, sql, mapper, rows::add, values);
    return rows;
  }

  static <T> Optional<T> first(
      Connection connection, String sql, RowMapper<T> mapper, Object... values)
      throws SQLException {
    List<T> rows = all(connection, sql, mapper, values);
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
  }

  static <T> void each(
      Connection connection,
      String sql,
      RowMapper<T> mapper,
      Consumer<? super T> consumer,
      Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(FETCH_ROWS);
      bind(statement, values);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          consumer.accept(mapper.map(rows));
        }
      }
    }
  }

  static int run(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    }
  }

  /** Inserts and answers the key that the database made. */
  static long insert(Connection connection, String sql, String keyColumn, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql, new String[] {keyColumn})) {
      bind(statement, values);
      statement.executeUpdate();
      try (ResultSet keys = statement.getGeneratedKeys()) {
        keys.next();
        return keys.getLong(1);
      }
    }
  }

  /** Runs one statement for each item, in batches. */
  static <T> void runEach(
      Connection connection, String sql, Iterator<? extends T> items, Binder<T> binder)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int waiting = 0;
      while (items.hasNext()) {
        binder.bind(statement, items.next());
        statement.addBatch();
        if (++waiting == BATCH_ROWS) {
          statement.executeBatch();
          waiting = 0;
        }
      }
      if (waiting > 0) {
        statement.executeBatch();
      }
    }
  }

  /**
   * Inserts rows, many with one statement: a database spends as much on a statement as on the row.
   *
   * @param into {@code INSERT INTO table (columns)}
   * @param columns how many they are
   */
  static <T> void insertEach(
      Connection connection, String into, int columns, List<T> rows, RowBinder<T> binder)
      throws SQLException {
    int last = rows.size() / STATEMENT_ROWS * STATEMENT_ROWS;
    insert(connection, into, columns, STATEMENT_ROWS, rows.subList(0, last), binder);
    List<T> rest = rows.subList(last, rows.size());
    insert(connection, into, columns, rest.size(), rest, binder);
  }

  /** With statements of some rows each; all rows fill whole statements. */
  private static <T> void insert(
      Connection connection,
      String into,
      int columns,
      int rowsEach,
      List<T> rows,
      RowBinder<T> binder)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    String row = "(" + "?, ".repeat(columns - 1) + "?)";
    String sql = into + " VALUES " + (row + ", ").repeat(rowsEach - 1) + row;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int at = 0; at < rows.size(); at++) {
        binder.bind(statement, 1 + at % rowsEach * columns, rows.get(at));
        if (at % rowsEach == rowsEach - 1) {
          statement.executeUpdate();
        }
      }
    }
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }
}
