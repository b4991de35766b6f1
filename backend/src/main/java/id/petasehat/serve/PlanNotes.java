package id.petasehat.serve;

import id.petasehat.area.AreaCode;
import id.petasehat.indicator.Wording;
import id.petasehat.option.DistrictPlan.Note;
import id.petasehat.store.PlanOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What to mind in the options of a district, and so in any plan made of them. */
final class PlanNotes {
  private static final int NAMES_TOLD = 5;

  private final List<Note> notes = new ArrayList<>();

  private PlanNotes() {}

  /** Of options over a ground. */
  static List<Note> of(PlanOptions options, PlanGround ground) {
    PlanNotes told = new PlanNotes();
    told.simulated(options);
    told.rough(ground);
    Map<AreaCode, String> names = ground.names();
    String term = ground.villageTerm();
    told.uncounted(
        options.uncounted().stream().map(one -> names.getOrDefault(one, one.dotted())).toList(),
        term);
    told.withoutPlace(options.withoutPlace());
    told.unplacedOptions(options);
    return List.copyOf(told.notes);
  }

  /** Fields of a question that were not read. */
  static List<Note> ofSlips(List<String> fields) {
    return fields.stream()
        .map(
            field ->
                new Note(
                    field,
                    "unknown-field",
                    new Wording(
                        "Isian " + field + " tidak dikenal dan tidak dibaca.",
                        "The field " + field + " is not known and was not read."),
                    new Wording("Periksa namanya.", "Check its name.")))
        .toList();
  }

  private void simulated(PlanOptions options) {
    if (options.simulated()) {
      notes.add(
          new Note(
              "",
              "simulated",
              new Wording(
                  "Sebagian data ini SIMULASI: rencana ini contoh, bukan dasar keputusan.",
                  "Some of this data is SIMULATED: the plan is an example, no ground to decide."),
              new Wording("Impor data kabupaten.", "Import the district's own data.")));
    }
  }

  /** What is proved is proved of these minutes, so that they belong beside any proof. */
  private void rough(PlanGround ground) {
    if (ground.rough()) {
      notes.add(
          new Note(
              "",
              "rough",
              new Wording(
                  "Menit perjalanan masih perkiraan kasar: belum ada jalan dan tutupan lahan yang"
                      + " dikenal, jadi kemarau dan hujan di darat sama.",
                  "Travel minutes are a rough estimate: no roads or land cover that is recognised,"
                      + " so on land dry and rainy season are alike."),
              new Wording(
                  "Impor jalan dan tutupan lahan, lalu susun lagi.",
                  "Import roads and land cover, then plan again.")));
    }
  }

  private void uncounted(List<String> villages, String term) {
    if (!villages.isEmpty()) {
      notes.add(
          new Note(
              "",
              "uncounted-villages",
              new Wording(
                  villages.size()
                      + " "
                      + term
                      + " tidak diketahui jumlah orangnya, jadi tidak dihitung: "
                      + told(villages, "lainnya"),
                  villages.size()
                      + " villages of which it is not known how many people are meant are left"
                      + " out: "
                      + told(villages, "others")),
              new Wording(
                  "Impor penduduk, sasaran atau laporannya.",
                  "Import their population, target populations or reports.")));
    }
  }

  private void withoutPlace(List<String> posts) {
    if (!posts.isEmpty()) {
      notes.add(
          new Note(
              "",
              "working-posts-without-place",
              new Wording(
                  posts.size()
                      + " pos berfungsi tidak diketahui tempatnya; warganya mungkin terhitung belum"
                      + " terjangkau: "
                      + told(posts, "lainnya"),
                  posts.size()
                      + " working posts whose place nobody knows; their people may count as out of"
                      + " reach: "
                      + told(posts, "others")),
              new Wording("Isi lat dan lon pos itu.", "Fill in lat and lon of these posts.")));
    }
  }

  private void unplacedOptions(PlanOptions options) {
    List<String> posts =
        options.set().options().stream()
            .filter(one -> !one.proposal().where().isKnown())
            .map(one -> one.proposal().name())
            .distinct()
            .collect(Collectors.toList());
    if (!posts.isEmpty()) {
      notes.add(
          new Note(
              "",
              "posts-without-place",
              new Wording(
                  posts.size()
                      + " pos tidak dapat dipilih karena tempatnya tidak diketahui: "
                      + told(posts, "lainnya"),
                  posts.size()
                      + " posts cannot be chosen for want of coordinates: "
                      + told(posts, "others")),
              new Wording("Isi lat dan lon pos itu.", "Fill in lat and lon of these posts.")));
    }
  }

  private static String told(List<String> names, String others) {
    String first = names.stream().limit(NAMES_TOLD).collect(Collectors.joining(", "));
    int more = names.size() - NAMES_TOLD;
    return first + (more > 0 ? ", +" + more + " " + others : "") + ".";
  }
}
