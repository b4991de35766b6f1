package id.petasehat.intake.kind;

import id.petasehat.intake.Findings;
import id.petasehat.intake.Problem;
import id.petasehat.intake.RefusedException;
import id.petasehat.intake.boundary.FileFormat;
import id.petasehat.intake.boundary.ShapeHead;
import id.petasehat.intake.raster.RasterHead;
import id.petasehat.intake.table.HeaderRows;
import id.petasehat.intake.table.Profile;
import id.petasehat.intake.table.Profiles;
import id.petasehat.intake.table.RawTable;
import id.petasehat.intake.table.TableText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out what a file is by looking into it. */
public final class Recognition {
  private static final int HEAD_BYTES = 4096;

  /** What each template's header has that no other's has. */
  private static final List<Template> TEMPLATES =
      List.of(
          new Template(
              FileKind.INDICATORS,
              "indikator_panjang",
              Set.of("kode_desa", "kode_indikator", "periode", "pembilang")),
          new Template(
              FileKind.INDICATORS,
              "kasus_umur",
              Set.of("kode_desa", "kode_indikator", "kelompok_umur", "jumlah")),
          new Template(
              FileKind.POPULATION,
              "penduduk_umur",
              Set.of("kode_desa", "tahun", "kelompok_umur", "jumlah")),
          new Template(
              FileKind.POPULATION, "penduduk", Set.of("kode_desa", "jenis_sasaran", "jumlah")),
          new Template(FileKind.FACILITIES, "fasilitas", Set.of("nama", "jenis")),
          new Template(FileKind.POSYANDU, "posyandu", Set.of("kode_posyandu", "kode_desa")),
          new Template(FileKind.WORK_AREAS, "wilayah_kerja", Set.of("kode_desa", "kode_puskesmas")),
          new Template(FileKind.LINKS, "tautan_perjalanan", Set.of("dari", "ke", "moda", "menit")),
          new Template(
              FileKind.SETTLEMENTS, "permukiman", Set.of("kode_desa", "nama", "lat", "lon")),
          candidates("nama", "bujur", "lintang", "biaya"),
          candidates("nama", "bujur", "lintang", "status_lahan"),
          candidates("nama", "lon", "lat", "biaya"),
          candidates("name", "lon", "lat", "cost"),
          candidates("name", "lon", "lat", "land"));

  /** Files of posts have these columns of settlements too, and others beside them. */
  private static final Set<String> OF_SETTLEMENTS =
      Set.of("kode_desa", "nama_desa", "nama", "lat", "lon", "jumlah", "dusun", "sumber");

  private static Template candidates(String... columns) {
    return new Template(FileKind.CANDIDATES, "calon_pos", Set.of(columns));
  }

  private record Template(FileKind kind, String name, Set<String> columns) {
    boolean fits(Set<String> names) {
      return names.containsAll(columns)
          && (kind != FileKind.SETTLEMENTS || OF_SETTLEMENTS.containsAll(names));
    }
  }

  private final Profiles profiles;

  private Recognition(Profiles profiles) {
    this.profiles = profiles;
  }

  /**
   * Says what a file is.
   *
   * @param profiles by which foreign tables are known
   * @throws IOException when it cannot be opened
   */
  public static Recognised of(Path file, Profiles profiles) throws IOException {
    return new Recognition(profiles).look(file);
  }

  private Recognised look(Path file) throws IOException {
    byte[] head = head(file);
    Optional<ForeignFile> foreign = ForeignFile.of(file, head);
    if (foreign.isPresent()) {
      return foreign.get() == ForeignFile.WORKBOOK ? workbook(file) : refused(foreign.get());
    }
    if (RasterHead.isTiff(head)) {
      FileKind kind = RasterHead.isOfHeights(file) ? FileKind.ELEVATION : FileKind.LANDCOVER;
      return Recognised.as(kind, " (GeoTIFF)", " (GeoTIFF)", Preview.NONE);
    }
    FileFormat format = FileFormat.of(file);
    return switch (format) {
      case EMPTY -> refused(ForeignFile.EMPTY);
      case GEOJSON -> json(file);
      case UNKNOWN -> startsAsArray(head) ? json(file) : table(file);
      default -> shapes(file, format);
    };
  }

