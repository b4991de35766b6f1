package id.petasehat.intake.recap;

import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Computed;
import id.petasehat.intake.Findings;
import id.petasehat.intake.kind.Preview;
import id.petasehat.intake.mapping.SaidMapping;
import id.petasehat.intake.mapping.VillageNames;
import id.petasehat.intake.table.HeaderRows;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds out how one grid is to be read: what it shows, then a saved mapping, then a person. */
final class SheetReading {
  private final Grid grid;
  private final HeaderBlock block;
  private final Titles titles;
  private final Catalogue catalogue;
  private final List<ColumnGuess> proposed;
  private final boolean sums;

  private SheetReading(
      Grid grid, HeaderBlock block, Titles titles, Catalogue catalogue, IndicatorNames names) {
    this.grid = grid;
    this.block = block;
    this.titles = titles;
    this.catalogue = catalogue;
    ColumnGuesses guesses = new ColumnGuesses(grid, block, names, catalogue, titles);
    this.proposed = guesses.all();
    this.sums = guesses.sums();
  }

  /**
   * Looks at a grid; empty when no header and no village is seen in it.
   *
   * @param header that a person pointed at
   */
  static Optional<SheetReading> of(
      Grid grid,
      String fileName,
      Optional<HeaderRows> header,
      VillageNames villages,
      Catalogue catalogue,
      IndicatorNames names) {
    Optional<HeaderBlock> block =
        header.isPresent() && !grid.namesItsColumns()
            ? Optional.of(HeaderBlock.said(grid, header.get(), villages::isName))
            : HeaderBlock.find(grid, villages::isName);
    return block.map(
        one -> new SheetReading(grid, one, Titles.above(grid, one, fileName), catalogue, names));
  }

  Grid grid() {
    return grid;
  }

  HeaderBlock block() {
    return block;
  }

  Titles titles() {
    return titles;
  }

  /** What the columns seem to mean, in the order of the grid. */
  List<ColumnGuess> proposed() {
    return proposed;
  }

  /** How many columns seem to hold figures of known indicators. */
  long figures() {
    return proposed.stream().filter(one -> one.target() != null && one.target().isFigure()).count();
  }

  /** The headers and the first rows, for a person to see. */
  Preview preview() {
    List<List<String>> rows = new ArrayList<>();
    for (int row = block.last() + 1;
        row < grid.rows().size() && rows.size() < Preview.MOST_ROWS;
        row++) {
      int number = row;
      rows.add(proposed.stream().map(one -> grid.at(number, one.column()).text()).toList());
    }
    return new Preview(proposed.stream().map(one -> one.header().text()).toList(), rows);
  }

  /** Whether some column surely holds figures of a known indicator. */
  boolean surelyHoldsFigures() {
    return proposed.stream().anyMatch(one -> one.sure() && one.target().isFigure());
  }

  boolean fits(RecapProfile profile) {
    return !profile.headers().isEmpty() && profile.fits(proposed);
  }

  void refusePersons(Findings findings) {
    PersonalData.refuse(grid, block, proposed, findings);
  }

  RecapMapping proposal() {
    return mapping(proposed, sums, Map.of(), Map.of(), null);
  }

  /** What a saved mapping says; columns that it does not know stay as they are proposed. */
  RecapMapping by(RecapProfile profile) {
    List<ColumnGuess> columns = new ArrayList<>();
    for (ColumnGuess column : proposed) {
      String key = RecapProfile.key(column.header().text());
      Optional<Target> target =
          Optional.ofNullable(profile.targets().get(key)).flatMap(this::ofThisYear);
      boolean known = profile.headers().contains(key);
      columns.add(
          target.isPresent() || known
              ? column.taken(target.orElse(Target.IGNORED), null, true)
              : column);
    }
    return mapping(
        columns, profile.cumulative(), profile.villages(), profile.indicators(), profile.name());
  }

