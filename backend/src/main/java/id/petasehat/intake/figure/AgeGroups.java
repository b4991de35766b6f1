package id.petasehat.intake.figure;

import id.petasehat.area.AreaCode;
import id.petasehat.indicator.AgeBand;
import id.petasehat.indicator.AgeCount;
import id.petasehat.intake.Findings;
import id.petasehat.intake.table.CsvTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Checks that the age groups of one place fit together: none twice, none overlapping, sexes not
 * beside their sum, and of people no group and no sex missing, so that their sum is everybody.
 */
final class AgeGroups {
  private final Findings findings;
  private final boolean ofCases;

  /** What is counted together. */
  private record Place(AreaCode area, String of, int period) {}

  AgeGroups(Findings findings, boolean ofCases) {
    this.findings = findings;
    this.ofCases = ofCases;
  }

  /** The rows without those that say the same again; what does not fit is told. */
  List<AgeCount> checked(List<AgeCount> rows) {
    Map<Place, Map<String, List<AgeCount>>> places = new LinkedHashMap<>();
    rows.forEach(
        row ->
            places
                .computeIfAbsent(
                    new Place(row.area(), row.of(), row.period()), none -> new TreeMap<>())
                .computeIfAbsent(row.sex(), none -> new ArrayList<>())
                .add(row));
    List<AgeCount> checked = new ArrayList<>();
    places
        .values()
        .forEach(
            sexes -> {
              checkSexes(sexes);
              sexes.values().forEach(series -> checked.addAll(series(series)));
            });
    return checked;
  }

  private void checkSexes(Map<String, List<AgeCount>> sexes) {
    if (sexes.containsKey("") && sexes.size() > 1) {
      reject(
          sexes.get("").get(0),
          "sex-and-total",
          "ada baris L atau P dan juga baris tanpa jk",
          "Pilih salah satu: L dan P, atau keduanya tanpa jk");
    }
    if (!ofCases && sexes.size() == 1 && !sexes.containsKey("")) {
      boolean men = sexes.containsKey("L");
      reject(
          sexes.values().iterator().next().get(0),
          "one-sex",
          "hanya ada baris " + (men ? "L, tanpa P" : "P, tanpa L"),
          "Tambah baris " + (men ? "P" : "L") + "; bila jumlahnya sudah L dan P, kosongkan jk");
    }
    if (!ofCases
        && sexes.values().stream()
                .map(
                    series ->
                        series.stream().map(AgeCount::band).sorted(BY_AGE).distinct().toList())
                .distinct()
                .count()
            > 1) {
      reject(
          sexes.values().iterator().next().get(0),
          "age-groups",
          "kelompok umur L dan P berbeda",
          "Pakai kelompok umur yang sama untuk keduanya");
    }
  }

  private static final Comparator<AgeBand> BY_AGE = Comparator.comparingInt(AgeBand::from);

  private List<AgeCount> series(List<AgeCount> rows) {
    List<AgeCount> ordered = new ArrayList<>();
    for (AgeCount row :
        rows.stream().sorted(Comparator.comparing(AgeCount::band, BY_AGE)).toList()) {
      AgeCount last = ordered.isEmpty() ? null : ordered.get(ordered.size() - 1);
      if (last != null && last.band().equals(row.band())) {
        SeenRows.Earlier earlier = new SeenRows.Earlier(last.line(), last.count() == row.count());
        Endings.repeated(findings, what(row) + ", umur " + row.band().id(), earlier, row.line());
      } else {
        checkOrder(last, row);
        ordered.add(row);
      }
    }
    AgeCount oldest = ordered.get(ordered.size() - 1);
    if (!ofCases && oldest.band().to() != null) {
      reject(oldest, "age-groups", "kelompok umur tertua tidak terbuka", "Tambah misalnya 75+");
    }
    return ordered;
  }

  private void checkOrder(AgeCount last, AgeCount row) {
    int from = row.band().from();
    boolean overlaps = last != null && last.band().overlaps(row.band());
    boolean gap = last == null ? from > 0 : !last.band().isFollowedBy(row.band());
    if (overlaps || (gap && !ofCases)) {
      String before = last == null ? "" : " setelah " + last.band().id();
      reject(
          row,
          "age-groups",
          "kelompok umur "
              + row.band().id()
              + before
              + (overlaps ? " tumpang tindih" : " terputus"),
          "Perbaiki kelompok umurnya; mulai dari 0 dan berurutan sampai yang terbuka");
    }
  }

  private void reject(AgeCount row, String code, String reason, String remedy) {
    findings.reject(CsvTable.place(row.line()), code, what(row) + ": " + reason, remedy);
  }

  private static String what(AgeCount row) {
    return "Wilayah " + row.area() + ", " + row.of() + ", " + row.period();
  }
}
