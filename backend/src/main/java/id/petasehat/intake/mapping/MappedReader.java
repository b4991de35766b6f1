package id.petasehat.intake.mapping;

import id.petasehat.area.AreaCode;
import id.petasehat.area.AreaIndex;
import id.petasehat.area.Level;
import id.petasehat.intake.Findings;
import id.petasehat.intake.Problem;
import id.petasehat.intake.RefusedException;
import id.petasehat.intake.kind.FileKind;
import id.petasehat.intake.mapping.Mapping.Name;
import id.petasehat.intake.table.HeaderRows;
import id.petasehat.intake.table.Layout;
import id.petasehat.intake.table.PersonalColumns;
import id.petasehat.intake.table.Profile;
import id.petasehat.intake.table.Profiles;
import id.petasehat.intake.table.RawTable;
import id.petasehat.intake.table.Table;
import id.petasehat.intake.table.TableReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reads tables of posts, work areas and population whose columns a profile knows or a person says.
 * What neither does is refused with a proposal.
 */
public final class MappedReader {
  private static final String TYPE_BY_NAME = "jenis menurut nama";

  private final Path file;
  private final FileKind kind;
  private final Profiles profiles;
  private final AreaIndex areas;
  private final boolean bareDigitsAreKemendagri;
  private final Findings findings;
  private final Map<String, RawTable> heads = new HashMap<>();

  /**
   * @param profiles those of every kind
   * @param bareDigitsAreKemendagri whether a person said so of this file
   * @param findings told of what is wrong with the file
   */
  public MappedReader(
      Path file,
      FileKind kind,
      Profiles profiles,
      AreaIndex areas,
      boolean bareDigitsAreKemendagri,
      Findings findings) {
    this.file = file;
    this.kind = kind;
    this.profiles = profiles.ofKind(kind.id());
    this.areas = areas;
    this.bareDigitsAreKemendagri = bareDigitsAreKemendagri;
    this.findings = findings;
  }

  /**
   * Reads the file.
   *
   * @param named the profile to use; null to know the file by its columns
   * @throws RefusedException when it is no table; with a mapping when a person has to be asked
   */
  public MappedTable read(String named, Optional<SaidMapping> said)
      throws IOException, RefusedException {
    if (said.isPresent() && !said.get().columns().isEmpty()) {
      return bySaid(said.get());
    }
    if (said.isPresent()) {
      throw proposal(said.get());
    }
    Optional<Profile> known = named == null ? recognise() : Optional.of(named(named));
    if (known.isEmpty()) {
      throw proposal(SaidMapping.NOTHING);
    }
    return byProfile(known.get());
  }

  /**
   * Whether the program reads the file without words of a person: its first row is a template's
   * header, or a profile that is built in fits it.
   *
   * @param named the profile to use; null to know the file by its columns
   */
  public boolean needsNoWords(String named, Predicate<List<String>> isTemplate)
      throws IOException, RefusedException {
    RawTable head = head(null);
    return named == null
        ? isTemplate.test(head.names(head.header(Layout.PLAIN)))
            || recognise().filter(MappedReader::isBuiltIn).isPresent()
        : profiles.named(named).filter(MappedReader::isBuiltIn).isPresent();
  }

  private static boolean isBuiltIn(Profile profile) {
    return Profiles.builtIn().all().contains(profile);
  }

  /** The beginning of a sheet; files may be long. */
  private RawTable head(String sheet) throws IOException, RefusedException {
    RawTable head = heads.get(sheet);
    if (head == null) {
      head = RawTable.head(file, sheet, findings);
      heads.put(sheet, head);
    }
    return head;
  }

  private RawTable raw(String sheet) throws IOException, RefusedException {
    return RawTable.read(file, sheet, findings);
  }

  private Profile named(String name) throws RefusedException {
    return profiles
        .named(name)
        .orElseThrow(
            () -> {
              findings.reject(
                  "",
                  "unknown-profile",
                  "Tidak ada padanan kolom bernama \"" + name + "\" untuk berkas jenis ini",
                  "Pilih salah satu: "
                      + profiles.all().stream()
                          .map(Profile::name)
                          .collect(Collectors.joining(", ")));
              return new RefusedException(findings.problems());
            });
  }

