package id.petasehat.facility;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What can be said of a facility. The name of an attribute in files and in the store is the column
 * of the published templates {@code fasilitas} and {@code posyandu}.
 */
public enum Attribute {
  NAME("nama", false, Cells::text, Cells.TEXT),
  TYPE("jenis", false, Cells.word(FacilityType::read, FacilityType::id), Cells.TYPES),
  PARENT("kode_induk", false, Cells::text, Cells.TEXT),
  VILLAGE("kode_desa", false, Cells::text, "kode desa Kemendagri"),
  DISTRICT("kode_kab", false, Cells::text, "kode kabupaten/kota Kemendagri"),
  HAMLET("dusun", false, Cells::text, Cells.TEXT),
  ADDRESS("alamat", false, Cells::text, Cells.TEXT),
  /** Degrees north, EPSG:4326. */
  LATITUDE("lat", false, Cells::number, "derajat lintang, misalnya -5.6231"),
  /** Degrees east, EPSG:4326. */
  LONGITUDE("lon", false, Cells::number, "derajat bujur, misalnya 132.7412"),
  OWNER("pemilik", false, Cells::text, Cells.TEXT),
  LAND("status_lahan", false, Cells::text, Cells.TEXT),
  YEAR_BUILT("tahun_bangun", false, Cells::year, Cells.YEAR),
  YEAR_REHABILITATED("tahun_rehab", true, Cells::year, Cells.YEAR),
  STATUS("status", true, Cells.word(OperatingStatus::read, OperatingStatus::id), Cells.STATUSES),
  CONDITION("kondisi", true, Cells.word(Condition::read, Condition::id), Cells.CONDITIONS),
  MIDWIVES("bidan", true, Cells::count, Cells.COUNT),
  NURSES("perawat", true, Cells::count, Cells.COUNT),
  DOCTORS("dokter", true, Cells::count, Cells.COUNT),
  OTHER_STAFF("tenaga_lain", true, Cells::count, Cells.COUNT),
  CADRES("kader", true, Cells::count, Cells.COUNT),
  TRAINED_CADRES("kader_terlatih", true, Cells::count, Cells.COUNT),
  POWER("listrik", true, Cells::power, "pln, surya, genset atau tidak ada"),
  WATER("air", true, Cells::amenity, "sumber air, atau tidak ada"),
  INTERNET("internet", true, Cells::yesOrNo, Cells.YES_NO),
  EQUIPMENT_PERCENT("alat_persen", true, Cells::percent, "angka 0 sampai 100"),
  STAFF_HOUSE("rumah_dinas", true, Cells::staffHouse, Cells.CONDITIONS + " atau tidak ada"),
  VEHICLES("kendaraan", true, Cells::count, Cells.COUNT),
  BOATS("perahu", true, Cells::count, Cells.COUNT),
  /** Days a week, 0 to 7. */
  OPEN_DAYS("hari_buka", true, Cells::weekDays, "angka 0 sampai 7"),
  ILP("ilp", true, Cells::yesOrNo, Cells.YES_NO),
  /** Whether a posyandu meets the district's own criteria. */
  ACTIVE("aktif", true, Cells::yesOrNo, Cells.YES_NO),
  SURVEYED_ON("tgl_survei", true, Cells::day, "tanggal, misalnya 2025-03-31"),
  ASSESSOR("penilai", true, Cells::text, Cells.TEXT);

  private static final Map<String, Attribute> BY_COLUMN =
      Arrays.stream(values()).collect(Collectors.toMap(Attribute::column, one -> one));

  private final String column;
  private final boolean changes;
  private final Function<String, Optional<String>> reader;
  private final String expected;

  Attribute(
      String column, boolean changes, Function<String, Optional<String>> reader, String expected) {
    this.column = column;
    this.changes = changes;
    this.reader = reader;
    this.expected = expected;
  }

  /** The column of the templates, and the name in the store. */
  public String column() {
    return column;
  }

  /**
   * Whether it is part of a facility's state, which changes with time; otherwise it tells what the
   * facility is, and holds for all times until corrected.
   */
  public boolean changes() {
    return changes;
  }

  /**
   * Reads a cell to the spelling in which facts are kept.
   *
   * @param cell not blank
   * @return empty when the cell is none of {@link #expected}
   */
  public Optional<String> read(String cell) {
    return reader.apply(cell.strip());
  }

  /** What a cell may hold, in Indonesian, for messages. */
  public String expected() {
    return expected;
  }

  /** Finds an attribute by its column. */
  public static Optional<Attribute> ofColumn(String column) {
    return Optional.ofNullable(BY_COLUMN.get(column));
  }
}
