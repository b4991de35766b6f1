package id.petasehat.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.petasehat.store.Store;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/**
 * Answers that follow from the store: each is made once per data version, kept packed in bounded
 * memory, carries the version as its ETag and is answered 304 to whoever holds it. The answer is
 * made even for a 304, since the version alone does not tell that there is such a thing.
 */
final class Answers {
  private static final long CACHE_BYTES = 64L * 1024 * 1024;

  private final Store store;
  private final Snapshots snapshots;
  private final String edition;
  private final ObjectMapper json = new ObjectMapper();
  private final Cache<String, byte[]> packed =
      Caffeine.newBuilder()
          .maximumWeight(CACHE_BYTES)
          .weigher((String key, byte[] body) -> body.length + 2 * key.length())
          .build();

  /**
   * @param edition of the answers: an answer of another one is not taken from a browser's cache
   */
  Answers(Store store, Snapshots snapshots, String edition) {
    this.store = store;
    this.snapshots = snapshots;
    this.edition = edition;
  }

  /** Makes the body of an answer from one consistent moment of the store. */
  @FunctionalInterface
  interface Maker {
    Object make(Snapshot snapshot) throws SQLException;
  }

  /** The rest of an answer, which needs the store no more. */
  @FunctionalInterface
  interface Afterwards {
    Object make();
  }

  /**
   * What a maker makes. Long work that it leaves for afterwards holds no connection, which others
   * would wait for.
   */
  Object make(Maker maker) {
    Object made = snapshots.<Object, RuntimeException>read(maker::make);
    return made instanceof Afterwards rest ? rest.make() : made;
  }

  /**
   * Answers a request with JSON.
   *
   * @param maker makes an object that Jackson can write, the JSON itself as a {@link Body}, or
   *     {@link Afterwards} one of them; called only when no packed answer of this address and data
   *     version is at hand
   */
  void json(Context ctx, Maker maker) {
    answer(ctx, "application/json; charset=utf-8", maker);
  }

  /**
   * The same of what reads the store by itself, when and as often as it needs to.
   *
   * @param maker takes long, and holds no connection meanwhile
   */
  void jsonAfter(Context ctx, Afterwards maker) {
    json(ctx, snapshot -> maker);
  }

  /** The same for GeoJSON, RFC 7946. */
  void geoJson(Context ctx, Maker maker) {
    answer(ctx, "application/geo+json; charset=utf-8", maker);
  }

  private void answer(Context ctx, String contentType, Maker maker) {
    long version = store.versions().data();
    String key = version + ctx.host() + ctx.path() + '?' + ctx.queryString();
    byte[] body = packed.getIfPresent(key);
    if (body == null) {
      body = Gzip.pack(body(make(maker)));
      packed.put(key, body);
    }
    String etag = "W/\"" + version + "-" + edition + "\"";
    ctx.header("ETag", etag).header("Cache-Control", "no-cache");
    if (Requests.holds(ctx, etag)) {
      ctx.status(304);
    } else {
      Gzip.answer(ctx, body, contentType);
    }
  }

  private Body body(Object made) {
    if (made instanceof Body written) {
      return written;
    }
    try {
      return Body.of(
          made instanceof String text
              ? text.getBytes(StandardCharsets.UTF_8)
              : json.writeValueAsBytes(made));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
