package id.petasehat.intake.figure;

import id.petasehat.indicator.Sasaran;
import id.petasehat.intake.Findings;
import id.petasehat.intake.mapping.MappedTable;
import id.petasehat.intake.mapping.MappingTargets;
import id.petasehat.intake.table.Profile;
import id.petasehat.intake.table.Table;
import id.petasehat.intake.table.TemplateRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * The counts of a foreign table as rows of the template {@code penduduk}: one for each column of
 * counts. Counts of men and women are added up where a person said so; a cell that says nothing is
 * no row, never zero.
 */
final class MappedPopulation implements TemplateRows {
  private static final Set<String> OF_THE_ROW = Set.of("kode_desa", "tahun", "sumber", "bagian");

  private final Iterator<Count> counts;
  private final Profile profile;
  private final boolean longRows;
  private Count current;

  /**
   * A count of a row.
   *
   * @param kind as in the template; empty where the row says it
   * @param text empty where the row says it
   */
  private record Count(Table.Row row, String kind, String text) {}

  MappedPopulation(MappedTable file, Findings findings) {
    this.profile = file.profile();
    this.longRows = profile.columns().containsKey("jumlah");
    List<Count> all = new ArrayList<>();
    long silent = 0;
    for (Table.Row row : file.table().rows()) {
      int before = all.size();
      if (longRows) {
        all.add(new Count(row, "", ""));
      } else {
        Arrays.stream(Sasaran.values()).forEach(kind -> add(all, row, kind, findings));
      }
      silent += all.size() == before ? 1 : 0;
    }
    if (silent > 0) {
      findings.tell("", "rows-without-count", silent + " baris tanpa satu angka pun dilewati");
    }
    this.counts = all.iterator();
  }

  private void add(List<Count> all, Table.Row row, Sasaran kind, Findings findings) {
    String whole = profile.cell(row, kind.id());
    String men = profile.cell(row, kind.id() + MappingTargets.MEN);
    String women = profile.cell(row, kind.id() + MappingTargets.WOMEN);
    if (!CountCell.silent(whole)) {
      all.add(new Count(row, kind.id(), whole));
    } else if (CountCell.silent(men) != CountCell.silent(women)) {
      findings.reject(
          row.place(),
          "missing-part",
          kind.id() + " laki-laki atau perempuan kosong",
          "Lengkapi keduanya; jumlah dari sebagian saja akan keliru");
    } else if (!CountCell.silent(men)) {
      all.add(new Count(row, kind.id(), sum(men, women)));
    }
  }

  /** The sum of two counts; the one that is none where it is so, to be judged as such. */
  private static String sum(String men, String women) {
    if (!men.matches("\\d{1,9}")) {
      return men;
    }
    return women.matches("\\d{1,9}")
        ? Long.toString(Long.parseLong(men) + Long.parseLong(women))
        : women;
  }

  @Override
  public boolean next() {
    if (!counts.hasNext()) {
      return false;
    }
    current = counts.next();
    return true;
  }

  @Override
  public long line() {
    return current.row.number();
  }

  @Override
  public String cell(String column) {
    if (longRows || OF_THE_ROW.contains(column)) {
      return profile.cell(current.row, column);
    }
    return switch (column) {
      case "jenis_sasaran" -> current.kind;
      case "jumlah" -> current.text;
      default -> "";
    };
  }
}
