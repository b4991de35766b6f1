package id.petasehat.intake.figure;

import id.petasehat.area.AreaCode;
import id.petasehat.indicator.Sasaran;
import id.petasehat.indicator.SasaranRow;
import id.petasehat.intake.Findings;
import id.petasehat.intake.table.CsvTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Adds up counts that a file divides, as by sex. A count without one of its parts is none. */
final class PopulationParts {
  private final Map<Key, Sum> sums = new LinkedHashMap<>();
  private final Set<String> parts = new TreeSet<>();

  private record Key(AreaCode area, int year, String source, Sasaran kind) {}

  /** What was added so far, and the row that came first. */
  private static final class Sum {
    private final SasaranRow first;
    private final Set<String> parts = new TreeSet<>();
    private long count;

    Sum(SasaranRow first) {
      this.first = first;
    }

    SasaranRow row() {
      return new SasaranRow(
          first.area(), first.year(), first.source(), first.kind(), count, first.line());
    }
  }

  /**
   * Adds a part.
   *
   * @param part as the file calls it; each stands once for an area, year, source and kind
   */
  void add(SasaranRow row, String part) {
    Key key = new Key(row.area(), row.year(), row.source(), row.kind());
    Sum sum = sums.computeIfAbsent(key, none -> new Sum(row));
    sum.count += row.count();
    sum.parts.add(part);
    parts.add(part);
  }

  /** The sums in the order of the file; those that lack a part are rejected. */
  List<SasaranRow> whole(Findings findings) {
    List<SasaranRow> whole = new ArrayList<>();
    for (Sum sum : sums.values()) {
      if (sum.parts.equals(parts)) {
        whole.add(sum.row());
      } else {
        Set<String> missing = new TreeSet<>(parts);
        missing.removeAll(sum.parts);
        findings.reject(
            CsvTable.place(sum.first.line()),
            "missing-part",
            "Wilayah " + sum.first.area() + " tidak punya baris " + String.join(", ", missing),
            "Lengkapi barisnya; jumlah dari sebagian saja akan keliru");
      }
    }
    return whole;
  }
}
