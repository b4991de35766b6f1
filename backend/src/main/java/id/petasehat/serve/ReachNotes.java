package id.petasehat.serve;

import id.petasehat.area.VillageTerm;
import id.petasehat.facility.WorkingRule.Verdict;
import id.petasehat.reach.Ground;
import id.petasehat.reach.PeopleInReach;
import id.petasehat.reach.TravelLink;
import id.petasehat.reach.VillageReach;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says what limits an answer about travel times: what is rough, missing or not placed. */
final class ReachNotes {
  private static final int NAMES_TOLD = 5;
  private static final int WEEK = 7;

  private final List<ReachNote> notes = new ArrayList<>();

  /**
   * What limits a surface.
   *
   * @param people of the villages that were asked for
   */
  static List<ReachNote> of(ReachSurfaces.Reach reach, PeopleInReach people) {
    ReachPlan plan = reach.plan();
    List<String> unplaced = ReachAnswer.unplaced(reach).stream().map(PostAnswer::name).toList();
    List<VillageReach> villages = people.villages();
    return new ReachNotes()
        .changesLeftOut(plan.leftOut())
        .ground(plan)
        .links(reach.picture().unplacedLinks())
        .tried(plan.posts())
        .posts(plan.posts(), plan.query().rule().unknownCountsOpen())
        .notPlaced(unplaced, plan.model().rules().snapMetres())
        .withoutPoint(plan.withoutPoint())
        .population(villages)
        .all();
  }

  List<ReachNote> all() {
    return List.copyOf(notes);
  }

  private void add(String code, String id, String en) {
    notes.add(ReachNote.of(code, id, en));
  }

  /** Of links only those count that the minutes are for: who walks waits for no boat. */
  ReachNotes ground(ReachPlan plan) {
    List<TravelLink> running =
        plan.ground().links().stream()
            .filter(link -> plan.model().runs(link, plan.travel()))
            .toList();
    return rough(plan.ground())
        .unknownMinutes(running)
        .someDays(running.stream().filter(ReachNotes::restsInTheWeek).toList());
  }

  private ReachNotes rough(Ground ground) {
    if (ground.rough()) {
      add(
          "rough",
          "Perkiraan kasar: belum ada data jalan atau tutupan lahan yang dikenal; daratan dihitung"
              + " dengan kecepatan bawaan.",
          "A rough estimate: no roads or land cover that is recognised; land is crossed at the"
              + " default speed.");
    }
    return this;
  }

  private ReachNotes unknownMinutes(List<TravelLink> links) {
    int unknown = (int) links.stream().filter(link -> link.minutes() == null).count();
    if (unknown > 0) {
      add(
          "links-unknown",
          unknown
              + " jalur tidak diketahui menitnya; tempat yang hanya dicapai lewat jalur itu"
              + " terhitung tidak diketahui.",
          many(unknown, "link")
              + " of unknown minutes; places reached only over such a link count as unknown.");
    }
    return this;
  }

  private static boolean restsInTheWeek(TravelLink link) {
    return link.daysPerWeek() != null && link.daysPerWeek() < WEEK;
  }

  private ReachNotes someDays(List<TravelLink> links) {
    if (!links.isEmpty()) {
      Text told = told(links.stream().map(link -> link.from() + "–" + link.to()).toList());
      add(
          "links-some-days",
          links.size()
              + " jalur tidak berjalan setiap hari; menitnya berlaku pada hari jalannya, di hari"
              + " lain lebih lama: "
              + told.id()
              + ".",
          many(links.size(), "link")
              + " not running every day; minutes are those of a day of running, on others it takes"
              + " longer: "
              + told.en()
              + ".");
    }
    return this;
  }

  /** Links that end where nobody can pass. */
  ReachNotes links(List<TravelLink> unplaced) {
    if (!unplaced.isEmpty()) {
      Text told = told(unplaced.stream().map(link -> link.from() + "–" + link.to()).toList());
      add(
          "links-not-placed",
          unplaced.size()
              + " jalur tidak dihitung, karena berujung di tempat yang tidak dapat dilalui: "
              + told.id()
              + ".",
          many(unplaced.size(), "link")
              + " left out, ending where nobody can pass: "
              + told.en()
              + ".");
    }
    return this;
  }

