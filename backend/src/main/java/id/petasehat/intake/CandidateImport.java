package id.petasehat.intake;

import id.petasehat.area.AreaCode;
import id.petasehat.area.VillageFinder;
import id.petasehat.intake.kind.FileKind;
import id.petasehat.intake.layer.CandidateTable;
import id.petasehat.intake.table.Table;
import id.petasehat.intake.table.TableReader;
import id.petasehat.option.DistrictPlan.DrawnPlace;
import id.petasehat.store.Batch;
import id.petasehat.store.Batches;
import id.petasehat.store.Boundaries;
import id.petasehat.store.PlanCandidates;
import id.petasehat.store.PlanCandidates.Candidate;
import id.petasehat.store.Store;
import id.petasehat.store.TravelLayers;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.locationtech.jts.geom.Envelope;

/**
 * Brings in places where new posts could be built. A file takes the place of what another one said
 * of each district that it speaks for.
 */
public final class CandidateImport {
  private final Store store;
  private final Optional<AreaCode> within;

  /**
   * @param within the only district that the file is to speak for
   */
  public CandidateImport(Store store, Optional<AreaCode> within) {
    this.store = store;
    this.within = within;
  }

  /**
   * Imports one file.
   *
   * @throws RefusedException with every problem; then the store is as before
   * @throws IOException when the file cannot be read
   */
  public ImportReport run(SourceFile source) throws RefusedException, IOException {
    Findings findings = new Findings();
    Table table = TableReader.read(source.path(), findings);
    CandidateTable.check(table, findings);
    Batch batch = source.batch(FileKind.CANDIDATES.id());
    return source.carryOut(store, connection -> bringIn(connection, batch, table, findings));
  }

  private ImportReport bringIn(Connection connection, Batch batch, Table table, Findings findings)
      throws SQLException, RefusedException {
    refuseUnknownDistrict(connection, findings);
    Map<AreaCode, List<Candidate>> byDistrict =
        new CandidateTable(villages(connection, table), within, findings).read(table);
    long id = Batches.begin(connection, batch);
    long accepted = 0;
    long unchanged = 0;
    for (Map.Entry<AreaCode, List<Candidate>> one : byDistrict.entrySet()) {
      List<DrawnPlace> before = PlanCandidates.of(connection, one.getKey());
      PlanCandidates.add(connection, id, one.getKey(), one.getValue());
      boolean isSame = before.equals(one.getValue().stream().map(Candidate::place).toList());
      accepted += isSame ? 0 : one.getValue().size();
      unchanged += isSame ? one.getValue().size() : 0;
      if (!isSame && !before.isEmpty()) {
        findings.tell(
            "",
            "candidates-replaced",
            before.size()
                + " calon tempat pos yang tersimpan untuk "
                + one.getKey()
                + " diganti dengan isi berkas ini ("
                + one.getValue().size()
                + ").");
      }
    }
    return new ImportReport(
            batch.kind(), batch.fileName(), id, accepted, unchanged, findings.problems())
        .end(connection, new TreeSet<>(byDistrict.keySet()));
  }

  private void refuseUnknownDistrict(Connection connection, Findings findings)
      throws SQLException, RefusedException {
    List<AreaCode> districts = Boundaries.districts(connection);
    if (districts.isEmpty() || within.isPresent() && !districts.contains(within.get())) {
      findings.reject(
          "",
          "no-boundaries",
          within.isEmpty()
              ? "Belum ada batas desa, jadi calon tempat pos tidak dapat ditempatkan."
              : "Kabupaten/kota " + within.get() + " tidak tersimpan.",
          "Masukkan dahulu batas desanya.");
      findings.refuseIfRejected();
    }
  }

  private static VillageFinder villages(Connection connection, Table table) throws SQLException {
    Envelope box = CandidateTable.box(table);
    if (box.isNull()) {
      return new VillageFinder(List.of());
    }
    box.expandBy(TravelLayers.MARGIN_DEGREES);
    return new VillageFinder(Boundaries.touching(connection, box));
  }
}
