package id.petasehat.serve;

import id.petasehat.facility.WorkingRule.Verdict;
import id.petasehat.reach.Ground;
import id.petasehat.reach.Start;
import id.petasehat.reach.TravelLink;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says what limits an answer about travel times: what is rough, missing or not placed. */
final class ReachNotes {
  private static final int NAMES_TOLD = 5;

  private final List<ReachNote> notes = new ArrayList<>();

  List<ReachNote> all() {
    return List.copyOf(notes);
  }

  private void add(String code, String id, String en) {
    notes.add(ReachNote.of(code, id, en));
  }

  ReachNotes ground(Ground ground) {
    if (ground.rough()) {
      add(
          "rough",
          "Perkiraan kasar: belum ada data jalan, tutupan lahan atau jalur perahu; daratan dihitung"
              + " dengan kecepatan bawaan.",
          "A rough estimate: no roads, land cover or boat links are known; land is crossed at the"
              + " default speed.");
    }
    long unknown = ground.links().stream().filter(link -> link.minutes() == null).count();
    if (unknown > 0) {
      add(
          "links-unknown",
          unknown
              + " jalur tidak diketahui menitnya; tempat yang hanya dicapai lewat jalur itu"
              + " terhitung tidak diketahui.",
          unknown
              + " links have no known minutes; places reached only over them count as unknown.");
    }
    return this;
  }

  ReachNotes links(List<TravelLink> unplaced) {
    if (!unplaced.isEmpty()) {
      String names =
          unplaced.stream()
              .limit(NAMES_TOLD)
              .map(link -> link.from() + "–" + link.to())
              .collect(Collectors.joining(", "));
      add(
          "links-not-placed",
          unplaced.size()
              + " jalur berujung di tempat yang tidak dapat dilalui, jadi tidak dihitung: "
              + names
              + ".",
          unplaced.size() + " links end where nobody can pass and do not count: " + names + ".");
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
    long unknown = posts.stream().filter(one -> one.post().verdict() == Verdict.UNKNOWN).count();
    if (unknown > 0) {
      add(
          "posts-unknown",
          unknown
              + " pos tidak diketahui keadaannya, dihitung "
              + (unknownCountsOpen ? "buka." : "tutup."),
          "The state of "
              + unknown
              + " posts is not known; they count as "
              + (unknownCountsOpen ? "open." : "closed."));
    }
    return this;
  }

  /** Open posts on no cell that people can enter. */
  ReachNotes notPlaced(List<Start> posts, double metres) {
    if (!posts.isEmpty()) {
      String names =
          posts.stream().limit(NAMES_TOLD).map(Start::name).collect(Collectors.joining(", "));
      String more = posts.size() > NAMES_TOLD ? ", …" : "";
      add(
          "posts-not-placed",
          posts.size()
              + " pos tidak dihitung: di laut, di luar kabupaten, atau lebih dari "
              + Math.round(metres)
              + " m dari tempat yang dapat dilalui: "
              + names
              + more
              + ".",
          posts.size()
              + " posts do not count: at sea, outside of the district, or more than "
              + Math.round(metres)
              + " m from where people can pass: "
              + names
              + more
              + ".");
    }
    return this;
  }

  ReachNotes population(long villagesUnknown, int villages) {
    if (villagesUnknown > 0) {
      add(
          "population-unknown",
          "Penduduk "
              + villagesUnknown
              + " dari "
              + villages
              + " desa tidak diketahui; desa itu tidak masuk hitungan orang.",
          "The population of "
              + villagesUnknown
              + " of "
              + villages
              + " villages is not known; they are not in the counts of people.");
    }
    return this;
  }
}
