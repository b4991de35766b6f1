package id.petasehat.intake.mapping;

import id.petasehat.indicator.Sasaran;
import id.petasehat.intake.kind.FileKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is missing in a mapping before a file can be read by it, as sentences for a person. */
final class MappingCheck {
  private final FileKind kind;
  private final Collection<String> targets;
  private final Set<String> given;
  private final List<String> missing = new ArrayList<>();

  private MappingCheck(FileKind kind, Collection<String> targets, Set<String> constants) {
    this.kind = kind;
    this.targets = targets;
    this.given = new HashSet<>(targets);
    given.addAll(constants);
  }

  /**
   * What is missing; empty when nothing is.
   *
   * @param targets of the columns, each as often as it was given
   * @param constants targets that hold for all rows without a column
   */
  static List<String> of(FileKind kind, Collection<String> targets, Set<String> constants) {
    MappingCheck check = new MappingCheck(kind, targets, constants);
    check.known();
    check.once();
    switch (kind) {
      case POPULATION -> check.population();
      case FACILITIES -> check.need("nama", "nama pos");
      case POSYANDU -> {
        check.need("nama", "nama posyandu");
        check.village();
      }
      case WORK_AREAS -> {
        check.village();
        check.needOneOf("kode_puskesmas", "nama_puskesmas", "kode atau nama puskesmas");
      }
      default -> throw new IllegalArgumentException("not mapped here: " + kind);
    }
    return check.missing;
  }

  private void known() {
    Set<String> all =
        MappingTargets.named(kind).stream()
            .map(one -> one.target().id())
            .collect(Collectors.toSet());
    targets.stream()
        .filter(target -> !all.contains(target))
        .forEach(target -> missing.add("Arti kolom \"" + target + "\" tidak dikenal"));
  }

  private void once() {
    Set<String> seen = new HashSet<>();
    targets.stream()
        .filter(target -> !seen.add(target))
        .distinct()
        .forEach(target -> missing.add("Dua kolom diberi arti \"" + target + "\"; pilih satu"));
  }

  private void need(String target, String words) {
    if (!given.contains(target)) {
      missing.add("Pilih kolom yang berisi " + words);
    }
  }

  private void needOneOf(String one, String other, String words) {
    if (!given.contains(one)) {
      need(other, words);
    }
  }

  private void village() {
    needOneOf("kode_desa", "nama_desa", "kode atau nama desa");
  }

  private void population() {
    village();
    boolean counts = targets.stream().anyMatch(one -> MappingTargets.sasaran(one).isPresent());
    if (given.contains("jumlah") || given.contains("jenis_sasaran")) {
      need("jumlah", "jumlahnya");
      need("jenis_sasaran", "jenis sasarannya");
    } else if (!counts) {
      missing.add("Pilih sedikitnya satu kolom jumlah, misalnya penduduk");
    }
    for (Sasaran kind : Sasaran.values()) {
      boolean men = given.contains(kind.id() + MappingTargets.MEN);
      boolean women = given.contains(kind.id() + MappingTargets.WOMEN);
      if (men != women) {
        missing.add(
            "Kolom " + kind.id() + " laki-laki dan perempuan dijumlah; yang satu belum dipilih");
      } else if (men && given.contains(kind.id())) {
        missing.add(
            "Pilih " + kind.id() + " dari satu kolom jumlah, atau dari laki-laki dan perempuan");
      }
    }
    if (!given.contains("tahun")) {
      missing.add("Isi tahun data");
    }
    if (!given.contains("sumber")) {
      missing.add("Isi sumber data, misalnya Dukcapil semester I");
    }
  }
}
