package id.petasehat.intake.recap;

import id.petasehat.intake.Findings;
import id.petasehat.intake.RefusedException;
import id.petasehat.intake.table.WorkbookArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads the visible sheets of workbooks, XLSX and XLS, with their merged cells. */
final class WorkbookGrids {
  /** 20 MB: the workbook stands in memory as a whole; recaps of a puskesmas have some 100 kB. */
  static final long MOST_BYTES = 20L << 20;

  /** Unpacked, it takes some ten times as much memory. */
  private static final long MOST_UNPACKED_BYTES = 60L << 20;

  /** 2,000 villages with 400 columns each. */
  static final int MOST_CELLS = 800_000;

  private static final int MOST_ROWS = 200_000;
  private static final int MOST_MERGES = 20_000;

  /** Held here, because the log manager forgets the level of a logger that nobody holds. */
  private static final Logger LIBRARY = Logger.getLogger("org.apache.poi");

  static {
    LIBRARY.setLevel(Level.OFF); // what is wrong with a file is told to who sent it
    // WorkbookArchive has unpacked everything against limits of its own; padded tables pack 1:200
    ZipSecureFile.setMinInflateRatio(0.001);
  }

  private final Set<String> chosen;
  private final Findings findings;
  private int cells;

  private WorkbookGrids(Set<String> chosen, Findings findings) {
    this.chosen = chosen;
    this.findings = findings;
  }

  /** A sheet by its name. */
  record SheetName(String name, boolean hidden) {}

  /**
   * What a workbook holds.
   *
   * @param grids visible sheets, and hidden ones that a person chose, that hold anything
   * @param sheets all of them
   */
  record Book(List<Grid> grids, List<SheetName> sheets) {}

  /** Whether the file begins as workbooks do, old or new. */
  static boolean isWorkbook(Path file) throws IOException {
    FileMagic magic = FileMagic.valueOf(file.toFile());
    return magic == FileMagic.OLE2 || magic == FileMagic.OOXML;
  }

  /**
   * The visible sheets that hold anything; hidden ones are told to the findings.
   *
   * @param chosen names of sheets that are read though they are hidden
   * @throws RefusedException when it cannot be read, is too large, locked or has macros
   * @throws IOException when the file cannot be opened
   */
  static Book read(Path file, Set<String> chosen, Findings findings)
      throws IOException, RefusedException {
    if (Files.size(file) > MOST_BYTES) {
      rejectLarge(findings, "Lembar kerja ini lebih besar dari " + (MOST_BYTES >> 20) + " MB");
      findings.refuseIfRejected();
    }
    try (Workbook book = open(file, findings)) {
      return new WorkbookGrids(chosen, findings).sheets(book);
    } catch (EncryptedDocumentException locked) {
      rejectLocked(findings);
    } catch (OpenXML4JException | RuntimeException broken) {
      // whatever the library trips over, the file is not what a spreadsheet program writes
      WorkbookArchive.rejectBroken(findings);
    }
    throw new RefusedException(findings.problems());
  }

  private static Workbook open(Path file, Findings findings)
      throws IOException, RefusedException, OpenXML4JException {
    if (FileMagic.valueOf(file.toFile()) == FileMagic.OLE2) {
      return old(file, findings);
    }
    WorkbookArchive archive = WorkbookArchive.check(file, findings);
    if (archive.unpackedBytes() > MOST_UNPACKED_BYTES) {
      rejectLarge(
          findings,
          "Lembar kerja ini memuat lebih dari " + (MOST_UNPACKED_BYTES >> 20) + " MB bila dibuka");
    }
    findings.refuseIfRejected();
    try {
      return new XSSFWorkbook(OPCPackage.open(file.toFile(), PackageAccess.READ));
    } catch (IOException broken) {
      throw new IllegalArgumentException(broken);
    }
  }

