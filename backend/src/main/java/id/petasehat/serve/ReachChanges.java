package id.petasehat.serve;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What somebody tries on the map: posts closed, opened and added, links and bridges cut. Of a post
 * that is both closed and opened the later counts.
 *
 * @param close codes of posts that count
 * @param open codes of posts that do not count
 * @param add places of new posts
 * @param cutLinks ids
 * @param cutBridges ids
 */
record ReachChanges(
    Set<String> close,
    Set<String> open,
    List<Added> add,
    Set<Integer> cutLinks,
    Set<Integer> cutBridges) {
  static final ReachChanges NONE =
      new ReachChanges(Set.of(), Set.of(), List.of(), Set.of(), Set.of());

  private static final int MOST = 200;

  /**
   * The place of a new post, degrees, EPSG:4326.
   *
   * @param code stands for the post as codes do: the change that adds it, as it was written
   */
  record Added(String code, double lon, double lat) {}

  boolean isEmpty() {
    return equals(NONE);
  }

  /** Nothing yet, to be added to. */
  static ReachChanges none() {
    return new ReachChanges(
        new LinkedHashSet<>(),
        new LinkedHashSet<>(),
        new ArrayList<>(),
        new TreeSet<>(),
        new TreeSet<>());
  }

  /**
   * Reads {@code close:CODE;open:CODE;add:LON,LAT;cut:link:ID;cut:bridge:ID}, each code
   * percent-encoded by itself: districts make up their own, and a semicolon in one is no end.
   *
   * @param text null for none
   */
  static ReachChanges parse(String text) {
    ReachChanges changes = none();
    if (text != null && !text.isBlank()) {
      String[] parts = text.split(";");
      if (parts.length > MOST) {
        throw tooMany(parts.length);
      }
      for (String part : parts) {
        changes.take(part.strip());
      }
    }
    return changes;
  }

  private void take(String part) {
    int colon = part.indexOf(':');
    String what = colon < 0 ? part : part.substring(0, colon);
    String which = part.substring(colon + 1).strip();
    if (colon < 0 || which.isEmpty()) {
      throw unreadable(part);
    }
    switch (what) {
      case "close" -> close(code(part, which));
      case "open" -> open(code(part, which));
      case "add" -> add.add(place(part, which));
      case "cut" -> cut(part, which);
      default -> throw unreadable(part);
    }
  }

  private void close(String code) {
    open.remove(code);
    close.add(code);
  }

  private void open(String code) {
    close.remove(code);
    open.add(code);
  }

  private static String code(String part, String encoded) {
    try {
      String form = encoded.replace("+", "%2B"); // only forms write blanks so
      return URLDecoder.decode(form, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      throw unreadable(part);
    }
  }

  private void cut(String part, String which) {
    String[] words = which.split(":");
    Set<Integer> cut =
        switch (words[0]) {
          case "link" -> cutLinks;
          case "bridge" -> cutBridges;
          default -> throw unreadable(part);
        };
    try {
      cut.add(Integer.valueOf(words.length == 2 ? words[1] : ""));
    } catch (NumberFormatException none) {
      throw unreadable(part);
    }
  }

  private static Added place(String part, String which) {
    String[] numbers = which.split(",");
    try {
      double lon = Double.parseDouble(numbers[0]);
      double lat = Double.parseDouble(numbers.length == 2 ? numbers[1] : "");
      if (Math.abs(lon) <= 180 && Math.abs(lat) <= 85) {
        return new Added(part, lon, lat);
      }
    } catch (NumberFormatException none) {
      throw unreadable(part);
    }
    throw unreadable(part);
  }

  private static HttpProblem unreadable(String part) {
    return HttpProblem.badRequest(
        new Text(
            "Perubahan \"" + part + "\" tidak dapat dibaca.",
            "The change \"" + part + "\" cannot be read."),
        new Text(
            "Pakai close:KODE, open:KODE, add:BUJUR,LINTANG, cut:link:NOMOR atau cut:bridge:NOMOR,"
                + " dipisah titik koma.",
            "Use close:CODE, open:CODE, add:LON,LAT, cut:link:ID or cut:bridge:ID, separated by"
                + " semicolons."));
  }

  private static HttpProblem tooMany(int count) {
    return HttpProblem.badRequest(
        new Text(
            "Skenario ini berisi " + count + " perubahan; paling banyak " + MOST + ".",
            "This scenario has " + count + " changes; at most " + MOST + " are taken."),
        new Text(
            "Hapus sebagian perubahan, atau perbarui data posnya sendiri.",
            "Remove some changes, or update the posts themselves."));
  }
}
