package id.petasehat.serve;

import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.area.AreaIndex;
import id.petasehat.facility.Puskesmas;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the parameters that several routes share; what has no meaning is a {@link HttpProblem}. */
final class Requests {
  private static final Pattern GZIP = Pattern.compile("gzip(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");

  private Requests() {}

  /** Whether the client says that it holds this version already (RFC 9110, weak comparison). */
  static boolean holds(Context ctx, String etag) {
    String held = ctx.header("If-None-Match");
    return held != null && Arrays.stream(held.split(",")).map(String::strip).anyMatch(etag::equals);
  }

  /** Answers JSON of a version that the client may hold already. */
  static void answer(Context ctx, String etag, Object answer) {
    ctx.header("ETag", etag).header("Cache-Control", "no-cache");
    if (holds(ctx, etag)) {
      ctx.status(304);
    } else {
      ctx.json(answer);
    }
  }

  /** Whether the client takes gzip: named and not refused with {@code q=0}. */
  static boolean takesGzip(Context ctx) {
    String accepted = ctx.header("Accept-Encoding");
    return accepted != null && GZIP.matcher(accepted).find();
  }

  /** The parameter {@code level}; {@code desa} when it is absent. */
  static Layer layer(Context ctx) {
    String asked = ctx.queryParam("level");
    return asked == null ? Layer.DESA : layer(asked);
  }

  static Layer layer(String id) {
    return Layer.byId(id)
        .orElseThrow(
            () ->
                HttpProblem.badRequest(
                    new Text(
                        "Tingkat wilayah \"" + id + "\" tidak dikenal.",
                        "The level \"" + id + "\" is not known."),
                    new Text(
                        "Pakai desa, puskesmas, kecamatan, kabupaten atau provinsi.",
                        "Use desa, puskesmas, kecamatan, kabupaten or provinsi.")));
  }

  /** The parameter {@code within}: the code of a stored area or puskesmas. */
  static Place within(Context ctx, Snapshot snapshot) {
    String asked = ctx.queryParam("within");
    if (asked == null) {
      throw HttpProblem.badRequest(
          new Text("Wilayah belum disebut.", "No area was named."),
          new Text(
              "Tambahkan within=KODE, misalnya within=81.02.",
              "Add within=CODE, for example within=81.02."));
    }
    return place(asked, snapshot);
  }

  /** A stored area by its code, or a puskesmas by {@code pkm:} and its code. */
  static Place place(String code, Snapshot snapshot) {
    Optional<String> puskesmas = Puskesmas.codeIn(code);
    if (puskesmas.isPresent()) {
      return Place.of(
          snapshot.catchments().find(puskesmas.get()).orElseThrow(() -> noPuskesmas(code)));
    }
    Area area = area(code, snapshot.areas());
    return Place.of(area, snapshot.villages(area.code()));
  }

  private static HttpProblem noPuskesmas(String code) {
    return HttpProblem.notFound(
        new Text(
            "Tidak ada desa dalam wilayah kerja puskesmas " + code + ".",
            "No village is in the work area of the puskesmas " + code + "."),
        new Text(
            "Impor dahulu fasilitas dan wilayah kerja; lihat daftar di"
                + " /api/v1/areas?level=puskesmas.",
            "Import facilities and work areas first; see the list at"
                + " /api/v1/areas?level=puskesmas."));
  }

  /** A stored area by its code, dotted or bare. */
  static Area area(String code, AreaIndex areas) {
    AreaCode parsed =
        AreaCode.parse(code)
            .orElseThrow(
                () ->
                    HttpProblem.badRequest(
                        new Text(
                            "\"" + code + "\" bukan kode wilayah.",
                            "\"" + code + "\" is not an area code."),
                        new Text(
                            "Tulis kode Kemendagri seperti 81.02 atau 81.02.03.2001.",
                            "Write a Kemendagri code such as 81.02 or 81.02.03.2001.")));
    return areas
        .find(parsed)
        .orElseThrow(
            () ->
                HttpProblem.notFound(
                    new Text(
                        "Wilayah " + parsed + " belum ada di sini.",
                        "The area " + parsed + " is not stored here."),
                    new Text(
                        "Impor dahulu batas desanya.", "Import its village boundaries first.")));
  }

  /** A month from text {@code YYYY-MM}. */
  static YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException wrong) {
      throw badPeriod(text);
    }
  }

  /** A day from text {@code YYYY-MM-DD}. */
  static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException wrong) {
      throw HttpProblem.badRequest(
          new Text(
              "Tanggal \"" + text + "\" tidak dapat dibaca.",
              "The day \"" + text + "\" cannot be read."),
          new Text("Tulis seperti 2025-09-30.", "Write it like 2025-09-30."));
    }
  }

  /** The complaint about a period that is neither {@code YYYY-MM} nor {@code YYYY}. */
  static HttpProblem badPeriod(String text) {
    return HttpProblem.badRequest(
        new Text(
            "Periode \"" + text + "\" tidak dapat dibaca.",
            "The period \"" + text + "\" cannot be read."),
        new Text(
            "Tulis bulan seperti 2025-09 atau tahun seperti 2025.",
            "Write a month such as 2025-09 or a year such as 2025."));
  }

  /** A parameter that must be there. */
  static String required(Context ctx, String name) {
    return required(ctx.queryParam(name), name);
  }

  static String required(String value, String name) {
    if (value == null || value.isBlank()) {
      throw HttpProblem.badRequest(
          new Text("Parameter " + name + " belum ada.", "The parameter " + name + " is missing."),
          new Text("Tambahkan " + name + "=….", "Add " + name + "=…."));
    }
    return value;
  }
}
