package id.petasehat.intake.facility;

import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.area.AreaIndex;
import id.petasehat.area.Level;
import id.petasehat.area.VillageFinder;
import id.petasehat.facility.Attribute;
import id.petasehat.facility.Facility;
import id.petasehat.facility.FacilityPlace;
import id.petasehat.facility.Fact;
import id.petasehat.facility.Register;
import id.petasehat.intake.RefusedException;
import id.petasehat.intake.figure.FigureContext;
import id.petasehat.store.Facilities;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;

/** Makes facts of a file of posts, held against what the store knows; writes nothing. */
public final class PostBatch {
  private final Connection connection;
  private final AreaIndex areas;
  private final FigureContext context;
  private final PostOptions options;
  private final VillageSearch search;
  private final List<Fact> facts = new ArrayList<>();
  private final Map<String, String> aliases = new HashMap<>();
  private final Map<String, String> codes = new HashMap<>();
  private final Set<String> keys = new HashSet<>();
  private final SortedSet<AreaCode> districts = new TreeSet<>();
  private List<PostMatch> matches = List.of();
  private long accepted;
  private long unchanged;

  public PostBatch(
      Connection connection, AreaIndex areas, FigureContext context, PostOptions options) {
    this.connection = connection;
    this.areas = areas;
    this.context = context;
    this.options = options;
    this.search = new VillageSearch(connection, areas);
  }

  /**
   * Reads a file.
   *
   * @param batch number of the import
   * @throws RefusedException when anything is rejected
   */
  public void read(PostFile file, long batch, boolean simulated)
      throws SQLException, RefusedException {
    PostReader reader = file.reader(areas, context);
    List<PostRow> rows = reader.read(file.table());
    Settlement settlement = new Settlement(context.districts(), around(rows), rows);
    List<SettledPost> posts = settlement.settle(rows);
    PostProblems problems = new PostProblems(areas, file.findings());
    problems.tellRows(posts);
    tellPlaces(posts, settlement, problems);
    problems.tellWithoutPoint(posts);
    problems.tellSkipped(reader.elsewhere() + rows.size() - posts.size());
    codes.putAll(Facilities.keysByCode(connection));
    Set<String> comparable = comparable(posts);
    Register register = Facilities.register(connection, comparable, EnumSet.allOf(Attribute.class));
    PostMatching matching = matching(register, Facilities.places(connection, comparable), file);
    Map<SettledPost, String> stored = matching.match(posts);
    matches = matching.matches();
    Map<SettledPost, String> all =
        new PostKeys(
                stored, matching.saidToBeNew(), codes.keySet(), this::districtName, file.findings())
            .of(posts);
    if (file.findings().refused()) {
      throw new RefusedException(file.findings().problems(), matches);
    }
    collect(all, facts(file, register, batch, simulated));
  }

  private Map<Coordinate, AreaCode> around(List<PostRow> rows) throws SQLException {
    return search.around(
        rows.stream().map(PostRow::point).filter(Objects::nonNull).collect(Collectors.toSet()));
  }

  private void tellPlaces(List<SettledPost> posts, Settlement settlement, PostProblems problems)
      throws SQLException {
    Map<AreaCode, Set<Coordinate>> outside = new HashMap<>();
    for (SettledPost post : posts) {
      if (post.found() != null) {
        problems.tellOtherPlace(post, settlement.saysElsewhere(post));
      } else if (post.row().point() != null) {
        outside
            .computeIfAbsent(post.district(), district -> new HashSet<>())
            .add(post.row().point());
      }
    }
    Map<Coordinate, VillageFinder.Near> nearest = new HashMap<>();
    for (Map.Entry<AreaCode, Set<Coordinate>> one : outside.entrySet()) {
      nearest.putAll(search.nearest(one.getKey(), one.getValue()));
    }
    for (SettledPost post : posts) {
      if (post.found() == null && post.row().point() != null) {
        problems.tellAtSea(post, nearest.get(post.row().point()));
      }
    }
  }

  /** Keys of the stored posts that rows may be: those of their districts and of their codes. */
  private Set<String> comparable(List<SettledPost> posts) throws SQLException {
    Set<AreaCode> around = new TreeSet<>();
    Set<String> comparable = new HashSet<>();
    for (SettledPost post : posts) {
      around.add(post.district());
      if (codes.containsKey(post.row().code())) {
        comparable.add(codes.get(post.row().code()));
      }
    }
    options.confirmed().byRow().values().stream()
        .filter(codes::containsKey)
        .forEach(code -> comparable.add(codes.get(code)));
    for (AreaCode district : around) {
      Facilities.places(connection, district).forEach(place -> comparable.add(place.facility()));
    }
    return comparable;
  }

  private PostMatching matching(
      Register register, List<FacilityPlace> ofComparable, PostFile file) {
    Map<String, FacilityPlace> places =
        ofComparable.stream().collect(Collectors.toMap(FacilityPlace::facility, place -> place));
    List<KnownPost> known = new ArrayList<>();
    for (Facility facility : register.at(LocalDate.now())) {
      FacilityPlace place = places.get(facility.code());
      if (place != null) {
        PostName name =
            PostName.of(facility.name(), facility.type(), districtName(place.district()));
        known.add(new KnownPost(facility, place.district(), place.village(), name));
      }
    }
    return new PostMatching(codes, known, this::districtName, options.confirmed(), file.findings());
  }

  private String districtName(AreaCode district) {
    return areas.find(district).map(Area::name).orElse("");
  }

  private PostFacts facts(PostFile file, Register register, long batch, boolean simulated) {
    LocalDate asOf = Optional.ofNullable(options.asOf()).orElse(file.profile().asOf());
    return new PostFacts(
        register, asOf == null ? LocalDate.now() : asOf, asOf != null, batch, simulated);
  }

  private void collect(Map<SettledPost, String> keyOf, PostFacts makes) {
    keyOf.forEach(
        (post, key) -> {
          String code = post.row().code();
          List<Fact> news = makes.of(post, key);
          if (code != null && !code.equals(key)) {
            aliases.put(code, key);
          }
          boolean newCode = code != null && !codes.containsKey(code) && !code.equals(key);
          facts.addAll(news);
          keys.add(key);
          districts.add(post.district());
          if (post.found() != null) {
            districts.add(post.found().at(Level.KABUPATEN));
          }
          if (news.isEmpty() && !newCode) {
            unchanged++;
          } else {
            accepted++;
          }
        });
  }

  /** What the store does not know yet. */
  public List<Fact> facts() {
    return facts;
  }

  /** Other codes of stored posts, with their keys. */
  public Map<String, String> aliases() {
    return aliases;
  }

  /** Keys of all posts that the file speaks of. */
  public Set<String> keys() {
    return keys;
  }

  /** Districts that the file speaks of. */
  public SortedSet<AreaCode> districts() {
    return districts;
  }

  /** Rows that were taken for stored posts by name. */
  public List<PostMatch> matches() {
    return matches;
  }

  /** Rows that say something new. */
  public long accepted() {
    return accepted;
  }

  /** Rows that say what is stored. */
  public long unchanged() {
    return unchanged;
  }
}