  private static Workbook old(Path file, Findings findings) throws RefusedException {
    try {
      POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true);
      DirectoryNode root = container.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        rejectLocked(findings);
      } else if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
        findings.reject(
            "",
            "spreadsheet",
            "Lembar kerja lama ini memuat makro",
            "Buka di lembar kerja, lalu simpan sebagai .xlsx tanpa makro");
      } else if (!root.hasEntryCaseInsensitive("Workbook")) {
        findings.reject(
            "",
            "spreadsheet",
            "Ini dokumen Office lama yang bukan lembar kerja Excel 97 sampai 2003",
            "Buka di lembar kerja, lalu simpan sebagai .xlsx");
      }
      findings.refuseIfRejected();
      return new HSSFWorkbook(root, false);
    } catch (IOException broken) {
      throw new IllegalArgumentException(broken);
    }
  }

  private static void rejectLocked(Findings findings) {
    findings.reject(
        "",
        "encrypted",
        "Lembar kerja ini dikunci kata sandi",
        "Buka di lembar kerja, lepas kata sandinya, lalu simpan lagi");
  }

  private static void rejectLarge(Findings findings, String reason) {
    findings.reject(
        "",
        "too-large",
        reason,
        "Kirim satu lembar kerja per puskesmas, atau pakai templat indikator_panjang");
  }

  private Book sheets(Workbook book) throws RefusedException {
    List<Grid> grids = new ArrayList<>();
    List<SheetName> names = new ArrayList<>();
    for (int index = 0; index < book.getNumberOfSheets(); index++) {
      boolean hidden = book.isSheetHidden(index) || book.isSheetVeryHidden(index);
      names.add(new SheetName(book.getSheetName(index), hidden));
      if (hidden && !chosen.contains(book.getSheetName(index))) {
        findings.tell(
            "", "hidden-sheet", "Lembar tersembunyi tidak dibaca: " + book.getSheetName(index));
      } else if (book.getSheetAt(index) != null
          && book.getSheetAt(index).getPhysicalNumberOfRows() > 0) {
        grids.add(grid(book.getSheetAt(index)));
      }
    }
    grids.removeIf(grid -> grid.rows().stream().allMatch(Grid.Row::isBlank));
    if (grids.isEmpty()) {
      findings.reject(
          "",
          "empty-file",
          "Tidak ada lembar terlihat yang berisi di lembar kerja ini",
          "Isi tabelnya, atau perlihatkan lembar yang disembunyikan (Unhide), lalu simpan");
    }
    findings.refuseIfRejected();
    return new Book(grids, names);
  }

  private Grid grid(Sheet sheet) throws RefusedException {
    List<Grid.Row> rows = new ArrayList<>();
    int last = Math.min(sheet.getLastRowNum(), MOST_ROWS);
    for (int number = 0; number <= last; number++) {
      Row row = sheet.getRow(number);
      rows.add(new Grid.Row(number + 1, row == null ? List.of() : cells(row)));
    }
    while (!rows.isEmpty() && rows.get(rows.size() - 1).cells().isEmpty()) {
      rows.remove(rows.size() - 1);
    }
    return new Grid(sheet.getSheetName(), Grid.Unit.SHEET, rows, merges(sheet), List.of());
  }

  private List<GridCell> cells(Row row) throws RefusedException {
    int length = Math.max(0, row.getLastCellNum());
    List<GridCell> texts = new ArrayList<>(Collections.nCopies(length, GridCell.BLANK));
    int filled = 0;
    for (Cell cell : row) {
      GridCell text = WorkbookCells.read(cell);
      texts.set(cell.getColumnIndex(), text);
      filled = text.isBlank() ? filled : Math.max(filled, cell.getColumnIndex() + 1);
    }
    cells += filled;
    if (cells > MOST_CELLS) {
      rejectLarge(findings, "Lembar kerja ini memuat lebih dari " + MOST_CELLS + " sel");
      findings.refuseIfRejected();
    }
    return List.copyOf(texts.subList(0, filled));
  }

  private List<Grid.Region> merges(Sheet sheet) throws RefusedException {
    if (sheet.getNumMergedRegions() > MOST_MERGES) {
      rejectLarge(
          findings, "Lembar " + sheet.getSheetName() + " punya terlalu banyak sel gabungan");
      findings.refuseIfRejected();
    }
    List<Grid.Region> regions = new ArrayList<>();
    for (CellRangeAddress merged : sheet.getMergedRegions()) {
      regions.add(
          new Grid.Region(
              merged.getFirstRow(),
              merged.getLastRow(),
              merged.getFirstColumn(),
              merged.getLastColumn()));
    }
    return regions;
  }
}
