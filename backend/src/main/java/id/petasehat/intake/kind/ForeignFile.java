package id.petasehat.intake.kind;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A file of a sort that offices have; none but a {@link #WORKBOOK} is taken.
 *
 * @param code of the problem it is refused with
 * @param indonesian what it is
 * @param english what it is
 * @param remedy what to do instead, in Indonesian
 */
record ForeignFile(String code, String indonesian, String english, String remedy) {
  /** What is taken. */
  static final String TAKEN =
      "Yang diterima: batas desa (GeoJSON, shapefile .zip, GeoPackage, FlatGeobuf, KML) dan tabel"
          + " .xlsx atau CSV menurut templat penduduk, indikator_panjang, fasilitas, posyandu,"
          + " wilayah_kerja, tautan_perjalanan, permukiman atau calon_pos; jalan, sungai dan"
          + " jembatan (GeoJSON, shapefile .zip, GeoPackage); tutupan lahan dan ketinggian (GeoTIFF).";

  static final ForeignFile EMPTY =
      new ForeignFile(
          "empty-file",
          "Berkas ini kosong.",
          "This file is empty.",
          "Periksa apakah berkas tersimpan dengan benar, lalu pilih lagi.");

  static final ForeignFile NOT_TEXT =
      new ForeignFile(
          "not-utf8",
          "Isi berkas ini bukan teks UTF-8 dan bukan format peta yang dikenal.",
          "This file is neither UTF-8 text nor a known map format.",
          "Bila ini tabel, simpan ulang dari lembar kerja sebagai .xlsx. " + TAKEN);

  /** Taken as a table; these are the words for one that cannot be read. */
  static final ForeignFile WORKBOOK =
      new ForeignFile(
          "broken-workbook",
          "Lembar kerja Excel ini tidak dapat dibaca.",
          "This Excel workbook cannot be read.",
          "Buka di lembar kerja, lalu simpan ulang sebagai .xlsx.");

  /** A part of a shapefile without the part that holds the shapes. */
  private static final ForeignFile SHAPEFILE_PART =
      new ForeignFile(
          "shapefile-part",
          "Ini hanya satu bagian dari shapefile; bentuk desanya ada di berkas .shp.",
          "This is only one part of a shapefile; its shapes are in the .shp file.",
          "Pilih .shp, .dbf, .shx dan .prj yang bernama sama bersama-sama, atau satu .zip yang"
              + " memuat semuanya.");

  private static final Set<String> PARTS = Set.of(".dbf", ".shx", ".prj", ".cpg");

  private static final ForeignFile OPEN_DOCUMENT =
      new ForeignFile(
          "spreadsheet",
          "Ini berkas LibreOffice (.ods), yang tidak dibaca langsung.",
          "This is a LibreOffice file (.ods), which is not read directly.",
          "Buka di LibreOffice, lalu simpan sebagai .xlsx atau CSV UTF-8.");

  private static final ForeignFile DOCUMENT =
      document("Ini dokumen Word atau tulisan lain", "This is a word processor's document");
  private static final ForeignFile PDF = document("Ini berkas PDF", "This is a PDF");
  private static final ForeignFile IMAGE = document("Ini gambar", "This is a picture");

  private static final ForeignFile OLD_OFFICE =
      new ForeignFile(
          "spreadsheet",
          "Ini berkas Office lama (.xls atau .doc) atau yang dikunci kata sandi.",
          "This is an old Office file (.xls or .doc), or one behind a password.",
          "Buka di lembar kerja, lepas kata sandinya, lalu simpan sebagai .xlsx.");

  private static ForeignFile document(String indonesian, String english) {
    return new ForeignFile(
        "not-data",
        indonesian + ", bukan berkas data.",
        english + ", not a file of data.",
        "Minta berkas datanya kepada pembuatnya. " + TAKEN);
  }

  /** Empty when the file is not of such a sort, and when it is an archive too broken to tell. */
  static Optional<ForeignFile> of(Path file, byte[] head) throws IOException {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (PARTS.contains(name.substring(Math.max(0, name.lastIndexOf('.'))))) {
      return Optional.of(SHAPEFILE_PART);
    }
    String start = new String(head, StandardCharsets.ISO_8859_1);
    if (start.startsWith("%PDF")) {
      return Optional.of(PDF);
    }
    if (start.startsWith("\u0089PNG")
        || start.startsWith("\u00ff\u00d8\u00ff")
        || start.startsWith("GIF8")) {
      return Optional.of(IMAGE);
    }
    if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      return Optional.of(OLD_OFFICE);
    }
    if (start.startsWith("{\\rtf")) {
      return Optional.of(DOCUMENT);
    }
    return start.startsWith("PK\u0003\u0004") ? ofArchive(file) : Optional.empty();
  }

  /** Reads only the list of names, so that an archive of any size is told apart at once. */
  private static Optional<ForeignFile> ofArchive(Path file) throws IOException {
    try (ZipFile archive = new ZipFile(file.toFile())) {
      return archive.stream().flatMap(entry -> ofEntry(entry.getName()).stream()).findFirst();
    } catch (ZipException broken) {
      // the reader of boundaries says what is broken about an archive
      return Optional.empty();
    }
  }

  /**
   * Office Open XML keeps its parts in xl/ or word/; OpenDocument has content.xml beside META-INF.
   */
  private static Optional<ForeignFile> ofEntry(String name) {
    if (name.startsWith("xl/")) {
      return Optional.of(WORKBOOK);
    }
    if (name.equals("content.xml")) {
      return Optional.of(OPEN_DOCUMENT);
    }
    return name.startsWith("word/") || name.startsWith("ppt/")
        ? Optional.of(DOCUMENT)
        : Optional.empty();
  }
}