  /** Of the posts of the types that count. */
  ReachNotes posts(List<ReachPost> posts, boolean unknownCountsOpen) {
    if (posts.isEmpty()) {
      add(
          "no-posts",
          "Belum ada pos dari jenis yang dihitung, jadi tidak ada yang dapat dijangkau. Impor"
              + " fasilitas, pilih jenis lain, atau coba tambahkan pos di peta.",
          "There are no posts of the types that count, so nothing can be reached. Import"
              + " facilities, choose other types, or try a new post on the map.");
    } else if (posts.stream().noneMatch(ReachPost::open)) {
      add(
          "none-open",
          "Menurut aturan ini tidak satu pun pos dihitung buka.",
          "By this rule no post counts as open.");
    }
    int unknown =
        (int) posts.stream().filter(one -> one.post().verdict() == Verdict.UNKNOWN).count();
    if (unknown > 0) {
      add(
          "posts-unknown",
          unknown
              + " pos tidak diketahui keadaannya, dihitung "
              + (unknownCountsOpen ? "buka." : "tutup."),
          many(unknown, "post")
              + " of unknown state, counted as "
              + (unknownCountsOpen ? "open." : "closed."));
    }
    return this;
  }

  /** Posts opened or added by hand: a building alone serves nobody. */
  ReachNotes tried(List<ReachPost> posts) {
    List<Text> names =
        posts.stream()
            .filter(one -> one.open() && one.change() != null)
            .map(ReachPost::name)
            .toList();
    if (!names.isEmpty()) {
      add(
          "staff-assumed",
          names.size()
              + " pos yang dicoba dihitung melayani. Itu hanya benar bila tenaganya juga"
              + " direncanakan, paling sedikit 1 bidan dan 1 perawat; tanpa itu hanya bangunan"
              + " tanpa tenaga: "
              + told(names.stream().map(Text::id).toList()).id()
              + ".",
          many(names.size(), "tried post")
              + " counted as serving. That holds only if staff is planned too, at least 1 bidan"
              + " (midwife) and 1 perawat (nurse); otherwise it is a building without staff: "
              + told(names.stream().map(Text::en).toList()).en()
              + ".");
    }
    return this;
  }

  /** Open posts on no cell that people can enter. */
  ReachNotes notPlaced(List<String> names, double metres) {
    if (!names.isEmpty()) {
      String within = Math.round(metres) + " m";
      add(
          "posts-not-placed",
          names.size()
              + " pos tidak dihitung: di laut, di luar kabupaten, atau lebih dari "
              + within
              + " dari tempat yang dapat dilalui: "
              + told(names).id()
              + ".",
          many(names.size(), "post")
              + " left out: at sea, outside of the district, or more than "
              + within
              + " from where people can pass: "
              + told(names).en()
              + ".");
    }
    return this;
  }

  /**
   * Changes that cannot be tried, left out of the answer.
   *
   * @param what they are about
   */
  ReachNotes changesLeftOut(List<Text> what) {
    if (!what.isEmpty()) {
      add(
          "changes-left-out",
          what.size()
              + " perubahan tidak berlaku, karena yang diubah tidak ada di kabupaten ini atau jenis"
              + " posnya tidak dihitung: "
              + told(what.stream().map(Text::id).toList()).id()
              + ".",
          many(what.size(), "change")
              + " left out, being about what is not in this district or a type of post that does"
              + " not count: "
              + told(what.stream().map(Text::en).toList()).en()
              + ".");
    }
    return this;
  }

  /** Posts of which no file tells where they are. */
  ReachNotes withoutPoint(List<String> names) {
    if (!names.isEmpty()) {
      add(
          "posts-without-point",
          names.size()
              + " pos tidak dihitung, karena tidak punya koordinat: "
              + told(names).id()
              + ".",
          many(names.size(), "post")
              + " left out for want of coordinates: "
              + told(names).en()
              + ".");
    }
    return this;
  }

  private static Text told(List<String> names) {
    String first = names.stream().limit(NAMES_TOLD).collect(Collectors.joining(", "));
    int others = names.size() - NAMES_TOLD;
    return others > 0
        ? new Text(first + ", dan " + others + " lainnya", first + ", and " + many(others, "other"))
        : new Text(first, first);
  }

  private static String many(int count, String of) {
    return count + " " + of + (count == 1 ? "" : "s");
  }

  /** Of villages, by the word that most of them go by. */
  ReachNotes population(List<VillageReach> villages) {
    long unknown = villages.stream().filter(village -> village.population() == null).count();
    if (unknown > 0) {
      String term =
          VillageTerm.standard().ofMost(villages.stream().map(VillageReach::village).toList());
      add(
          "population-unknown",
          "Penduduk %d dari %d %s tidak diketahui; %s itu tidak masuk hitungan orang."
              .formatted(unknown, villages.size(), term, term),
          "The population of %d of %d villages is not known; they are not in the counts of people."
              .formatted(unknown, villages.size()));
    }
    return this;
  }
}
