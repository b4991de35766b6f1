package id.petasehat.intake;

import id.petasehat.area.AreaCode;
import id.petasehat.area.AreaIndex;
import id.petasehat.area.Level;
import id.petasehat.facility.Attribute;
import id.petasehat.facility.Catchment;
import id.petasehat.facility.Facility;
import id.petasehat.facility.FacilityType;
import id.petasehat.facility.Register;
import id.petasehat.facility.WorkAreaRow;
import id.petasehat.intake.facility.PostFile;
import id.petasehat.intake.facility.PostOptions;
import id.petasehat.intake.facility.WorkAreaTable;
import id.petasehat.intake.kind.FileKind;
import id.petasehat.intake.mapping.SaidMapping;
import id.petasehat.store.Batch;
import id.petasehat.store.Batches;
import id.petasehat.store.Boundaries;
import id.petasehat.store.Facilities;
import id.petasehat.store.Store;
import id.petasehat.store.WorkAreas;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Brings in which village belongs to which puskesmas: from files of the template {@code
 * wilayah_kerja}, and what a person decides on the map. Each is one batch that can be undone.
 */
public final class WorkAreaImport {
  /** Kind of a batch of work areas. */
  public static final String WORK_AREAS = "work-areas";

  private static final Set<Attribute> NAME_AND_TYPE = Set.of(Attribute.NAME, Attribute.TYPE);

  private static final String FROM_THE_MAP = "diatur di peta";

  private final Store store;
  private final PostOptions options;
  private final Optional<SaidMapping> said;

  public WorkAreaImport(Store store, PostOptions options) {
    this(store, options, Optional.empty());
  }

  /**
   * @param said what a person says of the columns
   */
  public WorkAreaImport(Store store, PostOptions options, Optional<SaidMapping> said) {
    this.store = store;
    this.options = options;
    this.said = said;
  }

  /**
   * Imports a file.
   *
   * @throws RefusedException with every problem; then the store is as before
   * @throws IOException when the file cannot be read
   */
  public ImportReport file(SourceFile source) throws RefusedException, IOException {
    PostFile file = FacilityImport.read(store, source, FileKind.WORK_AREAS, options, said);
    Batch batch = source.batch(WORK_AREAS);
    try {
      return source.carryOut(store, connection -> bringIn(connection, file, batch));
    } catch (RefusedException refusal) {
      throw refusal.readBy(file.mapping());
    }
  }

  private ImportReport bringIn(Connection connection, PostFile file, Batch batch)
      throws SQLException, RefusedException {
    AreaIndex areas = FacilityImport.storedAreas(connection);
    WorkAreaTable table =
        new WorkAreaTable(
            file,
            FacilityImport.context(
                areas,
                options.bareDigitsAreKemendagri()
                    || file.profile().layout().bareDigitsAreKemendagri()),
            posts(connection),
            Facilities.keysByCode(connection));
    List<WorkAreaRow> rows = table.read();
    List<WorkAreaRow> news = news(connection, rows);
    KnownProfiles.keep(connection, file.kept());
    return keep(connection, areas, batch, news, rows.size() - news.size(), file).by(file.mapping());
  }

  /** Rows of which the store does not say the same, today or else when they begin to hold. */
  private static List<WorkAreaRow> news(Connection connection, List<WorkAreaRow> rows)
      throws SQLException {
    LocalDate today = LocalDate.now();
    Map<LocalDate, Map<AreaCode, Map<AreaCode, WorkAreaRow>>> stored = new HashMap<>();
    List<WorkAreaRow> news = new ArrayList<>();
    for (WorkAreaRow row : rows) {
      LocalDate begin = row.from() == null ? row.to() : row.from();
      LocalDate day = row.holdsOn(today) ? today : begin;
      AreaCode district = row.village().at(Level.KABUPATEN);
      Map<AreaCode, Map<AreaCode, WorkAreaRow>> onDay =
          stored.computeIfAbsent(day, key -> new HashMap<>());
      if (!onDay.containsKey(district)) {
        onDay.put(district, WorkAreas.on(connection, day, district));
      }
      WorkAreaRow same = onDay.get(district).get(row.village());
      if (same == null || !same.withLine(row.line()).equals(row)) {
        news.add(row);
      }
    }
    return news;
  }

