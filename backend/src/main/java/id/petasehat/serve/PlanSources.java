package id.petasehat.serve;

import id.petasehat.facility.FacilityType;
import id.petasehat.facility.WorkingRule;
import id.petasehat.indicator.Wording;
import id.petasehat.option.DistrictPlan.Asked;
import id.petasehat.option.DistrictPlan.Source;
import id.petasehat.option.UnitPrices;
import id.petasehat.reach.LayerNote;
import id.petasehat.store.Batch;
import id.petasehat.store.PlanOptions;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which data of which day a plan rests on, and what it assumes, in words. */
final class PlanSources {
  private static final Wording NOT_KNOWN = new Wording("belum ada", "none yet");

  /** By the id of a layer. */
  private static final Map<String, Wording> LAYERS =
      Map.of(
          "roads", new Wording("Jalan", "Roads"),
          "rivers", new Wording("Sungai dan danau", "Rivers and lakes"),
          "bridges", new Wording("Jembatan", "Bridges"),
          "landcover", new Wording("Tutupan lahan", "Land cover"),
          "elevation", new Wording("Ketinggian", "Elevation"),
          "links", new Wording("Jalur kapal dan lainnya", "Ferries and other links"),
          "settlements", new Wording("Titik permukiman", "Settlements"));

  private static final Map<String, Wording> SEASONS =
      Map.of(
          "kemarau", new Wording("kemarau", "the dry season"),
          "hujan", new Wording("hujan", "the wet season"),
          "ombak", new Wording("ombak tinggi", "high waves"));

  private static final Map<String, Wording> MODES =
      Map.of(
          "kaki", new Wording("jalan kaki", "on foot"),
          "motor", new Wording("sepeda motor", "motorcycle"),
          "perahu", new Wording("perahu", "boat"));

  private final List<Source> sources = new ArrayList<>();

  private PlanSources() {}

  static List<Source> of(PlanGround ground, PlanOptions options, Asked asked, WorkingRule rule) {
    PlanSources told = new PlanSources();
    told.people(ground, options, asked);
    told.posts(ground, asked);
    told.batch(
        new Wording("Batas " + ground.villageTerm(), "Boundaries of villages"),
        ground.boundaries().orElse(null),
        null);
    ground.layers().stream().filter(LayerNote::present).forEach(told::layer);
    told.model(ground);
    told.travel(options, asked);
    told.rule(rule);
    told.prices(options.prices());
    told.costs();
    told.staff();
    return List.copyOf(told.sources);
  }

  private void add(String what, String whatEn, String said, String saidEn, boolean simulated) {
    sources.add(new Source(new Wording(what, whatEn), new Wording(said, saidEn), simulated));
  }

  private void people(PlanGround ground, PlanOptions options, Asked asked) {
    Wording said =
        ground
            .people()
            .map(
                one -> {
                  String source = one.source() == null ? "" : one.source() + ", ";
                  return new Wording(source + one.year(), source + one.year());
                })
            .orElse(NOT_KNOWN);
    sources.add(new Source(new Wording("Penduduk", "Population"), said, ground.peopleSimulated()));
    if (!asked.aim().equals("orang")) {
      Wording name = asked.aimName();
      add(
          "Yang dilayani",
          "Who is to be served",
          name.id() + ", sampai " + asked.period(),
          name.en() + ", up to " + asked.period(),
          options.simulated());
    }
  }

  private void posts(PlanGround ground, Asked asked) {
    Wording what = new Wording("Pos kesehatan", "Health posts");
    if (ground.posts().isEmpty()) {
      batch(what, null, asked);
    }
    ground.posts().forEach(one -> batch(what, one, asked));
  }

  private void batch(Wording what, Batch batch, Asked asked) {
    if (batch == null) {
      sources.add(new Source(what, NOT_KNOWN, false));
      return;
    }
    String day = day(batch);
    String until = asked == null ? "" : "; keadaan akhir " + asked.period();
    String untilEn = asked == null ? "" : "; as of the end of " + asked.period();
    sources.add(
        new Source(
            what,
            new Wording(
                batch.fileName() + ", diimpor " + day + until,
                batch.fileName() + ", imported " + day + untilEn),
            batch.simulated()));
  }

  private static String day(Batch batch) {
    return batch.importedAt().atZone(ZoneId.systemDefault()).toLocalDate().toString();
  }

  private void layer(LayerNote layer) {
    Wording name = LAYERS.getOrDefault(layer.layer(), new Wording(layer.layer(), layer.layer()));
    sources.add(
        new Source(
            name,
            new Wording(
                layer.source() + ", diimpor " + layer.date(),
                layer.source() + ", imported " + layer.date()),
            layer.simulated()));
  }

