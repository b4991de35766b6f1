package id.petasehat.intake.facility;

import id.petasehat.area.AreaCode;
import id.petasehat.facility.Facility;
import id.petasehat.facility.FacilityType;
import id.petasehat.facility.WorkAreaRow;
import id.petasehat.intake.Findings;
import id.petasehat.intake.RefusedException;
import id.petasehat.intake.figure.FigureContext;
import id.petasehat.intake.figure.VillageColumn;
import id.petasehat.intake.table.Profile;
import id.petasehat.intake.table.Table;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads rows of the template {@code wilayah_kerja}. */
public final class WorkAreaTable {
  private static final int NAMES_SHOWN = 40;

  private final Table table;
  private final Profile profile;
  private final Findings findings;
  private final VillageColumn villages;
  private final Map<String, Facility> posts;
  private final Map<String, String> keysByCode;
  private final Map<AreaCode, List<WorkAreaRow>> ofVillage = new HashMap<>();
  private long elsewhere;

  /**
   * @param posts stored, by key
   * @param keysByCode every code that a file knows a stored post by
   */
  public WorkAreaTable(
      PostFile file,
      FigureContext context,
      Map<String, Facility> posts,
      Map<String, String> keysByCode) {
    this.table = file.table();
    this.profile = file.profile();
    this.findings = file.findings();
    this.villages = new VillageColumn(context, findings);
    this.posts = posts;
    this.keysByCode = keysByCode;
  }

  /**
   * The rows of stored districts.
   *
   * @throws RefusedException when anything is rejected
   */
  public List<WorkAreaRow> read() throws RefusedException {
    List<WorkAreaRow> rows = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      row(row).filter(this::isAlone).ifPresent(rows::add);
    }
    if (elsewhere > 0) {
      findings.tell(
          "",
          "other-districts",
          elsewhere + " baris untuk kabupaten/kota yang tidak tersimpan dilewati");
    }
    findings.refuseIfRejected();
    return rows;
  }

  private Optional<WorkAreaRow> row(Table.Row row) {
    VillageColumn.Cell village = villages.read(profile.cell(row, "kode_desa"), row.number());
    if (village.elsewhere()) {
      elsewhere++;
      return Optional.empty();
    }
    String puskesmas = puskesmas(row);
    String pustu = pustu(row);
    Period period = period(row);
    if (village.area() == null || puskesmas == null || period == null) {
      return Optional.empty();
    }
    return Optional.of(
        new WorkAreaRow(village.area(), period.from, period.to, puskesmas, pustu, row.number()));
  }

  private String puskesmas(Table.Row row) {
    String code = profile.cell(row, "kode_puskesmas");
    String name = profile.cell(row, "nama_puskesmas");
    Facility post = code.isEmpty() ? called(name) : post(code);
    if (post != null && post.type() != null && post.type().isPuskesmas()) {
      return post.code();
    }
    String known =
        posts.values().stream()
            .filter(one -> one.type() != null && one.type().isPuskesmas())
            .limit(NAMES_SHOWN)
            .map(one -> one.code() + " " + one.name())
            .collect(Collectors.joining(", "));
    findings.reject(
        row.place(),
        "unknown-puskesmas",
        code.isEmpty() && name.isEmpty()
            ? "kode_puskesmas kosong"
            : "\"" + (code.isEmpty() ? name : code) + "\" bukan puskesmas yang tersimpan",
        known.isEmpty() ? "Masukkan dahulu daftar puskesmas" : "Pakai salah satu: " + known);
    return null;
  }

  /** Null where none is named, or the code is of no stored post, which refuses the file. */
  private String pustu(Table.Row row) {
    String code = profile.cell(row, "kode_pustu");
    if (code.isEmpty() || code.equals("-")) {
      return null;
    }
    Facility post = post(code);
    if (post == null) {
      findings.reject(
          row.place(),
          "unknown-pustu",
          "\"" + code + "\" bukan kode pustu yang tersimpan",
          "Impor dahulu pustunya, atau kosongkan kode_pustu");
      return null;
    }
    return post.code();
  }

  /** The one puskesmas of that name; null when there is none, or more than one. */
  private Facility called(String name) {
    String wanted = PostName.of(name, FacilityType.PUSKESMAS, "").key();
    List<Facility> called =
        posts.values().stream()
            .filter(one -> one.type() != null && one.type().isPuskesmas())
            .filter(one -> PostName.of(one.name(), one.type(), "").key().equals(wanted))
            .toList();
    return name.isEmpty() || called.size() != 1 ? null : called.get(0);
  }

  private Facility post(String code) {
    String key = keysByCode.get(code);
    return key == null ? null : posts.get(key);
  }

  private record Period(LocalDate from, LocalDate to) {}

  /** Null, and a rejected row, when a day cannot be read or the end lies before the beginning. */
  private Period period(Table.Row row) {
    try {
      LocalDate from = day(profile.cell(row, "berlaku_dari"));
      LocalDate to = day(profile.cell(row, "berlaku_sampai"));
      if (from == null || to == null || !to.isBefore(from)) {
        return new Period(from, to);
      }
      findings.reject(
          row.place(),
          "ends-before-it-begins",
          "berlaku_sampai " + to + " lebih awal dari berlaku_dari " + from,
          "Periksa apakah kedua tanggal tertukar");
    } catch (DateTimeParseException unreadable) {
      findings.reject(
          row.place(),
          "bad-date",
          "Tanggal berlaku \"" + unreadable.getParsedString() + "\" tidak dapat dibaca",
          "Tulis tahun-bulan-hari, misalnya 2025-01-01, atau kosongkan");
    }
    return null;
  }

  /** A work area may begin in the future, so this is no day of a survey. */
  private static LocalDate day(String text) {
    return text.isEmpty() || text.equals("-") ? null : LocalDate.parse(text);
  }

  /** Whether no other row speaks of the village at the same time. */
  private boolean isAlone(WorkAreaRow row) {
    List<WorkAreaRow> others = ofVillage.computeIfAbsent(row.village(), key -> new ArrayList<>());
    for (WorkAreaRow other : others) {
      if (overlap(row, other)) {
        findings.reject(
            "baris " + row.line(),
            "two-puskesmas",
            "Desa "
                + row.village()
                + " sudah disebut di baris "
                + other.line()
                + " untuk waktu yang sama"
                + (row.puskesmas().equals(other.puskesmas())
                    ? ""
                    : ", dengan puskesmas lain (" + posts.get(other.puskesmas()).name() + ")"),
            "Satu desa punya satu puskesmas pada satu waktu: hapus salah satunya atau isi"
                + " berlaku_sampai");
        return false;
      }
    }
    others.add(row);
    return true;
  }

  private static boolean overlap(WorkAreaRow one, WorkAreaRow other) {
    return beginsBefore(one, other.to()) && beginsBefore(other, one.to());
  }

  private static boolean beginsBefore(WorkAreaRow row, LocalDate end) {
    return row.from() == null || end == null || !row.from().isAfter(end);
  }
}
