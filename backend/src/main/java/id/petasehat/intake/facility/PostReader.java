package id.petasehat.intake.facility;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.facility.Attribute;
import id.petasehat.facility.FacilityType;
import id.petasehat.intake.Findings;
import id.petasehat.intake.facility.PostRow.Stated;
import id.petasehat.intake.facility.PostRow.Wrong;
import id.petasehat.intake.figure.FigureContext;
import id.petasehat.intake.figure.VillageColumn;
import id.petasehat.intake.table.Profile;
import id.petasehat.intake.table.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads rows of a table of posts. Rows of villages of districts that are not stored are left out.
 */
final class PostReader {
  /** Columns that only files about single persons have; {@code nama} here names a post. */
  private static final Set<String> PERSONAL =
      Set.of("nik", "no_kk", "nama_lengkap", "nama_pasien", "nama_ibu", "nama_anak");

  private static final Set<Attribute> READ_APART =
      Set.of(Attribute.VILLAGE, Attribute.DISTRICT, Attribute.LATITUDE, Attribute.LONGITUDE);

  private static final int LONGEST_CODE = 80;

  private final Profile profile;
  private final StatedDistricts districts;
  private final Findings findings;
  private final VillageColumn villages;
  private long elsewhere;

  PostReader(Profile profile, FigureContext context, StatedDistricts districts, Findings findings) {
    this.profile = profile;
    this.districts = districts;
    this.findings = findings;
    this.villages = new VillageColumn(context, findings);
  }

  /** Rows that name a village of a district that is not stored. */
  long elsewhere() {
    return elsewhere;
  }

  List<PostRow> read(Table table) {
    checkColumns(table);
    List<PostRow> rows = new ArrayList<>();
    table.rows().forEach(row -> row(row).ifPresent(rows::add));
    return rows;
  }

  private void checkColumns(Table table) {
    List<String> unread = new ArrayList<>(profile.unread(table.header()));
    unread.remove("nama_desa"); // in templates handed out, for people to read
    unread.stream()
        .filter(PERSONAL::contains)
        .forEach(
            column ->
                findings.reject(
                    "",
                    "personal-data",
                    "Kolom \"" + column + "\" berisi data orang per orang",
                    "Hapus kolom itu; di sini hanya jumlah tenaga yang disimpan"));
    if (!unread.isEmpty()) {
      findings.tell("", "unread-columns", "Kolom yang tidak dipakai: " + String.join(", ", unread));
    }
  }

  private Optional<PostRow> row(Table.Row row) {
    AreaCode village = null;
    String villageText = text(row, Attribute.VILLAGE.column());
    if (!villageText.isEmpty()) {
      VillageColumn.Cell cell = villages.read(villageText, row.number());
      if (cell.elsewhere()) {
        elsewhere++;
        return Optional.empty();
      }
      village = cell.area();
    }
    List<Wrong> wrong = new ArrayList<>();
    Map<Attribute, String> said = attributes(row, wrong);
    PointCells.Point point = point(row, wrong);
    if (point.point() != null) {
      said.put(Attribute.LATITUDE, plain(point.point().y));
      said.put(Attribute.LONGITUDE, plain(point.point().x));
    }
    if (village != null) {
      said.put(Attribute.VILLAGE, village.dotted());
    }
    FacilityType type =
        Optional.ofNullable(said.get(Attribute.TYPE)).flatMap(FacilityType::read).orElse(null);
    checkCadres(said, wrong);
    if (type == FacilityType.POSYANDU && villageText.isEmpty()) {
      wrong.add(
          new Wrong(
              true,
              "missing-village",
              "kode_desa kosong; posyandu milik satu desa",
              "Isi kode Kemendagri desanya"));
    }
    return Optional.of(
        new PostRow(
            row.number(),
            row.place(),
            code(row, wrong),
            name(said, type, wrong),
            type,
            said,
            days(row, wrong),
            point.point(),
            village,
            village == null
                ? stated(row, said, wrong)
                : new Stated(village.at(Level.KABUPATEN), null, null),
            wrong));
  }

  private static String plain(double degrees) {
    return Attribute.LATITUDE.read(Double.toString(degrees)).orElseThrow();
  }

  /** A cell; empty for the dash that recaps use for "nothing". */
  private String text(Table.Row row, String column) {
    String text = profile.cell(row, column);
    return text.equals("-") || text.equals("–") ? "" : text;
  }

  private Map<Attribute, String> attributes(Table.Row row, List<Wrong> wrong) {
    Map<Attribute, String> said = new EnumMap<>(Attribute.class);
    for (Attribute attribute : Attribute.values()) {
      if (!READ_APART.contains(attribute)) {
        value(row, attribute, attribute.column(), wrong)
            .ifPresent(content -> said.put(attribute, content));
      }
    }
    return said;
  }

