package id.petasehat.intake.facility;

import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.area.AreaIndex;
import id.petasehat.area.Level;
import id.petasehat.area.VillageFinder;
import id.petasehat.intake.Findings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;

/** Tells a person what is wrong, or may be, with posts of stored districts. */
final class PostProblems {
  private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");
  private static final int NAMES_SHOWN = 3;
  private static final double METRES_IN_KM = 1_000;

  private final AreaIndex areas;
  private final Findings findings;

  PostProblems(AreaIndex areas, Findings findings) {
    this.areas = areas;
    this.findings = findings;
  }

  void tellRows(Collection<SettledPost> posts) {
    for (SettledPost post : posts) {
      for (PostRow.Wrong wrong : post.row().wrong()) {
        if (wrong.refuses()) {
          findings.reject(post.row().place(), wrong.code(), wrong.reason(), wrong.remedy());
        } else {
          findings.warn(
              post.row().place(),
              wrong.code(),
              named(post) + ": " + wrong.reason(),
              wrong.remedy());
        }
      }
    }
    sameCodes(posts);
    sharedPoints(posts);
  }

  private static String named(SettledPost post) {
    return post.row().name();
  }

  private void sameCodes(Collection<SettledPost> posts) {
    Map<String, List<SettledPost>> byCode = new LinkedHashMap<>();
    for (SettledPost post : posts) {
      if (post.row().code() != null) {
        byCode.computeIfAbsent(post.row().code(), code -> new ArrayList<>()).add(post);
      }
    }
    byCode.forEach(
        (code, same) -> {
          if (same.size() > 1) {
            String places =
                same.stream()
                    .map(post -> post.row().place() + " (" + named(post) + ")")
                    .collect(Collectors.joining(", "));
            for (SettledPost post : same) {
              findings.reject(
                  post.row().place(),
                  "duplicate-code",
                  "Kode " + code + " dipakai " + same.size() + " pos: " + places,
                  "Beri tiap pos kodenya sendiri, atau hapus baris yang berulang");
            }
          }
        });
  }

  private void sharedPoints(Collection<SettledPost> posts) {
    Map<Coordinate, List<SettledPost>> byPoint = new LinkedHashMap<>();
    for (SettledPost post : posts) {
      if (post.row().point() != null) {
        byPoint.computeIfAbsent(post.row().point(), point -> new ArrayList<>()).add(post);
      }
    }
    byPoint.forEach(
        (point, same) -> {
          if (same.size() > 1) {
            sharedPoint(point, same);
          }
        });
  }

  private void sharedPoint(Coordinate point, List<SettledPost> same) {
    String names =
        same.stream().limit(NAMES_SHOWN).map(PostProblems::named).collect(Collectors.joining(", "));
    int more = same.size() - NAMES_SHOWN;
    findings.warn(
        same.get(0).row().place(),
        "shared-point",
        String.format(
            Locale.ROOT,
            "%d pos memakai titik yang sama (lat %s, lon %s): %s%s",
            same.size(),
            point.y,
            point.x,
            names,
            more > 0 ? ", dan " + more + " lainnya" : ""),
        "Mungkin titik kantor atau titik tengah; ambil titik tiap pos di tempatnya");
  }

  /** The point of a post lies in a village, but the file says something else. */
  void tellOtherPlace(SettledPost post, boolean saysElsewhere) {
    AreaCode stated = post.row().village();
    if (stated != null && !stated.equals(post.found())) {
      findings.warn(
          post.row().place(),
          "other-village",
          named(post)
              + ": titiknya di "
              + area(post.found())
              + ", padahal berkas menyebut "
              + area(stated),
          "Periksa titik dan kode desanya; di peta dipakai letak titiknya");
    } else if (saysElsewhere) {
      findings.warn(
          post.row().place(),
          "other-district",
          named(post) + ": titiknya di " + area(post.found()) + ", padahal " + said(post),
          "Periksa titiknya; bila pos ini milik kabupaten lain, hapus barisnya");
    }
  }

  private String said(SettledPost post) {
    PostRow.Stated district = post.row().district();
    if (district.words() != null) {
      return "berkas menyebut " + district.words();
    }
    return district.code() == null
        ? "kodenya (" + post.row().code() + ") milik kabupaten/kota lain"
        : "berkas menyebut " + area(district.code());
  }

  /** The point of a post lies in no stored village. */
  void tellAtSea(SettledPost post, VillageFinder.Near nearest) {
    String far =
        nearest == null
            ? ""
            : String.format(
                INDONESIAN,
                ", %,.1f km dari %s",
                nearest.metres() / METRES_IN_KM,
                area(nearest.village().code()));
    findings.warn(
        post.row().place(),
        "at-sea",
        named(post) + ": titiknya di luar semua desa yang tersimpan" + far,
        "Periksa titiknya: mungkin di laut, atau di kabupaten lain");
  }

  /** Rows that are no posts of stored districts. */
  void tellSkipped(long rows) {
    if (rows > 0) {
      findings.tell(
          "",
          "other-districts",
          String.format(
              INDONESIAN, "%,d baris di luar kabupaten/kota yang tersimpan dilewati", rows));
    }
  }

  /** Posts without coordinates, which the map cannot show. */
  void tellWithoutPoint(Collection<SettledPost> posts) {
    Map<Boolean, Long> counts = new HashMap<>();
    posts.forEach(post -> counts.merge(post.row().point() != null, 1L, Long::sum));
    long without = counts.getOrDefault(false, 0L);
    if (without > 0) {
      findings.tell(
          "",
          "without-point",
          String.format(INDONESIAN, "%,d pos dalam berkas ini tanpa titik koordinat", without));
    }
  }

  private String area(AreaCode code) {
    String name = areas.find(code).map(Area::name).orElse("");
    return switch (code.level()) {
      case DESA ->
          name
              + " ("
              + code
              + areas
                  .find(code.at(Level.KECAMATAN))
                  .map(kecamatan -> ", Kec. " + kecamatan.name().replaceFirst("^Kecamatan ", ""))
                  .orElse("")
              + ")";
      default -> (name.isEmpty() ? "kabupaten/kota" : name) + " (" + code + ")";
    };
  }
}
