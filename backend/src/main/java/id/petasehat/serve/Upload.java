package id.petasehat.serve;

import id.petasehat.intake.SaidComment;
import id.petasehat.intake.mapping.SaidMapping;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file that came with a request, in a temporary folder of its own that goes with it.
 *
 * @param file bears the name that it had where it came from, as far as a file can
 */
record Upload(Path file) implements AutoCloseable {
  /** 512 MB: the villages of the whole country, packed, are a fifth of it. */
  static final long MOST_BYTES = 512L << 20;

  /** The parts of a multipart request beside its file. */
  private static final String MAPPING = "mapping";

  private static final String COMMENTS = "comments";

  /** In UTF-8; file systems take 255. */
  private static final int LONGEST_NAME_BYTES = 200;

  /**
   * Boundaries and headers of a multipart body around its file, a mapping and comments beside it.
   */
  static final long MULTIPART_EXTRA_BYTES = (64L << 10) + SaidMapping.LONGEST + SaidComment.LONGEST;

  /**
   * Takes the body of a request: the file itself, or multipart with one file.
   *
   * @param progress told of every megabyte
   * @throws HttpProblem when it is too large, or is not one file
   */
  static Upload receive(Context ctx, Progress progress) throws IOException {
    long announced = ctx.req().getContentLengthLong();
    if (announced > MOST_BYTES + (ctx.isMultipart() ? MULTIPART_EXTRA_BYTES : 0)) {
      throw tooLarge();
    }
    if (!ctx.isMultipart()) {
      return keep(ctx.queryParam("name"), ctx.bodyInputStream(), announced, progress);
    }
    UploadedFile part = onlyFile(ctx);
    try (InputStream content = part.content()) {
      return keep(part.filename(), content, part.size(), progress);
    }
  }

  private static UploadedFile onlyFile(Context ctx) {
    List<UploadedFile> files =
        ctx.uploadedFileMap().entrySet().stream()
            .filter(part -> !List.of(MAPPING, COMMENTS).contains(part.getKey()))
            .flatMap(part -> part.getValue().stream())
            .toList();
    if (files.size() != 1) {
      throw HttpProblem.badRequest(
          new Text(
              "Kiriman ini memuat " + files.size() + " berkas.",
              "This request holds " + files.size() + " files."),
          new Text("Kirim satu berkas setiap kali.", "Send one file at a time."));
    }
    return files.get(0);
  }

  /**
   * What to answer of a multipart body that the server gave up.
   *
   * @param failure its deepest cause is an {@link IllegalStateException} where a body without an
   *     announced length went on beyond the limit; anything else is a body of the wrong form
   */
  static HttpProblem unreadable(ServletException failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof IllegalStateException
        ? tooLarge()
        : HttpProblem.badRequest(
            new Text(
                "Isi kiriman multipart tidak dapat dibaca.", "The multipart body cannot be read."),
            new Text(
                "Kirim berkasnya sebagai satu bagian multipart, atau langsung sebagai isi kiriman.",
                "Send the file as one part of multipart, or as the body itself."));
  }

  /**
   * What is said of the file's columns, in the part {@code mapping} of a multipart request; as text
   * or as a file. Empty when there is none.
   *
   * @throws HttpProblem when it cannot be read
   */
  static Optional<SaidMapping> mapping(Context ctx) throws IOException {
    try {
      return part(ctx, MAPPING, SaidMapping.LONGEST).map(SaidMapping::parse);
    } catch (IllegalArgumentException wrong) {
      throw HttpProblem.badRequest(
          new Text(
              "Pemetaan kolom tidak dapat dibaca: " + wrong.getMessage() + ".",
              "The column mapping cannot be read: " + wrong.getMessage() + "."),
          new Text("Muat ulang halaman ini, lalu coba lagi.", "Reload this page and try again."));
    }
  }

  /**
   * What is said of the file's doubtful figures, in the part {@code comments}.
   *
   * @throws HttpProblem when it cannot be read
   */
  static List<SaidComment> comments(Context ctx) throws IOException {
    try {
      return part(ctx, COMMENTS, SaidComment.LONGEST).map(SaidComment::parse).orElse(List.of());
    } catch (IllegalArgumentException wrong) {
      throw HttpProblem.badRequest(
          new Text(
              "Catatan tidak dapat dibaca: " + wrong.getMessage() + ".",
              "The comments cannot be read: " + wrong.getMessage() + "."),
          new Text(
              "Tulis catatan 1 sampai 500 huruf untuk setiap angka.",
              "Write a comment of 1 to 500 characters for each figure."));
    }
  }

  /** The text of a part beside the file, sent as a field or as a file; empty without one. */
  private static Optional<String> part(Context ctx, String name, int longest) throws IOException {
    if (!ctx.isMultipart()) {
      return Optional.empty();
    }
    UploadedFile part = ctx.uploadedFile(name);
    if (part == null) {
      return Optional.ofNullable(ctx.formParam(name));
    }
    try (InputStream content = part.content()) {
      return Optional.of(new String(content.readNBytes(longest), StandardCharsets.UTF_8));
    }
  }

  private static Upload keep(String name, InputStream body, long announced, Progress progress)
      throws IOException {
    Upload upload = new Upload(file(Files.createTempDirectory("petasehat-unggah"), safe(name)));
    try {
      upload.write(body, Math.max(0, announced), MOST_BYTES, progress);
      return upload;
    } catch (IOException | RuntimeException failure) {
      upload.close();
      throw failure;
    }
  }

  /** A file of that name, without the letters that this computer's file names cannot hold. */
  private static Path file(Path folder, String name) {
    try {
      return folder.resolve(name);
    } catch (InvalidPathException unknownLetters) {
      return folder.resolve(name.replaceAll("[^\\x20-\\x7e]", "_"));
    }
  }

  /**
   * Writes the file, and stops where it is too large.
   *
   * @param announced bytes; 0 when not known
   */
  void write(InputStream body, long announced, long most, Progress progress) throws IOException {
    byte[] buffer = new byte[1 << 20];
    long written = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int read = body.readNBytes(buffer, 0, buffer.length);
          read > 0;
          read = body.readNBytes(buffer, 0, buffer.length)) {
        written += read;
        if (written > most) {
          throw tooLarge();
        }
        out.write(buffer, 0, read);
        progress.at("Menerima berkas", written, announced);
      }
    }
  }

  /** The last part of a path, without what file systems refuse. */
  static String safe(String name) {
    String last = name == null ? "" : name.replaceAll(".*[/\\\\]", "");
    String kept = last.replaceAll("[\\p{Cntrl}<>:\"|?*]", "_").strip().replaceAll("^\\.+", "");
    if (kept.isEmpty()) {
      return "berkas";
    }
    while (kept.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME_BYTES) {
      kept = kept.substring(kept.offsetByCodePoints(0, 1)); // the ending stays
    }
    return kept;
  }

  private static HttpProblem tooLarge() {
    long megabytes = MOST_BYTES >> 20;
    return new HttpProblem(
        413,
        new Text("Berkas terlalu besar", "File too large"),
        new Text(
            "Lewat halaman ini berkas paling besar " + megabytes + " MB.",
            "This way a file may have at most " + megabytes + " MB."),
        new Text(
            "Padatkan berkas batas menjadi .zip atau .gz, atau bagi per kabupaten/kota.",
            "Pack boundaries as .zip or .gz, or divide it by district."));
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
    Files.delete(file.getParent());
  }
}
