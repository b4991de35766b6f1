package id.petasehat.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.petasehat.area.AreaCode;
import id.petasehat.reach.ReachMemory;
import id.petasehat.reach.VillageReach;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs of the travel model: each is computed once, kept in memory, and stored when somebody says
 * so. A run depends on its key alone, so that it is right whichever moment of the store asks for
 * it. Safe for use by several threads.
 */
public final class ReachRuns {
  private static final Logger LOG = Logger.getLogger(ReachRuns.class.getName());

  /** About 150 bytes each. */
  private static final int VILLAGES_KEPT = 200_000;

  /** Before this month: two years are what the page shows at most. */
  private static final int MONTHS_AHEAD = 23;

  /** Two years of every district of the country, several times. */
  private static final int MONTHS_KEPT = 100_000;

  /** Each storing may raise the data version, and then pages ask again. */
  private static final int RUNS_AT_ONCE = 100;

  private final Cache<String, ReachRun> known;
  private final Map<String, ReachRun> notStored;
  private final Cache<MonthOfDistrict, Decided> decided;

  private final Map<AreaCode, ReentrantLock> turns;

  private final LiveReach live;
  private final Missing missing;

  /** What happens to runs that are not there. */
  private enum Missing {
    COMPUTED,

    /** While no request waits for anything of reach. */
    COMPUTED_IN_SPARE_TIME,
    LEFT_OUT
  }

  public ReachRuns(LiveReach live) {
    this.live = live;
    this.missing = Missing.COMPUTED;
    this.known =
        Caffeine.newBuilder()
            .maximumWeight(VILLAGES_KEPT)
            .weigher((String key, ReachRun run) -> 1 + run.size())
            .build();
    this.notStored = new ConcurrentHashMap<>();
    this.decided = Caffeine.newBuilder().maximumSize(MONTHS_KEPT).build();
    this.turns = new ConcurrentHashMap<>();
  }

  /** With grounds and travel times of its own. */
  public ReachRuns() {
    this(new LiveReach(ReachMemory.ofThisProgram()));
  }

  private ReachRuns(ReachRuns same, Missing missing) {
    this.live = same.live;
    this.missing = missing;
    this.known = same.known;
    this.notStored = same.notStored;
    this.decided = same.decided;
    this.turns = same.turns;
  }

  /** The same runs for who cannot wait for others: those that are not there are left out. */
  public ReachRuns asTheyAre() {
    return new ReachRuns(this, Missing.LEFT_OUT);
  }

  /** Grounds and travel times that runs are computed with. */
  public LiveReach live() {
    return live;
  }

  /**
   * A month of a district, as one moment of the store tells it.
   *
   * @param moment see {@link #moment}
   */
  record MonthOfDistrict(String moment, AreaCode district, YearMonth month) {}

  /**
   * What was found out of a month of a district.
   *
   * @param key of its run; null where posts or people are not known, or the district is too large
   * @param simulated whether posts, people or ground are invented
   */
  record Decided(String key, boolean simulated) {}

  /**
   * The same as long as nothing is stored that a run could rest on: villages, people, posts,
   * layers, travel models. Figures of indicators, scenarios and rules leave it alone.
   */
  static String moment(Connection connection) throws SQLException {
    return YearMonth.now()
        + Sql.first(
                connection,
                "SELECT MAX(id), COUNT(undone_at), (SELECT COUNT(*) FROM travel_model)"
                    + " FROM import_batch WHERE kind <> 'indicators'",
                row -> " " + row.getLong(1) + " " + row.getLong(2) + " " + row.getLong(3))
            .orElseThrow();
  }

  /** The {@link #moment} of a store now. */
  public String moment(Store store) {
    return store.<String, RuntimeException>read(ReachRuns::moment);
  }

  /** Empty where nobody found it out, or it was forgotten. */
  Optional<Decided> decided(MonthOfDistrict month) {
    return Optional.ofNullable(decided.getIfPresent(month));
  }