  private void model(PlanGround ground) {
    boolean own = ground.modelVersion() > 0;
    String rough =
        ground.rough() ? "; perkiraan kasar: belum ada jalan dan tutupan lahan yang dikenal" : "";
    String roughEn =
        ground.rough() ? "; a rough estimate: no roads or land cover that is recognised" : "";
    add(
        "Model perjalanan",
        "Travel model",
        (own ? "versi " + ground.modelVersion() + " kabupaten" : "bawaan program") + rough,
        (own ? "version " + ground.modelVersion() + " of the district" : "the program's own")
            + roughEn,
        false);
  }

  private void travel(PlanOptions options, Asked asked) {
    List<Wording> seasons = new ArrayList<>();
    for (int i = 0; i < asked.seasons().size(); i++) {
      Wording name = SEASONS.get(asked.seasons().get(i));
      int months = options.weights().get(i);
      seasons.add(
          new Wording(
              name.id() + " (" + months + " bulan)", name.en() + " (" + months + " months)"));
    }
    boolean worst = asked.judge().equals(PlanRequest.WORST) && seasons.size() > 1;
    List<Wording> modes = asked.modes().stream().map(MODES::get).toList();
    add(
        "Batas waktu tempuh",
        "Limit of travel",
        asked.limit()
            + " menit; "
            + joined(modes).id()
            + "; musim "
            + joined(seasons).id()
            + (worst ? ", dinilai pada musim terburuk" : ""),
        asked.limit()
            + " minutes; "
            + joined(modes).en()
            + "; "
            + joined(seasons).en()
            + (worst ? ", judged by the worst season" : ""),
        false);
  }

  private static Wording joined(List<Wording> words) {
    return new Wording(
        words.stream().map(Wording::id).collect(Collectors.joining(", ")),
        words.stream().map(Wording::en).collect(Collectors.joining(", ")));
  }

  private void rule(WorkingRule rule) {
    String types = String.join(", ", FacilityType.kinds(rule.types()));
    String worst = rule.worst().id().replace('-', ' ');
    Wording staff =
        switch (rule.staff()) {
          case NONE -> new Wording("tanpa syarat tenaga", "staff not asked for");
          case ONE -> new Wording("ada bidan atau perawat", "a bidan or a perawat");
          case MINIMUM -> new Wording("ada bidan dan perawat", "a bidan and a perawat");
        };
    String days = rule.leastDays() == 0 ? "" : "buka ≥ " + rule.leastDays() + " hari seminggu, ";
    String daysEn = rule.leastDays() == 0 ? "" : "open on ≥ " + rule.leastDays() + " days a week, ";
    add(
        "Pos yang dihitung berfungsi",
        "Posts counted as working",
        types
            + "; bangunan paling buruk "
            + worst
            + ", "
            + staff.id()
            + ", "
            + days
            + "yang belum diketahui dihitung "
            + (rule.unknownCountsOpen() ? "buka" : "tutup"),
        types
            + "; building "
            + worst
            + " at the worst, "
            + staff.en()
            + ", "
            + daysEn
            + "what is not known counts as "
            + (rule.unknownCountsOpen() ? "open" : "closed"),
        false);
  }

  private void prices(UnitPrices prices) {
    boolean own = prices.version() > 0;
    add(
        "Harga satuan",
        "Unit prices",
        own
            ? "versi " + prices.version() + " kabupaten: " + prices.source()
            : "asumsi program, belum harga satuan kabupaten",
        own
            ? "version " + prices.version() + " of the district: " + prices.source()
            : "assumptions of the program, not yet those of the district",
        false);
  }

  private void costs() {
    add(
        "Biaya",
        "Cost",
        "bangunan saja, tanpa alat dan gaji; gaji setiap tahun disebut terpisah. Kecuali"
            + " peningkatan menjadi pustu: dengan alatnya; dan lengkapi tenaga: biayanya gaji"
            + " setahun, yang berulang tiap tahun dan bukan biaya bangunan",
        "the building alone, without equipment and pay; yearly pay is told apart. Except an"
            + " upgrade to a pustu, which has its equipment in it, and where an option adds staff"
            + " only: its cost is one year's pay, which comes again each year and is no cost of"
            + " building",
        false);
  }

  private void staff() {
    add(
        "Tenaga",
        "Staff",
        "setiap pos yang dipilih dihitung melayani hanya bila 1 bidan dan 1 perawat direncanakan;"
            + " tanpa itu bangunan tanpa tenaga",
        "each chosen post counts as serving only if 1 bidan and 1 perawat are planned; without"
            + " them it is a building without staff",
        false);
  }
}
