package id.petasehat.intake.boundary;

import id.petasehat.intake.Findings;
import id.petasehat.intake.UnpackLimit;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Takes the one boundary file, with its parts, out of a zip archive, within limits. */
final class ZipArchive {
  private static final int MAX_ENTRIES = 10_000;

  private static final List<String> MAIN_ENDINGS =
      List.of(".shp", ".gpkg", ".fgb", ".kml", ".geojson", ".json", ".geojsonl");

  private final Path zip;
  private final Findings findings;
  private final UnpackLimit limit;
  private long unpackedBytes;

  ZipArchive(Path zip, Findings findings) throws IOException {
    this.zip = zip;
    this.findings = findings;
    this.limit = new UnpackLimit(Files.size(zip));
  }

  /** Unpacks into an existing, empty folder; empty when the archive is refused. */
  Optional<Path> unpackInto(Path folder) throws IOException {
    // ISO 8859-1 never fails on names written in an unknown code page; only endings matter here.
    try (ZipFile archive = new ZipFile(zip.toFile(), StandardCharsets.ISO_8859_1)) {
      if (archive.size() > MAX_ENTRIES) {
        return bomb("berisi " + archive.size() + " berkas");
      }
      Optional<ZipEntry> main = main(archive);
      return main.isEmpty() ? Optional.empty() : unpack(archive, main.get(), folder);
    } catch (ZipException | EOFException e) {
      reject(
          "truncated", "Arsip zip ini terpotong atau rusak.", "Unduh atau buat ulang arsip ini.");
      return Optional.empty();
    }
  }

  private Optional<ZipEntry> main(ZipFile archive) {
    List<? extends ZipEntry> found =
        archive.stream().filter(entry -> MAIN_ENDINGS.contains(ending(entry))).toList();
    if (found.size() == 1) {
      return Optional.of(found.get(0));
    }
    String contents =
        (found.isEmpty() ? archive.stream() : found.stream())
            .limit(10)
            .map(ZipEntry::getName)
            .collect(Collectors.joining(", "));
    reject(
        found.isEmpty() ? "no-layer" : "several-layers",
        found.isEmpty()
            ? "Arsip zip ini tidak berisi lapisan peta; isinya: "
                + (contents.isEmpty() ? "kosong" : contents)
                + "."
            : "Arsip zip ini berisi beberapa lapisan: " + contents + ".",
        "Buat arsip yang berisi satu shapefile saja (.shp, .dbf, .shx, .prj).");
    return Optional.empty();
  }

  private Optional<Path> unpack(ZipFile archive, ZipEntry main, Path folder) throws IOException {
    String stem = stem(main);
    for (ZipEntry part : archive.stream().filter(entry -> stem(entry).equals(stem)).toList()) {
      if (!copy(archive, part, folder.resolve(fileName(part)))) {
        return bomb("mengembang melebihi batas");
      }
    }
    return Optional.of(folder.resolve(fileName(main)));
  }

  /** Without folders and odd signs: a name in an archive may point outside the folder. */
  private static String fileName(ZipEntry entry) {
    String name = entry.getName();
    return name.substring(name.lastIndexOf('/') + 1).replaceAll("[^\\p{Alnum}._ -]", "_");
  }

  private boolean copy(ZipFile archive, ZipEntry entry, Path target) throws IOException {
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = archive.getInputStream(entry);
        OutputStream out = Files.newOutputStream(target)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        unpackedBytes += count;
        if (limit.exceededBy(unpackedBytes)) {
          return false;
        }
        out.write(buffer, 0, count);
      }
    }
    return true;
  }

  private Optional<Path> bomb(String how) {
    reject(
        "zip-bomb",
        "Arsip zip ini " + how + "; ia tampak dibuat untuk memenuhi disk.",
        "Kirim shapefile tanpa zip, atau buat ulang arsip yang hanya berisi satu lapisan.");
    return Optional.empty();
  }

  private void reject(String code, String reason, String remedy) {
    findings.reject("", code, reason, remedy);
  }

  /** In small letters from the last dot on; none for folders and for what macOS adds. */
  private static String ending(ZipEntry entry) {
    String name = entry.getName();
    boolean ignored = entry.isDirectory() || name.contains("__MACOSX/");
    int dot = name.lastIndexOf('.');
    return ignored || dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
  }

  /** The path without its ending, in small letters: the parts of a shapefile share it. */
  private static String stem(ZipEntry entry) {
    String name = entry.getName();
    return name.substring(0, name.length() - ending(entry).length()).toLowerCase(Locale.ROOT);
  }
}
