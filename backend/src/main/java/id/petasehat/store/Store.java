package id.petasehat.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2gis.functions.factory.H2GISFunctions;

/**
 * One open database. Safe for use by several threads; several processes may open the same folder or
 * the same PostGIS at once.
 */
public final class Store implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Store.class.getName());
  private static final String FILE_NAME = "petasehat";
  private static final int CONNECTIONS = 10;
  private static final int ID_DIGITS = 16;

  /**
   * Number of the last file in {@code migration/}. A new file takes a higher one: the numbers 7, 9,
   * 14, 15, 18 and 19 stay unused, since a store that has the newest runs none below it.
   */
  static final String NEWEST_MIGRATION = "25";

  /**
   * Mixed mode, so that commands work beside a running server; a second writer waits for the first,
   * up to ten minutes.
   */
  private static final String EMBEDDED_OPTIONS = ";AUTO_SERVER=TRUE;LOCK_TIMEOUT=600000";

  private final HikariDataSource connections;
  private final Dialect dialect;
  private final String id;

  private Store(HikariDataSource connections, Dialect dialect, String id) {
    this.connections = connections;
    this.dialect = dialect;
    this.id = id;
  }

  /** Work on a connection that may fail in the database or refuse what it is given. */
  @FunctionalInterface
  public interface Work<T, E extends Exception> {
    T on(Connection connection) throws SQLException, E;
  }

  /** Tells one store from another without telling where it lies: of the store in this folder. */
  public static String idOf(Path folder) {
    return idOf(jdbcUrl(folder));
  }

  /** The same of the database at this address. */
  public static String idOf(String jdbcUrl) {
    return new Digest().add(jdbcUrl.replaceAll("[?;].*", "")).hex().substring(0, ID_DIGITS);
  }

  /** The {@link #idOf} this store. */
  public String id() {
    return id;
  }

  /** Whether a folder holds an embedded store already. */
  public static boolean existsIn(Path folder) {
    return Files.exists(folder.resolve(FILE_NAME + ".mv.db"));
  }

  /**
   * Opens, and if need be makes, the embedded store of a folder. The first process that opens a
   * folder also serves it to later ones, on the loopback address only.
   *
   * @throws StoreException when the folder cannot be used
   */
  public static Store inFolder(Path folder) {
    System.setProperty("h2.bindAddress", "127.0.0.1");
    return open(jdbcUrl(folder), folder.toString());
  }

  private static String jdbcUrl(Path folder) {
    Path file = folder.toAbsolutePath().normalize().resolve(FILE_NAME);
    return "jdbc:h2:file:" + file + EMBEDDED_OPTIONS;
  }

  /**
   * Opens, and if need be fills with tables, a PostGIS database.
   *
   * @param jdbcUrl {@code jdbc:postgresql://host/database?user=…}
   * @throws StoreException when it cannot be reached or lacks PostGIS
   */
  public static Store atUrl(String jdbcUrl) {
    String separator = jdbcUrl.contains("?") ? "&" : "?";
    return open(
        jdbcUrl + separator + "reWriteBatchedInserts=true", jdbcUrl.replaceAll("\\?.*", ""));
  }

  private static Store open(String jdbcUrl, String shownAs) {
    HikariDataSource connections = null;
    try {
      connections = new HikariDataSource(pool(jdbcUrl));
      Dialect dialect = Dialect.ofJdbcUrl(jdbcUrl);
      sizeCache(connections);
      migrate(connections, dialect);
      findOverdueFlags(connections);
      return new Store(connections, dialect, idOf(jdbcUrl));
    } catch (RuntimeException | SQLException failure) {
      if (connections != null) {
        connections.close();
      }
      throw new StoreException(shownAs, failure);
    }
  }

  private static HikariConfig pool(String jdbcUrl) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(jdbcUrl);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setInitializationFailTimeout(1);
    config.setConnectionTimeout(20_000);
    return config;
  }

  /**
   * Gives an eighth of the memory that Java may take to pages of the embedded file: a commit goes
   * through all that it wrote once more, and an import of a million rows then finds it there. The
   * cache is in the process that runs the database, so a command beside a server, whose memory may
   * be another, leaves it alone.
   */
  private static void sizeCache(HikariDataSource connections) throws SQLException {
    try (Connection connection = connections.getConnection()) {
      if (runsHere(connection)) {
        try (Statement statement = connection.createStatement()) {
          statement.execute("SET CACHE_SIZE " + Runtime.getRuntime().maxMemory() / 8 / 1024);
        }
      }
    }
  }

  /** Brings the tables up to date; a store that is, is left without waking the migrator. */
  private static void migrate(HikariDataSource connections, Dialect dialect) throws SQLException {
    try (Connection connection = connections.getConnection()) {
      if (isCurrent(connection)) {
        return;
      }
      prepareSpatialTypes(connection, dialect);
    }
    Flyway.configure()
        .dataSource(connections)
        .locations("classpath:migration")
        .javaMigrations(new SheetMigration())
        .placeholders(dialect.migrationWords())
        .loggers("slf4j")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }

  private static void findOverdueFlags(HikariDataSource connections) throws SQLException {
    try (Connection connection = connections.getConnection()) {
      OverdueFlags.find(connection);
    }
  }

  private static boolean isCurrent(Connection connection) throws SQLException {
    boolean migratedBefore =
        Sql.first(
                connection,
                "SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES"
                    + " WHERE TABLE_NAME = 'flyway_schema_history'",
                row -> row.getInt(1) > 0)
            .orElseThrow();
    return migratedBefore
        && Sql.first(
                connection,
                "SELECT COUNT(*) FROM \"flyway_schema_history\""
                    + " WHERE \"version\" = ? AND \"success\"",
                row -> row.getInt(1) > 0,
                NEWEST_MIGRATION)
            .orElseThrow();
  }

  /** Loads the spatial functions, once per database: for H2GIS that takes some three seconds. */
  private static void prepareSpatialTypes(Connection connection, Dialect dialect)
      throws SQLException {
    if (dialect == Dialect.POSTGIS) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("CREATE EXTENSION IF NOT EXISTS postgis");
      }
    } else if (!hasSpatialFunctions(connection)) {
      H2GISFunctions.load(connection);
    }
  }

  private static boolean hasSpatialFunctions(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT COUNT(*) FROM INFORMATION_SCHEMA.ROUTINES"
                    + " WHERE ROUTINE_NAME = 'ST_GEOMFROMWKB'")) {
      found.next();
      return found.getInt(1) > 0;
    }
  }

  /** Both version counters as they are now; the cheapest question to the store. */
  public Versions versions() {
    try (Connection connection = connections.getConnection()) {
      return Versions.of(connection);
    } catch (SQLException failure) {
      throw new StoreException("versions", failure);
    }
  }

  /** Runs work that only reads; all it reads is of one moment, whatever others commit meanwhile. */
  public <T, E extends Exception> T read(Work<T, E> work) throws E {
    try (Connection connection = connections.getConnection()) {
      connection.setTransactionIsolation(dialect.oneMoment());
      connection.setAutoCommit(false);
      T result = work.on(connection);
      connection.commit();
      return result;
    } catch (SQLException failure) {
      throw new StoreException("read", failure);
    }
  }

  /**
   * Runs work that changes data in one transaction: all or nothing. The data version rises when it
   * succeeds; when it fails the store is as before. What has come back is on disk.
   */
  public <T, E extends Exception> T change(Work<T, E> work) throws E {
    return inTransaction(Versions::raiseDataVersion, work, true);
  }

  /**
   * Runs work that stores what follows from data that is stored already, or what no figure rests
   * on, all or nothing: nothing that anybody asked for becomes another, so the data version stays.
   */
  public <T, E extends Exception> T derive(Work<T, E> work) throws E {
    return inTransaction(Versions::lock, work, true);
  }

  /** Whether it was closed, by whomever. */
  public boolean isClosed() {
    return connections.isClosed();
  }

  /** Runs the same work but takes everything back at the end: what would happen. */
  public <T, E extends Exception> T rehearse(Work<T, E> work) throws E {
    return inTransaction(Versions::raiseDataVersion, work, false);
  }

  /** What a transaction begins with, so that one alone changes the store. */
  @FunctionalInterface
  private interface Opening {
    void on(Connection connection) throws SQLException;
  }

  private <T, E extends Exception> T inTransaction(Opening opening, Work<T, E> work, boolean keep)
      throws E {
    try (Connection connection = connections.getConnection()) {
      connection.setAutoCommit(false);
      boolean done = false;
      try {
        opening.on(connection);
        T result = work.on(connection);
        if (keep) {
          connection.commit();
          done = true;
          dialect.makeDurable(connection);
        }
        return result;
      } finally {
        if (!done) {
          connection.rollback();
        }
      }
    } catch (SQLException failure) {
      throw new StoreException("change", failure);
    }
  }

  /**
   * Closes the store after much was written. An embedded file that nobody else uses is written
   * anew, without the room that the work left behind: about a tenth of the size, and quicker to
   * read.
   */
  public void closePacked() {
    try (Connection connection = connections.getConnection()) {
      if (isOursAlone(connection)) {
        try (Statement statement = connection.createStatement()) {
          statement.execute("SHUTDOWN COMPACT");
        }
        connections.evictConnection(connection);
      }
    } catch (SQLException failure) {
      // what was written stays whole, only larger: no reason to call the work failed
      LOG.log(Level.WARNING, "the store was not packed", failure);
    } finally {
      close();
    }
  }

  /** Whether this process runs the embedded database and no other has it open. */
  private boolean isOursAlone(Connection connection) throws SQLException {
    return runsHere(connection)
        && Sql.first(
                connection,
                "SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS",
                row -> row.getInt(1) <= connections.getHikariPoolMXBean().getTotalConnections())
            .orElseThrow();
  }

  /** Whether the embedded database runs in this process; never true of PostGIS. */
  private static boolean runsHere(Connection connection) throws SQLException {
    return connection.isWrapperFor(JdbcConnection.class)
        && connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal;
  }

  @Override
  public void close() {
    connections.close();
  }
}