  /** The profile that fits the header where it says the header stands; of several the strictest. */
  private Optional<Profile> recognise() throws IOException, RefusedException {
    List<Profile> fitting = new ArrayList<>();
    for (Profile profile : profiles.all()) {
      RawTable raw = head(sheet(profile.layout()));
      if (profile.fits(raw.names(raw.header(profile.layout())))) {
        fitting.add(profile);
      }
    }
    return fitting.stream().max(Comparator.comparingInt((Profile one) -> one.recognised().size()));
  }

  /** The sheet of a layout, where this file has it; else its first. */
  private String sheet(Layout layout) throws IOException, RefusedException {
    boolean there = head(null).sheets().stream().anyMatch(one -> one.name().equals(layout.sheet()));
    return there ? layout.sheet() : null;
  }

  private MappedTable byProfile(Profile profile) throws IOException, RefusedException {
    String sheet = sheet(profile.layout());
    RawTable head = head(sheet);
    HeaderRows header = head.header(profile.layout());
    if (!profile.fits(head.names(header))) {
      throw missing(profile, head.names(header));
    }
    if (isBuiltIn(profile)) {
      return new MappedTable(
          TableReader.read(file, findings), profile, Optional.empty(), Optional.empty());
    }
    SaidMapping said = SaidMapping.NOTHING;
    return read(raw(sheet), header, profile, said, profile.name(), Optional.empty());
  }

  private RefusedException missing(Profile profile, List<String> header) {
    String missing =
        profile.recognised().stream()
            .filter(one -> !header.contains(one))
            .collect(Collectors.joining(", "));
    findings.reject(
        "",
        "missing-column",
        "Kolom " + missing + " tidak ada",
        "Berkas \""
            + profile.title()
            + "\" punya kolom "
            + String.join(", ", profile.recognised()));
    return new RefusedException(findings.problems());
  }

  private MappedTable bySaid(SaidMapping said) throws IOException, RefusedException {
    RawTable raw = raw(said.sheet().orElse(null));
    HeaderRows header = said.headerRows().orElseGet(() -> HeaderFinder.find(raw));
    Map<String, String> villages = new HashMap<>();
    recognise().ifPresent(known -> villages.putAll(known.layout().villages()));
    villages.putAll(said.villages());
    Profile profile = SaidProfile.of(said, kind, raw, header, villages, bareDigitsAreKemendagri);
    Optional<Profile> kept = said.saveAs().isPresent() ? Optional.of(profile) : Optional.empty();
    return read(raw, header, profile, said, null, kept);
  }

  private MappedTable read(
      RawTable raw,
      HeaderRows header,
      Profile profile,
      SaidMapping said,
      String applied,
      Optional<Profile> kept)
      throws RefusedException {
    Table table = raw.below(header);
    PersonalColumns.refuse(table, findings);
    Profile dated = dated(profile, said, raw, header);
    List<String> missing = missing(dated, said, raw, header);
    VillageCells villages = new VillageCells(areas, dated, dated.layout().villages(), findings);
    Profile placed = dated;
    if (dated.columns().containsKey("nama_desa") && !dated.columns().containsKey("kode_desa")) {
      table = villages.resolve(table, row -> kind == FileKind.FACILITIES && hasPlace(dated, row));
      placed = dated.reading("kode_desa", VillageCells.COLUMN);
    }
    if (dated.columns().containsKey("nama_desa") && dated.columns().containsKey("kode_desa")) {
      warnOfOtherNames(table, dated);
    }
    if (kind == FileKind.FACILITIES && !dated.says("jenis")) {
      table = typed(table, placed);
      placed = placed.reading("jenis", TYPE_BY_NAME);
    }
    boolean asks = !missing.isEmpty() || !villages.questions().isEmpty();
    Mapping mapping =
        new TableMapping(raw, header).read(kind, dated, applied, asks, villages.questions());
    if (asks) {
      throw new RefusedException(asked(missing, villages.questions()), mapping);
    }
    return new MappedTable(table, placed, Optional.of(mapping), kept);
  }

  /** A code beside the name of another village: one of them is wrong. */
  private void warnOfOtherNames(Table table, Profile profile) {
    for (Table.Row row : table.rows()) {
      String name = profile.cell(row, "nama_desa");
      AreaCode.parse(profile.cell(row, "kode_desa"))
          .flatMap(areas::find)
          .filter(village -> village.level() == Level.DESA && !name.isEmpty())
          .filter(village -> !VillageNames.alike(village.name(), name))
          .ifPresent(village -> findings.add(VillageNames.otherName(village, name, row.place())));
    }
  }

