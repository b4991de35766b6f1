package id.petasehat.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request that cannot be answered, told as RFC 9457 {@code application/problem+json}: what
 * happened and what to do, in the user's language, never a stack trace.
 */
public final class HttpProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final int status;
  private final transient Text title;
  private final transient Text detail;
  private final transient Text remedy;
  private final transient Map<String, Object> more;

  HttpProblem(int status, Text title, Text detail, Text remedy) {
    this(status, title, detail, remedy, Map.of());
  }

  /**
   * @param more further members of the answer, RFC 9457 §3.2
   */
  HttpProblem(int status, Text title, Text detail, Text remedy, Map<String, Object> more) {
    super(detail.en());
    this.more = more;
    this.status = status;
    this.title = title;
    this.detail = detail;
    this.remedy = remedy;
  }

  /** The same of a part of the body. */
  HttpProblem at(String place, String code) {
    return new HttpProblem(status, title, detail, remedy, Map.of("place", place, "code", code));
  }

  /** 400: the address asks for something that has no meaning. */
  static HttpProblem badRequest(Text detail, Text remedy) {
    return new HttpProblem(
        400, new Text("Permintaan tidak dapat dibaca", "Bad request"), detail, remedy);
  }

  /** 404: nothing of that name. */
  static HttpProblem notFound(Text detail, Text remedy) {
    return new HttpProblem(404, new Text("Tidak ditemukan", "Not found"), detail, remedy);
  }

  /** 409: not now, or not any more. */
  static HttpProblem conflict(Text detail, Text remedy) {
    return new HttpProblem(409, new Text("Tidak dapat sekarang", "Conflict"), detail, remedy);
  }

  /** A refusal by the HTTP layer itself: wrong method, body too large, … */
  static HttpProblem refused(int status) {
    return new HttpProblem(
        status,
        new Text("Permintaan ditolak", "Request refused"),
        new Text(
            "Server menolak permintaan ini (" + status + ").",
            "The server refused this request (" + status + ")."),
        new Text("Periksa alamat dan cara memintanya.", "Check the address and the method."));
  }

  /** 503: the store does not answer. */
  static HttpProblem storeUnavailable() {
    return new HttpProblem(
        503,
        new Text("Data belum dapat dibaca", "Data unavailable"),
        new Text("Penyimpanan data tidak menjawab.", "The data store does not answer."),
        new Text(
            "Tunggu sebentar lalu coba lagi; bila tetap begitu, jalankan ulang PetaSehat.",
            "Wait a moment and try again; if it persists, restart PetaSehat."));
  }

  /** 500: a mistake of ours; its trace is in the log. */
  static HttpProblem ours() {
    return new HttpProblem(
        500,
        new Text("Kesalahan pada PetaSehat", "Internal error"),
        new Text(
            "Permintaan ini gagal karena kesalahan pada PetaSehat.",
            "This request failed because of a mistake in PetaSehat."),
        new Text(
            "Coba lagi; bila berulang, kirim isi log kepada pengelola.",
            "Try again; if it repeats, send the log to the administrator."));
  }

  /** What happened and what to do, in Indonesian: for the command line. */
  public String sentences() {
    return detail.id() + " " + remedy.id();
  }

  void answer(Context ctx) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "about:blank");
    body.put("title", title.in(ctx));
    body.put("status", status);
    body.put("detail", detail.in(ctx));
    body.put("remedy", remedy.in(ctx));
    body.putAll(more);
    ctx.status(status).header("Cache-Control", "no-store");
    ctx.result(write(body)).contentType("application/problem+json; charset=utf-8");
  }

  private static String write(Map<String, Object> body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