  private Optional<String> value(
      Table.Row row, Attribute attribute, String column, List<Wrong> wrong) {
    String text = text(row, column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> content = attribute.read(text);
    if (content.isEmpty()) {
      boolean negative = text.matches("-\\s*\\d.*");
      wrong.add(
          new Wrong(
              true,
              negative ? "negative" : "bad-value",
              column + " \"" + text + (negative ? "\" kurang dari nol" : "\" tidak dapat dibaca"),
              "Isi dengan: " + attribute.expected()));
    }
    return content;
  }

  private PointCells.Point point(Table.Row row, List<Wrong> wrong) {
    int before = wrong.size();
    String lat = coordinate(row, Attribute.LATITUDE, wrong);
    String lon = coordinate(row, Attribute.LONGITUDE, wrong);
    if (wrong.size() > before) {
      return PointCells.Point.NONE;
    }
    PointCells.Point point = PointCells.read(lat, lon);
    if (point.wrong() != null) {
      wrong.add(
          new Wrong(
              false,
              "impossible-coordinate",
              point.wrong() + "; disimpan tanpa tempat",
              point.remedy()));
    }
    return point;
  }

  /** A coordinate may be negative, and any number may stand there. */
  private String coordinate(Table.Row row, Attribute attribute, List<Wrong> wrong) {
    String text = text(row, attribute.column());
    if (text.isEmpty()) {
      return null;
    }
    Optional<String> content = attribute.read(text);
    if (content.isEmpty()) {
      wrong.add(
          new Wrong(
              true,
              "bad-value",
              attribute.column() + " \"" + text + "\" bukan angka derajat",
              "Isi dengan: " + attribute.expected()));
    }
    return content.orElse(null);
  }

  private String code(Table.Row row, List<Wrong> wrong) {
    String code = text(row, PostColumns.CODE);
    if (code.length() > LONGEST_CODE) {
      wrong.add(
          new Wrong(
              true,
              "code-too-long",
              "Kode sepanjang " + code.length() + " huruf, paling banyak " + LONGEST_CODE,
              "Periksa apakah kolomnya tertukar"));
    }
    return code.isEmpty() ? null : code;
  }

  private static String name(Map<Attribute, String> said, FacilityType type, List<Wrong> wrong) {
    String name = said.get(Attribute.NAME);
    if (name == null) {
      wrong.add(new Wrong(true, "missing-name", "Nama kosong", "Isi nama posnya"));
      return "";
    }
    if (type == null && wrong.stream().noneMatch(one -> one.reason().startsWith("jenis"))) {
      wrong.add(
          new Wrong(
              true, "missing-type", "Jenis kosong", "Isi dengan: " + Attribute.TYPE.expected()));
    }
    String shown = Spelling.ofName(name, type);
    said.put(Attribute.NAME, shown);
    return shown;
  }

  private Map<Attribute, LocalDate> days(Table.Row row, List<Wrong> wrong) {
    Map<Attribute, LocalDate> days = new EnumMap<>(Attribute.class);
    day(row, PostColumns.CONDITION_DAY, wrong).ifPresent(d -> days.put(Attribute.CONDITION, d));
    day(row, PostColumns.ILP_DAY, wrong).ifPresent(day -> days.put(Attribute.ILP, day));
    return days;
  }

  private Optional<LocalDate> day(Table.Row row, String column, List<Wrong> wrong) {
    return value(row, Attribute.SURVEYED_ON, column, wrong).map(LocalDate::parse);
  }

  private Stated stated(Table.Row row, Map<Attribute, String> said, List<Wrong> wrong) {
    String code = text(row, Attribute.DISTRICT.column());
    if (!code.isEmpty()) {
      Optional<AreaCode> district =
          AreaCode.parse(code).filter(one -> one.level() == Level.KABUPATEN);
      if (district.isEmpty()) {
        wrong.add(
            new Wrong(
                true,
                "bad-value",
                "kode_kab \"" + code + "\" bukan kode kabupaten/kota",
                "Tulis kode Kemendagri, misalnya 81.02"));
      }
      return new Stated(district.orElse(null), null, null);
    }
    if (profile.district() != null) {
      Optional<Stated> own = profile.district().of(row).map(this::ofProfile);
      if (own.isPresent()) {
        return own.get();
      }
    }
    return districts.inAddress(said.getOrDefault(Attribute.ADDRESS, ""));
  }

  private Stated ofProfile(String text) {
    return profile.district().system() == Profile.CodeSystem.BPS
        ? new Stated(null, text, null)
        : districts.named(text);
  }

  private static void checkCadres(Map<Attribute, String> said, List<Wrong> wrong) {
    String cadres = said.get(Attribute.CADRES);
    String trained = said.get(Attribute.TRAINED_CADRES);
    if (cadres != null && trained != null && Integer.parseInt(trained) > Integer.parseInt(cadres)) {
      wrong.add(
          new Wrong(
              false,
              "trained-above-cadres",
              "kader_terlatih " + trained + " lebih banyak dari kader " + cadres,
              "Periksa apakah kedua kolom tertukar"));
    }
  }
}
