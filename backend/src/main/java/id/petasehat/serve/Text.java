package id.petasehat.serve;

import io.javalin.http.Context;
import java.util.Locale;

/**
 * A sentence in both languages of the screen.
 *
 * @param id plain Indonesian
 * @param en plain English
 */
record Text(String id, String en) {

  /** The sentence in the language that the request asks for; Indonesian unless English is asked. */
  String in(Context ctx) {
    return english(ctx) ? en : id;
  }

  static boolean english(Context ctx) {
    String asked = ctx.queryParam("lang");
    if (asked == null) {
      asked = ctx.header("Accept-Language");
    }
    return asked != null && asked.toLowerCase(Locale.ROOT).startsWith("en");
  }
}