  void remember(MonthOfDistrict month, Decided what) {
    decided.put(month, what);
  }

  /** A run that was computed before, here or elsewhere. */
  Optional<ReachRun> find(Connection connection, String key) throws SQLException {
    ReachRun run = notStored.getOrDefault(key, known.getIfPresent(key));
    if (run == null) {
      run = read(connection, key).orElse(null);
      if (run != null) {
        known.put(key, run);
      }
    }
    return Optional.ofNullable(run);
  }

  /**
   * Has the missing runs of a span of months computed, of a district one at a time.
   *
   * @throws NotMadeYet unless they are left out
   * @throws id.petasehat.reach.TooManyCells when the district is too large
   */
  void compute(Connection connection, AreaCode district, YearMonth from, YearMonth to)
      throws SQLException {
    if (missing != Missing.LEFT_OUT) {
      ReachDistrict read = ReachDistrict.of(connection, district);
      throw new NotMadeYet(store -> compute(store, read, from, to));
    }
  }

  private Object compute(Store store, ReachDistrict district, YearMonth from, YearMonth to) {
    district.states(from, to).forEach(state -> compute(store, district, state));
    return district;
  }

  private void compute(Store store, ReachDistrict district, ReachDistrict.State state) {
    if (missing == Missing.COMPUTED_IN_SPARE_TIME) {
      live.giveWay();
    }
    ReentrantLock turn = turns.computeIfAbsent(district.code(), own -> new ReentrantLock(true));
    turn.lock();
    try {
      Optional<Supplier<ReachRun>> toCompute =
          NotMadeYet.<Optional<Supplier<ReachRun>>, RuntimeException>read(
              store, connection -> missing(connection, district, state));
      toCompute.map(Supplier::get).ifPresent(this::keep);
    } finally {
      turn.unlock();
    }
  }

  /**
   * What computes a run without the store; empty where it is there, or nobody needs it any more.
   */
  private Optional<Supplier<ReachRun>> missing(
      Connection connection, ReachDistrict district, ReachDistrict.State state)
      throws SQLException {
    if (find(connection, state.key()).isPresent() || !district.isCurrent(connection)) {
      return Optional.empty();
    }
    LiveReach.Grounded on = live.ground(connection, district.code());
    ReachPeople people = live.people(connection, on);
    return Optional.of(() -> district.run(state, live, on, people));
  }

  private void keep(ReachRun run) {
    known.put(run.key(), run);
    notStored.put(run.key(), run);
  }

  /**
   * Computes and stores what the last two years need, one district after the other, while no
   * request waits. One that fails is told and left out.
   */
  public void computeAhead(Store store) {
    YearMonth now = YearMonth.now();
    ReachRuns ahead = new ReachRuns(this, Missing.COMPUTED_IN_SPARE_TIME);
    for (AreaCode district :
        store.<List<AreaCode>, RuntimeException>read(ReachFigures::districts)) {
      try {
        NotMadeYet.<ReachFigures, RuntimeException>read(
            store,
            connection ->
                ReachFigures.of(connection, ahead, now.minusMonths(MONTHS_AHEAD), now, district));
      } catch (RuntimeException | OutOfMemoryError failure) {
        LOG.log(Level.WARNING, "reach of " + district + " was not computed ahead", failure);
      }
      if (notStored.size() >= RUNS_AT_ONCE) {
        keep(store);
      }
    }
    keep(store);
  }

  /**
   * Stores what was computed since the last time. That is no new data, and the data version stays,
   * unless there are several districts: figures of larger areas rest on runs that are stored.
   */
  public void keep(Store store) {
    List<ReachRun> runs = new ArrayList<>(notStored.values());
    if (!runs.isEmpty()) {
      store.<Void, RuntimeException>derive(connection -> keep(connection, runs));
      runs.forEach(run -> notStored.remove(run.key()));
    }
  }