  private static Recognised shapes(Path file, FileFormat format) throws IOException {
    ShapeHead head = ShapeHead.of(file, format);
    FileKind kind = head.areas() ? ShapeKind.ofAreas(file) : ShapeKind.of(file, head);
    String label = " (" + format.label() + ")";
    return Recognised.as(kind, label, label, Preview.NONE);
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD_BYTES);
    }
  }

  private static boolean startsAsArray(byte[] head) {
    return new String(head, StandardCharsets.UTF_8)
        .replaceFirst("^[\\ufeff\\s]+", "")
        .startsWith("[");
  }

  private Recognised json(Path file) throws IOException {
    JsonHead json = JsonHead.read(file);
    if (!json.isGeoJson()) {
      return table(json.table());
    }
    FileKind kind = json.kind(file);
    return kind == FileKind.FACILITIES
        ? Recognised.as(kind, " (titik GeoJSON)", " (GeoJSON points)", json.table())
        : Recognised.as(kind, " (GeoJSON)", " (GeoJSON)", json.table());
  }

  private Recognised workbook(Path file) throws IOException {
    try (TableText text = TableText.open(file, Preview.MOST_ROWS + 1, new Findings())) {
      return table(text.path());
    } catch (RefusedException refusal) {
      Problem problem = refusal.problems().get(0);
      if (problem.code().equals("title-above-header")) {
        return belowTitles(file);
      }
      return new Recognised(
          Optional.empty(),
          Optional.empty(),
          problem.reason() + ".",
          ForeignFile.WORKBOOK.english(),
          Preview.NONE,
          Optional.of(problem));
    }
  }

  private Recognised table(Path file) throws IOException {
    Optional<Preview> table = TableHead.read(file);
    if (table.isEmpty()) {
      return refused(ForeignFile.NOT_TEXT);
    }
    Recognised seen = table(table.get());
    return seen.kind().isPresent() ? seen : bySavedLayout(file).orElse(seen);
  }

  private Recognised table(Preview table) {
    Set<String> names = TableHead.names(table);
    Optional<Profile> foreign = profiles.recognise(names).filter(profile -> !isTemplate(profile));
    if (foreign.isPresent()) {
      return Recognised.by(foreign.get(), table);
    }
    return TEMPLATES.stream()
        .filter(template -> template.fits(names))
        .findFirst()
        .map(
            template ->
                Recognised.as(
                    template.kind,
                    " (templat " + template.name + ")",
                    " (template " + template.name + ")",
                    table))
        .orElseGet(() -> unknown(table));
  }

  /** A table whose header stands below something else: by a profile that says where. */
  private Optional<Recognised> bySavedLayout(Path file) throws IOException {
    for (Profile profile : profiles.all()) {
      if (Profiles.builtIn().all().contains(profile)) {
        continue;
      }
      Optional<RawTable> raw = raw(file, profile.layout().sheet()).or(() -> raw(file, null));
      if (raw.isPresent() && profile.fits(raw.get().names(raw.get().header(profile.layout())))) {
        return Optional.of(
            Recognised.by(profile, preview(raw.get(), raw.get().header(profile.layout()))));
      }
    }
    return Optional.empty();
  }

  private Recognised belowTitles(Path file) throws IOException {
    Optional<Recognised> saved = bySavedLayout(file);
    return saved.isPresent()
        ? saved.get()
        : unknown(raw(file, null).map(raw -> preview(raw, fullest(raw))).orElse(Preview.NONE));
  }

  /** Empty when there is no such sheet, or no table. */
  private static Optional<RawTable> raw(Path file, String sheet) {
    try {
      return Optional.of(RawTable.head(file, sheet, new Findings()));
    } catch (RefusedException | IOException noTable) {
      return Optional.empty();
    }
  }

  /** The first of the rows that hold most cells: titles hold one. */
  private static HeaderRows fullest(RawTable raw) {
    int number =
        raw.lines().stream()
            .max(
                Comparator.comparingLong(Recognition::filled).thenComparing(line -> -line.number()))
            .map(RawTable.Line::number)
            .orElse(1);
    return new HeaderRows(number, number);
  }

  private static long filled(RawTable.Line line) {
    return line.cells().stream().filter(cell -> !cell.isBlank()).count();
  }

  private static Preview preview(RawTable raw, HeaderRows header) {
    List<String> names = raw.names(header);
    return new Preview(
        raw.headings(header),
        raw.below(header).rows().stream()
            .limit(Preview.MOST_ROWS)
            .map(row -> names.stream().map(row::cell).toList())
            .toList());
  }

  private static boolean isTemplate(Profile profile) {
    return TEMPLATES.stream().anyMatch(template -> template.name.equals(profile.name()));
  }

  private static Recognised unknown(Preview table) {
    List<String> shown = new ArrayList<>(table.columns());
    int more = shown.size() - 12;
    String columns =
        String.join(", ", more > 0 ? shown.subList(0, 12) : shown) + (more > 0 ? ", …" : "");
    return new Recognised(
        Optional.empty(),
        Optional.empty(),
        "Berkas ini tidak dikenali. Kolom yang ditemukan: " + columns + ".",
        "This file is not recognised. Columns found: " + columns + ".",
        table,
        Optional.of(
            Problem.rejected(
                "",
                "not-recognised",
                "Berkas ini tidak dikenali. Kolom yang ditemukan: " + columns + ".",
                ForeignFile.TAKEN)));
  }

  private static Recognised refused(ForeignFile file) {
    return new Recognised(
        Optional.empty(),
        Optional.empty(),
        file.indonesian(),
        file.english(),
        Preview.NONE,
        Optional.of(Problem.rejected("", file.code(), file.indonesian(), file.remedy())));
  }
}
