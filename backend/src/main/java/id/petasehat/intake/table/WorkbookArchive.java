package id.petasehat.intake.table;

import id.petasehat.intake.Findings;
import id.petasehat.intake.UnpackLimit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The archive that a workbook (ISO 29500) is, unpacked once before anything in it is believed.
 *
 * @param styled whether it says how cells are shown
 * @param unpackedBytes of all its parts
 */
public record WorkbookArchive(boolean styled, long unpackedBytes) {
  private static final int MAX_ENTRIES = 10_000;

  /** Kept in memory, unlike the rows of sheets. */
  private static final String SHARED_TEXTS = "xl/sharedStrings.xml";

  private static final long MAX_SHARED_BYTES = 200L << 20;

  /**
   * Unpacks every part; what is damaged, swells, or is another sort of workbook is rejected.
   *
   * @throws IOException when the file cannot be opened
   */
  public static WorkbookArchive check(Path file, Findings findings) throws IOException {
    UnpackLimit limit = new UnpackLimit(Files.size(file));
    boolean styled = false;
    long unpacked = 0;
    try (ZipFile archive = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
      styled = archive.getEntry("xl/styles.xml") != null;
      checkSort(archive, findings);
      if (archive.size() > MAX_ENTRIES) {
        throw new UnpackLimit.ExceededException();
      }
      for (ZipEntry part : archive.stream().toList()) {
        unpacked += unpackedBytes(archive, part, limit);
        if (limit.exceededBy(unpacked)) {
          throw new UnpackLimit.ExceededException();
        }
      }
    } catch (UnpackLimit.ExceededException swollen) {
      findings.reject(
          "",
          "zip-bomb",
          "Lembar kerja ini mengembang melebihi batas",
          "Salin tabelnya saja ke lembar kerja baru, lalu simpan sebagai .xlsx");
    } catch (IOException | IllegalArgumentException broken) {
      rejectBroken(findings);
    }
    return new WorkbookArchive(styled, unpacked);
  }

  private static void checkSort(ZipFile archive, Findings findings) {
    if (archive.getEntry("xl/vbaProject.bin") != null) {
      rejectSort(findings, "Lembar kerja ini memuat makro (.xlsm)");
    } else if (archive.getEntry("xl/workbook.bin") != null) {
      rejectSort(findings, "Ini lembar kerja biner (.xlsb)");
    } else if (archive.stream().noneMatch(part -> part.getName().startsWith("xl/"))) {
      findings.reject(
          "",
          "not-a-table",
          "Isi berkas ini arsip zip, bukan tabel",
          "Buka isinya di lembar kerja lalu simpan sebagai .xlsx atau \"CSV UTF-8\"");
    }
  }

  private static void rejectSort(Findings findings, String reason) {
    findings.reject(
        "", "spreadsheet", reason, "Buka di lembar kerja, lalu simpan sebagai .xlsx tanpa makro");
  }

  private static long unpackedBytes(ZipFile archive, ZipEntry part, UnpackLimit limit)
      throws IOException {
    try (CheckedInputStream in =
        new CheckedInputStream(limit.guard(archive.getInputStream(part)), new CRC32())) {
      long bytes = in.transferTo(OutputStream.nullOutputStream());
      if (in.getChecksum().getValue() != part.getCrc()) {
        throw new ZipException("checksum of " + part.getName());
      }
      if (part.getName().equalsIgnoreCase(SHARED_TEXTS) && bytes > MAX_SHARED_BYTES) {
        throw new UnpackLimit.ExceededException();
      }
      return bytes;
    }
  }

  /** Whatever a library trips over, the file is not what Excel writes. */
  public static void rejectBroken(Findings findings) {
    findings.reject(
        "",
        "broken-workbook",
        "Lembar kerja atau arsip ini terpotong atau rusak",
        "Buka lalu simpan ulang sebagai .xlsx; bila tidak dapat dibuka, minta lagi berkasnya");
  }
}
