package id.petasehat.rule;

import id.petasehat.area.AreaCode;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Sasaran;
import id.petasehat.indicator.SasaranRow;
import id.petasehat.indicator.Targets;
import id.petasehat.store.Batch;
import id.petasehat.store.Batches;
import id.petasehat.store.BirthRates;
import id.petasehat.store.Digest;
import id.petasehat.store.ObservationImport;
import id.petasehat.store.OwnTargets;
import id.petasehat.store.RuleLog;
import id.petasehat.store.SasaranChoices;
import id.petasehat.store.Sasarans;
import id.petasehat.store.Setting;
import id.petasehat.store.Settings;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Stores changes of rules inside one transaction, and notes each in the log. */
public final class Rules {
  /** What stands as the file of an official figure that came from no file. */
  static final String NO_FILE = "(aturan kabupaten)";

  private final Connection connection;
  private final Catalogue catalogue;
  private final String note;

  private Rules(Connection connection, Catalogue catalogue, String note) {
    this.connection = connection;
    this.catalogue = catalogue;
    this.note = note;
  }

  /**
   * Checks changes without storing them.
   *
   * @throws RefusedRule for the first that cannot be
   */
  public static void check(Catalogue catalogue, List<RuleChange> changes, String note)
      throws RefusedRule {
    Soundness.length("note", note);
    for (RuleChange change : changes) {
      change.check(catalogue);
    }
  }

  /**
   * Stores changes that were checked, and derives again what follows from them.
   *
   * @param note who decided them and why; empty when not told
   */
  public static void apply(
      Connection connection, Catalogue catalogue, List<RuleChange> changes, String note)
      throws SQLException {
    Rules rules = new Rules(connection, catalogue, note);
    for (RuleChange change : changes) {
      rules.store(change);
    }
  }

  private void store(RuleChange change) throws SQLException {
    if (change instanceof RuleChange.Target target) {
      store(target);
    } else if (change instanceof RuleChange.Weights weights) {
      store(weights);
    } else if (change instanceof RuleChange.DeadlineDay deadline) {
      store(deadline);
    } else if (change instanceof RuleChange.PreferredSasaran choice) {
      SasaranChoices.add(
          connection, catalogue, choice.district(), choice.year(), choice.basis(), choice.note());
    } else if (change instanceof RuleChange.BirthRate rate) {
      store(rate);
    } else if (change instanceof RuleChange.OfficialSasaran official) {
      store(official);
    } else {
      throw new IllegalStateException("a rule that nobody stores: " + change);
    }
  }

  private void store(RuleChange.Target target) throws SQLException {
    Targets.Key key = new Targets.Key(target.indicator(), target.year());
    OwnTargets.put(connection, key, target.annual(), note);
    log("target", target.indicator(), null, target.year(), plain(target.annual()), "");
  }

  private void store(RuleChange.Weights weights) throws SQLException {
    Targets.Key key = new Targets.Key(weights.indicator(), weights.year());
    OwnTargets.putWeights(connection, key, weights.district(), weights.months(), note);
    String said = weights.months().stream().map(Rules::plain).collect(Collectors.joining(","));
    log("weights", weights.indicator(), weights.district(), weights.year(), said, "");
  }

  private void store(RuleChange.DeadlineDay deadline) throws SQLException {
    String said = deadline.day() == null ? "" : deadline.day().toString();
    Settings.put(connection, Setting.REPORT_DEADLINE_DAY.id(), said);
    log("deadline", "", null, null, said, "");
  }

  private void store(RuleChange.BirthRate rate) throws SQLException {
    BirthRates.put(
        connection,
        catalogue,
        rate.district(),
        rate.year(),
        rate.perThousand() == null
            ? null
            : new BirthRates.BirthRate(rate.perThousand(), rate.source()));
    log("birth-rate", "", rate.district(), rate.year(), plain(rate.perThousand()), rate.source());
  }

  /** As an import of its own, which the list of imports tells and can undo. */
  private void store(RuleChange.OfficialSasaran official) throws SQLException {
    Sasaran kind = official.kind();
    SasaranRow row =
        new SasaranRow(
            official.district(), official.year(), official.source(), kind, official.count(), 1);
    long batch = Batches.begin(connection, batchOf(row));
    Sasarans.Counts counts = Sasarans.add(connection, batch, List.of(row), false);
    ObservationImport.afterSasaran(connection, catalogue, List.of(row));
    Batches.end(
        connection,
        batch,
        counts.accepted(),
        counts.unchanged(),
        0,
        List.of(official.district()),
        List.of());
    String said = String.valueOf(official.count());
    log("official", kind.id(), official.district(), official.year(), said, official.source());
  }

  private static Batch batchOf(SasaranRow row) {
    return new Batch(
        0,
        "population",
        NO_FILE,
        new Digest().add(row.toString()).hex(),
        null,
        Instant.now(),
        false,
        0,
        0,
        0,
        null);
  }

  private void log(
      String kind, String subject, AreaCode district, Integer year, String said, String source)
      throws SQLException {
    String code = district == null ? null : district.dotted();
    RuleLog.add(
        connection, new RuleLog.Entry(kind, subject, code, year, said, source, note, null, null));
  }

  private static String plain(BigDecimal number) {
    return number == null ? "" : number.stripTrailingZeros().toPlainString();
  }
}
