package id.petasehat.serve;

import id.petasehat.export.Format;
import id.petasehat.export.Sheet;
import id.petasehat.export.Sheet.Remark;
import id.petasehat.export.TableWriter;
import id.petasehat.indicator.Catalogue;
import id.petasehat.store.Batch;
import id.petasehat.store.Batches;
import id.petasehat.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes areas, values or facilities to files that other programs open: with all that the page
 * shows, and nothing that it hides.
 */
public final class Exports {
  private final Snapshots snapshots;
  private final Catalogue catalogue;

  public Exports(Store store, Catalogue catalogue) {
    this(new Snapshots(store), catalogue);
  }

  Exports(Snapshots snapshots, Catalogue catalogue) {
    this.snapshots = snapshots;
    this.catalogue = catalogue;
  }

  /** What can be exported. */
  public enum Subject {
    AREAS,
    VALUES,
    FACILITIES;

    /** The name in addresses and on the command line. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Subject> byId(String id) {
      return Arrays.stream(values()).filter(subject -> subject.id().equals(id)).findFirst();
    }
  }

  /**
   * Writes one table, all of it of one moment.
   *
   * @param words the parameters of the address, or the options of the command, by name
   * @param file is replaced
   * @return a name for the file, which says so when anything in it is simulated
   * @throws HttpProblem when what is asked for has no meaning or is not there
   */
  public String write(Subject subject, Format format, Map<String, List<String>> words, Path file)
      throws IOException {
    ExportQuery query = new ExportQuery(words);
    return snapshots.<String, IOException>read(
        snapshot -> {
          ExportedTable table = table(subject, snapshot, query);
          Sheet sheet =
              new Sheet(
                  table.name(), table.columns(), table.shape(), remarks(snapshot, table, query));
          try (TableWriter out = format.open(file, sheet)) {
            table.write(out, format.hasShapes());
          }
          return fileName(table, format);
        });
  }

  /** Stores what was computed for what was written, so that nobody computes it again. */
  public void keepComputed() {
    snapshots.keepComputed();
  }

  private ExportedTable table(Subject subject, Snapshot snapshot, ExportQuery query)
      throws SQLException {
    return switch (subject) {
      case AREAS -> AreaTable.of(snapshot, query);
      case VALUES -> ValueTable.of(snapshot, catalogue, query);
      case FACILITIES -> FacilityTable.of(snapshot, query, LocalDate.now());
    };
  }

  private static String fileName(ExportedTable table, Format format) {
    return "petasehat-"
        + table
            .within()
            .map(place -> place.code().replaceAll("[^A-Za-z0-9.]", "-") + "-")
            .orElse("")
        + table.name()
        + (table.simulated() ? "-SIMULASI" : "")
        + "."
        + format.id();
  }

  private static List<Remark> remarks(Snapshot snapshot, ExportedTable table, ExportQuery query)
      throws SQLException {
    List<Remark> remarks = new ArrayList<>();
    if (table.simulated()) {
      remarks.add(
          new Remark("SIMULASI", "Berisi angka rekaan untuk uji coba, bukan data sebenarnya."));
    }
    remarks.add(new Remark("Wilayah", name(table)));
    remarks.add(new Remark("Tanggal data", table.dataDate()));
    remarks.add(new Remark("Saringan", query.spelled().isEmpty() ? "semua" : query.spelled()));
    remarks.add(new Remark("Sel kosong", "Tidak diketahui atau tidak ditampilkan; bukan nol."));
    remarks.add(new Remark("Berkas sumber", sources(snapshot, table)));
    remarks.add(new Remark("Versi data", Long.toString(snapshot.versions().data())));
    remarks.add(new Remark("Diekspor", LocalDate.now().toString()));
    return remarks;
  }

  private static String name(ExportedTable table) {
    return table
        .within()
        .map(place -> place.name() + " (" + place.code() + ")")
        .orElse("semua yang tersimpan");
  }

  private static String sources(Snapshot snapshot, ExportedTable table) throws SQLException {
    List<Batch> batches =
        Batches.counting(
            snapshot.connection(), table.within().map(Place::around).orElse(null), table.kinds());
    return batches.stream()
        .map(
            batch ->
                batch.fileName()
                    + " (impor "
                    + batch.id()
                    + ", "
                    + batch.importedAt().toString().substring(0, 10)
                    + (batch.simulated() ? ", simulasi)" : ")"))
        .collect(Collectors.joining("; "));
  }

  static String yesOrNo(boolean answer) {
    return answer ? "ya" : "tidak";
  }
}
