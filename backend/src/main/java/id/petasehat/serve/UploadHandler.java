package id.petasehat.serve;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.indicator.Catalogue;
import id.petasehat.intake.AnyImport;
import id.petasehat.intake.AnyImport.Outcome;
import id.petasehat.intake.AnyImport.Said;
import id.petasehat.intake.SourceFile;
import id.petasehat.intake.boundary.BoundaryOptions;
import id.petasehat.intake.boundary.CodeSystem;
import id.petasehat.intake.facility.Confirmations;
import id.petasehat.intake.facility.PostOptions;
import id.petasehat.intake.kind.FileKind;
import id.petasehat.intake.layer.LayerOptions;
import id.petasehat.intake.layer.Legend;
import id.petasehat.store.Store;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes files in over HTTP, one at a time. */
final class UploadHandler {
  private static final String KINDS =
      Stream.of(FileKind.values()).map(FileKind::id).collect(Collectors.joining(", "));

  private final Store store;
  private final Catalogue catalogue;
  private final ProgressBoard progress;
  private final Semaphore oneAtATime = new Semaphore(1);

  UploadHandler(Store store, Catalogue catalogue, ProgressBoard progress) {
    this.store = store;
    this.catalogue = catalogue;
    this.progress = progress;
  }

  /** {@code POST /api/v1/imports/{kind}}: file in, report out. */
  void bring(Context ctx) throws Exception {
    Optional<FileKind> kind = kind(ctx.pathParam("kind"));
    progress.watch(ctx, watched -> bring(ctx, kind, watched));
  }

  private void bring(Context ctx, Optional<FileKind> kind, Progress watched) throws IOException {
    if (!oneAtATime.tryAcquire()) {
      throw HttpProblem.conflict(
          new Text("Sedang ada impor lain.", "Another import is running."),
          new Text(
              "Tunggu sampai selesai, lalu kirim lagi.", "Wait until it ends, then send again."));
    }
    try (Upload upload = Upload.receive(ctx, watched)) {
      SourceFile source = new SourceFile(upload.file(), date(ctx, "received"), false, dryRun(ctx));
      Outcome outcome = new AnyImport(store, catalogue, watched).run(source, kind, said(ctx));
      ImportAnswer answer =
          ImportAnswer.of(outcome, source, store.versions().data(), Text.english(ctx));
      if (answer.batch() == null && !source.dryRun()) {
        throw answer.refusal();
      }
      ctx.header("Cache-Control", "no-store").json(answer);
    } finally {
      oneAtATime.release();
    }
  }

  private static Optional<FileKind> kind(String asked) {
    Optional<FileKind> kind = FileKind.byId(asked);
    if (kind.isEmpty() && !asked.equals("auto")) {
      throw HttpProblem.notFound(
          new Text("Tidak ada jenis impor " + asked + ".", "There is no import of " + asked + "."),
          new Text("Pakai " + KINDS + " atau auto.", "Use " + KINDS + " or auto."));
    }
    return kind;
  }

  private static boolean dryRun(Context ctx) {
    return "true".equals(ctx.queryParam("dryRun"));
  }

  private static Said said(Context ctx) throws IOException {
    Optional<CodeSystem> codes = given(ctx, "codeSystem").map(UploadHandler::codeSystem);
    return new Said(
        new BoundaryOptions(
            given(ctx, "codeField"),
            given(ctx, "nameField"),
            codes,
            given(ctx, "crs"),
            Optional.empty()),
        new PostOptions(
            date(ctx, "asOf"),
            given(ctx, "profile").orElse(null),
            codes.equals(Optional.of(CodeSystem.KEMENDAGRI)),
            confirmed(ctx)),
        new LayerOptions(
            given(ctx, "classField"),
            given(ctx, "crs"),
            given(ctx, "legend").map(UploadHandler::legend),
            given(ctx, "within").map(UploadHandler::district)),
        Upload.mapping(ctx),
        Upload.comments(ctx));
  }

  /** {@code confirm=14=1010036,15=new}, once or several times. */
  private static Confirmations confirmed(Context ctx) {
    List<String> texts =
        ctx.queryParams("confirm").stream().flatMap(one -> Arrays.stream(one.split(","))).toList();
    try {
      return Confirmations.parse(texts);
    } catch (IllegalArgumentException wrong) {
      throw HttpProblem.badRequest(
          new Text(
              "Penegasan \"" + wrong.getMessage() + "\" tidak dapat dibaca.",
              "The confirmation \"" + wrong.getMessage() + "\" cannot be read."),
          new Text("Tulis BARIS=KODE atau BARIS=new.", "Write ROW=CODE or ROW=new."));
    }
  }

  private static Optional<String> given(Context ctx, String name) {
    return Optional.ofNullable(ctx.queryParam(name)).filter(value -> !value.isBlank());
  }

  private static CodeSystem codeSystem(String word) {
    return CodeSystem.byId(word)
        .orElseThrow(
            () ->
                HttpProblem.badRequest(
                    new Text(
                        "Sistem kode \"" + word + "\" tidak dikenal.",
                        "The code system \"" + word + "\" is not known."),
                    new Text("Pakai kemendagri atau bps.", "Use kemendagri or bps.")));
  }

  private static Legend legend(String text) {
    try {
      return Legend.parse(text);
    } catch (IllegalArgumentException wrong) {
      throw HttpProblem.badRequest(
          new Text(
              "Legenda \"" + wrong.getMessage() + "\" tidak dapat dibaca.",
              "The legend \"" + wrong.getMessage() + "\" cannot be read."),
          new Text(
              "Pakai " + String.join(", ", Legend.names()) + ", atau daftar 1=hutan,2=sawah.",
              "Use " + String.join(", ", Legend.names()) + ", or a list 1=hutan,2=sawah."));
    }
  }

  private static AreaCode district(String text) {
    return AreaCode.parse(text)
        .filter(code -> code.level() == Level.KABUPATEN)
        .orElseThrow(
            () ->
                HttpProblem.badRequest(
                    new Text(
                        "\"" + text + "\" bukan kode kabupaten/kota.",
                        "\"" + text + "\" is not the code of a district."),
                    new Text("Tulis seperti 81.02.", "Write it like 81.02.")));
  }

  /** A date parameter; null when it is absent. */
  private static LocalDate date(Context ctx, String name) {
    Optional<String> text = given(ctx, name);
    try {
      return text.map(LocalDate::parse).orElse(null);
    } catch (DateTimeException wrong) {
      throw HttpProblem.badRequest(
          new Text(
              "Tanggal \"" + text.orElse("") + "\" tidak dapat dibaca.",
              "The date \"" + text.orElse("") + "\" cannot be read."),
          new Text("Tulis seperti 2025-09-05.", "Write it like 2025-09-05."));
    }
  }
}