  private static Map<String, Facility> posts(Connection connection) throws SQLException {
    return Facilities.register(connection, NAME_AND_TYPE).at(LocalDate.now()).stream()
        .collect(Collectors.toMap(Facility::code, Function.identity()));
  }

  private static ImportReport keep(
      Connection connection,
      AreaIndex areas,
      Batch batch,
      List<WorkAreaRow> news,
      long unchanged,
      PostFile file)
      throws SQLException {
    long id = Batches.begin(connection, batch);
    WorkAreas.add(connection, id, news);
    SortedSet<AreaCode> districts =
        Boundaries.districtsOf(news.stream().map(WorkAreaRow::village).toList());
    new Placing(connection, areas).afterWorkAreas(districts);
    List<Problem> problems = file == null ? List.of() : file.findings().problems();
    return new ImportReport(batch.kind(), batch.fileName(), id, news.size(), unchanged, problems)
        .end(connection, districts);
  }

  /**
   * Gives villages to a puskesmas from today on.
   *
   * @param puskesmas any code of it
   * @throws RefusedException when there is no such puskesmas or village
   */
  public ImportReport assign(Collection<AreaCode> villages, String puskesmas)
      throws RefusedException {
    return store.change(
        connection -> {
          AreaIndex areas = FacilityImport.storedAreas(connection);
          String key = puskesmas(connection, puskesmas);
          Map<AreaCode, String> decided = new TreeMap<>();
          for (AreaCode village : villages) {
            if (village.level() != Level.DESA || areas.find(village).isEmpty()) {
              throw refusal(
                  "unknown-village",
                  "Desa " + village + " tidak tersimpan.",
                  "Pilih desa yang ada di peta.");
            }
            decided.put(village, key);
          }
          return decide(connection, areas, decided);
        });
  }

  /**
   * Makes proposals facts.
   *
   * @param within whose villages; those that have a puskesmas by a file stay as they are
   * @throws RefusedException when nothing is proposed there
   */
  public ImportReport accept(AreaCode within) throws RefusedException {
    return store.change(
        connection -> {
          Map<AreaCode, String> proposed = new TreeMap<>();
          for (Catchment one : WorkAreas.catchments(connection, within)) {
            if (one.proposed()) {
              proposed.put(one.village(), one.puskesmas());
            }
          }
          if (proposed.isEmpty()) {
            throw refusal(
                "nothing-proposed",
                "Tidak ada usulan wilayah kerja di sini.",
                "Impor dahulu puskesmas, atau pilih wilayah lain.");
          }
          return decide(connection, FacilityImport.storedAreas(connection), proposed);
        });
  }

  private static ImportReport decide(
      Connection connection, AreaIndex areas, Map<AreaCode, String> puskesmasByVillage)
      throws SQLException {
    List<WorkAreaRow> rows = new ArrayList<>();
    puskesmasByVillage.forEach(
        (village, key) ->
            rows.add(new WorkAreaRow(village, LocalDate.now(), null, key, null, rows.size() + 1)));
    Batch batch =
        new Batch(
            0,
            WORK_AREAS,
            FROM_THE_MAP,
            SourceFile.sha256(rows.toString()),
            null,
            Instant.now(),
            false,
            0,
            0,
            0,
            null);
    return keep(connection, areas, batch, rows, 0, null);
  }

  private static String puskesmas(Connection connection, String code)
      throws SQLException, RefusedException {
    Optional<String> key = Facilities.key(connection, code);
    if (key.isPresent()) {
      Register post = Facilities.register(connection, key.get());
      FacilityType type = post.find(key.get(), LocalDate.now()).map(Facility::type).orElse(null);
      if (type != null && type.isPuskesmas()) {
        return key.get();
      }
    }
    throw refusal(
        "unknown-puskesmas",
        "Tidak ada puskesmas dengan kode " + code + ".",
        "Pilih puskesmas yang tersimpan, atau impor dahulu daftarnya.");
  }

  private static RefusedException refusal(String code, String reason, String remedy) {
    return new RefusedException(List.of(Problem.rejected("", code, reason, remedy)));
  }
}