  private static Void keep(Connection connection, List<ReachRun> runs) throws SQLException {
    Map<AreaCode, String> current = new HashMap<>();
    for (AreaCode district : runs.stream().map(ReachRun::district).distinct().toList()) {
      current.put(district, dropOutdated(connection, district));
    }
    for (ReachRun run : runs) {
      boolean outdated = !run.groundKey().equals(current.get(run.district()));
      if (!outdated && !isStored(connection, run.key())) {
        insert(connection, run);
      }
    }
    if (hasSeveralDistricts(connection)) {
      Versions.raiseDataVersion(connection);
    }
    return null;
  }

  /** Forgets what rests on an older ground or population; answers the key of the present one. */
  private static String dropOutdated(Connection connection, AreaCode district) throws SQLException {
    String current =
        ReachFigures.districts(connection).contains(district)
            ? ReachDistrict.groundKey(connection, district)
            : "";
    Sql.run(
        connection,
        "DELETE FROM reach_run WHERE district = ? AND ground_key <> ?",
        district.dotted(),
        current);
    return current;
  }

  private static boolean hasSeveralDistricts(Connection connection) throws SQLException {
    return ReachFigures.districts(connection).size() > 1;
  }

  /** Those of some districts that have any stored run. */
  static List<AreaCode> among(Connection connection, List<AreaCode> districts) throws SQLException {
    List<AreaCode> with =
        Sql.all(
            connection,
            "SELECT DISTINCT district FROM reach_run",
            row -> new AreaCode(row.getString(1)));
    return districts.stream().filter(with::contains).toList();
  }

  private static boolean isStored(Connection connection, String key) throws SQLException {
    return district(connection, key).isPresent();
  }

  private static Optional<String[]> district(Connection connection, String key)
      throws SQLException {
    return Sql.first(
        connection,
        "SELECT district, ground_key FROM reach_run WHERE run_key = ?",
        row -> new String[] {row.getString(1), row.getString(2)},
        key);
  }

  private static Optional<ReachRun> read(Connection connection, String key) throws SQLException {
    Optional<String[]> run = district(connection, key);
    if (run.isEmpty()) {
      return Optional.empty();
    }
    List<VillageReach> villages =
        Sql.all(
            connection,
            "SELECT village, population, le30, from31to60, from61to120, gt120, unreachable,"
                + " not_known, middle_minutes, nearest FROM reach_people WHERE run_key = ?",
            ReachRuns::village,
            key);
    return Optional.of(new ReachRun(key, run.get()[1], new AreaCode(run.get()[0]), villages));
  }

  private static VillageReach village(ResultSet row) throws SQLException {
    long[] byBand = new long[6];
    for (int band = 0; band < byBand.length; band++) {
      byBand[band] = row.getLong(3 + band);
    }
    return new VillageReach(
        new AreaCode(row.getString(1)),
        row.getObject(2, Long.class),
        byBand,
        row.getObject(9, Double.class),
        row.getString(10));
  }

  private static void insert(Connection connection, ReachRun run) throws SQLException {
    Sql.run(
        connection,
        "INSERT INTO reach_run (run_key, district, ground_key) VALUES (?, ?, ?)",
        run.key(),
        run.district().dotted(),
        run.groundKey());
    Sql.<VillageReach>runEach(
        connection,
        "INSERT INTO reach_people (run_key, village, population, le30, from31to60, from61to120,"
            + " gt120, unreachable, not_known, middle_minutes, nearest)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        run.villages().iterator(),
        (statement, village) -> bind(statement, run.key(), village));
  }

  private static void bind(PreparedStatement statement, String key, VillageReach village)
      throws SQLException {
    statement.setString(1, key);
    statement.setString(2, village.village().dotted());
    statement.setObject(3, village.population(), Types.BIGINT);
    for (int band = 0; band < village.byBand().length; band++) {
      statement.setLong(4 + band, village.byBand()[band]);
    }
    statement.setObject(10, village.middleMinutes(), Types.DOUBLE);
    statement.setString(11, village.nearest());
  }
}