  private Optional<Target> ofThisYear(String target) {
    if (!target.matches(".*@\\d\\d")) {
      return Target.parse(target);
    }
    OptionalInt year = titles.year();
    return year.isEmpty()
        ? Optional.empty()
        : Target.parse(target.replace("@", "@" + year.getAsInt() + "-"));
  }

  private RecapMapping mapping(
      List<ColumnGuess> columns,
      boolean cumulative,
      Map<String, String> villages,
      Map<String, String> indicators,
      String profile) {
    Optional<Titles.Found> period = titles.period();
    return new RecapMapping(
        grid,
        block,
        titles,
        columns,
        period.map(Titles.Found::month).orElse(null),
        period.map(Titles.Found::from).orElse(null),
        cumulative,
        villages,
        indicators,
        profile);
  }

  /**
   * What a person said; columns that were not spoken of are left out.
   *
   * @param findings told of what cannot be meant
   */
  RecapMapping said(SaidMapping said, RecapMapping before, Findings findings) {
    Map<String, String> villages = new HashMap<>(before.villages());
    villages.putAll(said.villages());
    Map<String, String> indicators = new HashMap<>(before.indicators());
    indicators.putAll(said.indicators());
    YearMonth period = said.period().map(text -> month(text, findings)).orElse(before.period());
    boolean columnsSaid = !said.columns().isEmpty();
    return new RecapMapping(
        grid,
        block,
        titles,
        columnsSaid ? columns(said.columns(), findings) : before.columns(),
        period,
        said.period().isPresent() ? null : before.periodFrom(),
        columnsSaid ? said.cumulative() : before.cumulative(),
        villages,
        indicators,
        before.profile());
  }

  private static YearMonth month(String text, Findings findings) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException wrong) {
      findings.reject(
          "", "bad-period", "Periode \"" + text + "\" bukan bulan", "Tulis seperti 2025-03");
      return null;
    }
  }

  private List<ColumnGuess> columns(Map<String, String> said, Findings findings) {
    said.keySet().stream()
        .filter(id -> grid.column(id) < 0)
        .forEach(
            id ->
                findings.reject(
                    "",
                    "no-such-column",
                    "Kolom " + id + " tidak ada di berkas ini",
                    "Muat ulang halaman, lalu cocokkan lagi kolomnya"));
    List<ColumnGuess> columns = new ArrayList<>();
    for (ColumnGuess column : proposed) {
      String target = said.getOrDefault(grid.columnId(column.column()), SaidMapping.LEAVE_OUT);
      columns.add(column.taken(target(target, findings), null, true));
    }
    return columns;
  }

  private Target target(String text, Findings findings) {
    Target target = Target.parse(text).orElse(Target.IGNORED);
    boolean known = target.indicator() == null || takes(target.indicator());
    if (!known || Target.parse(text).isEmpty()) {
      findings.reject(
          "",
          "unknown-indicator",
          "Indikator \"" + text + "\" tidak ada di katalog, atau dihitung sendiri",
          "Pakai kode dari katalog indikator, misalnya k4 atau dx-kasus:A00-A09");
      return Target.IGNORED;
    }
    return target;
  }

  private boolean takes(String code) {
    return Computed.byCode(code).isEmpty()
        && catalogue.find(code).filter(one -> one.parent() == null).isPresent();
  }

  /**
   * A mapping as it is saved under a name.
   *
   * @param alone whether its sheet is read by itself
   */
  static RecapProfile keep(String name, RecapMapping mapping, boolean alone) {
    List<String> headers = new ArrayList<>();
    Map<String, String> targets = new HashMap<>();
    for (ColumnGuess column : mapping.columns()) {
      String header = RecapProfile.key(column.header().text());
      if (!header.isEmpty()) {
        headers.add(header);
      }
      if (!header.isEmpty() && column.target() != null && !column.target().equals(Target.IGNORED)) {
        targets.put(header, column.target().id().replaceAll("@\\d{4}-", "@"));
      }
    }
    return new RecapProfile(
        name,
        headers,
        targets,
        mapping.cumulative(),
        mapping.villages(),
        mapping.indicators(),
        alone);
  }
}