  /** What is missing in the answers of a person, or in what a profile remembers of them. */
  private List<String> missing(Profile profile, SaidMapping said, RawTable raw, HeaderRows header) {
    List<String> targets =
        said.columns().isEmpty()
            ? List.copyOf(profile.columns().keySet())
            : said.columns().entrySet().stream()
                .filter(one -> raw.ids().contains(one.getKey()))
                .map(Map.Entry::getValue)
                .filter(target -> !target.equals(SaidMapping.LEAVE_OUT))
                .toList();
    return MappingCheck.of(kind, targets, profile.constants().keySet());
  }

  private static boolean hasPlace(Profile profile, Table.Row row) {
    return !profile.cell(row, "lat").isEmpty() && !profile.cell(row, "lon").isEmpty();
  }

  /** A list of pustu need not say of each that it is one, when its name does. */
  private static Table typed(Table table, Profile profile) {
    List<Table.Row> rows = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      Map<String, String> cells = new HashMap<>(row.cells());
      ColumnGuess.typeInName(profile.cell(row, "nama"))
          .ifPresent(type -> cells.put(TYPE_BY_NAME, type.id()));
      rows.add(new Table.Row(row.number(), row.place(), cells));
    }
    List<String> header = new ArrayList<>(table.header());
    header.add(TYPE_BY_NAME);
    return new Table(header, rows);
  }

  /**
   * The profile with the year and source of this file: a year is said or found anew for each file,
   * and a source that names another year is not taken over.
   */
  private Profile dated(Profile profile, SaidMapping said, RawTable raw, HeaderRows header) {
    if (kind != FileKind.POPULATION) {
      return profile;
    }
    Map<String, String> constants = new LinkedHashMap<>(profile.constants());
    constants.remove("tahun");
    Optional<Integer> year =
        said.year().or(() -> YearFinder.find(raw, header, file.getFileName().toString()));
    if (!profile.columns().containsKey("tahun")) {
      year.ifPresent(found -> constants.put("tahun", found.toString()));
      String source = constants.getOrDefault("sumber", "");
      if (said.columns().isEmpty()
          && year.filter(found -> YearFinder.contradicts(source, found)).isPresent()) {
        constants.remove("sumber");
      }
    }
    return profile.withConstants(constants);
  }

  private RefusedException proposal(SaidMapping said) throws IOException, RefusedException {
    RawTable raw = raw(said.sheet().orElse(null));
    HeaderRows header = said.headerRows().orElseGet(() -> HeaderFinder.find(raw));
    Table table = raw.below(header);
    PersonalColumns.refuse(table, findings);
    Proposal proposal = Proposal.of(kind, raw, header, ColumnGuess.among(areas));
    Profile asIf = SaidProfile.of(proposal, kind);
    VillageCells villages = new VillageCells(areas, asIf, Map.of(), new Findings());
    if (proposal.has("nama_desa") && !proposal.has("kode_desa")) {
      villages.resolve(table, row -> kind == FileKind.FACILITIES && hasPlace(asIf, row));
    }
    Profile dated = dated(asIf, said, raw, header);
    findings.reject(
        "",
        "unknown-columns",
        "Susunan kolom ini belum dikenal: " + String.join(", ", raw.names(header)),
        "Padankan kolomnya di halaman data, atau pakai baris judul templat; yang sudah dikenal: "
            + profiles.all().stream().map(Profile::name).collect(Collectors.joining(", ")));
    return new RefusedException(
        findings.problems(),
        new TableMapping(raw, header).proposed(kind, proposal, dated, villages.questions()));
  }

  private List<Problem> asked(List<String> missing, List<Name> villages) {
    for (String one : missing) {
      findings.reject("", "needs-mapping", one, "Lengkapi pemetaan kolomnya");
    }
    if (!villages.isEmpty()) {
      findings.reject(
          "baris " + villages.get(0).row(),
          "unsure-villages",
          villages.size() + " nama desa belum pasti, misalnya \"" + villages.get(0).text() + "\"",
          "Pilih desanya untuk setiap nama, atau lewati barisnya");
    }
    return findings.problems();
  }
}
