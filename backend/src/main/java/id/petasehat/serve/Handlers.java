package id.petasehat.serve;

import id.petasehat.indicator.Catalogue;
import id.petasehat.intake.Undo;
import id.petasehat.store.PlanBook;
import id.petasehat.store.Store;

/** All handlers, each built from what it needs and nothing else. */
record Handlers(
    PageHandler page,
    HealthHandler health,
    StatusHandler status,
    AreasHandler areas,
    SearchHandler search,
    GeoJsonHandler geoJson,
    ProfileHandler profile,
    SourcesHandler sources,
    SasaranHandler sasaran,
    RulesHandler rules,
    ReachModelHandler reachModel,
    IndicatorsHandler indicators,
    DiseasesHandler diseases,
    CompletenessHandler completeness,
    EquityHandler equity,
    FacilitiesHandler facilities,
    WorkAreasHandler workAreas,
    DoubtfulHandler doubtful,
    ImportsHandler imports,
    UploadHandler upload,
    ProgressBoard progress,
    ModeHandler mode,
    MappingsHandler mappings,
    TemplatesHandler templates,
    ExportHandler export,
    TilesHandler tiles,
    ReachHandler reach,
    ReachTilesHandler reachTiles,
    GapsHandler gaps,
    ScenariosHandler scenarios,
    PlansHandler plans,
    PlanPricesHandler planPrices,
    KeptPlansHandler keptPlans,
    PlanPapersHandler planPapers) {

  static Handlers of(
      Store store,
      Catalogue catalogue,
      String appVersion,
      RequestCounts counts,
      Switchboard switchboard,
      ProgressBoard progress) {
    Snapshots snapshots = new Snapshots(store);
    snapshots.readAhead();
    snapshots.keepReachCurrent();
    // two stores behind one address may be at the same data version
    String edition = appVersion + "-" + store.id();
    Answers answers = new Answers(store, snapshots, edition);
    ReachPlans reachPlans = new ReachPlans(store.id(), snapshots.liveReach());
    ReachSurfaces surfaces = new ReachSurfaces(snapshots.liveReach());
    PlanDesk desk = new PlanDesk();
    DistrictPlans plans =
        new DistrictPlans(store, snapshots, new PlanBook(snapshots.liveReach()), desk);
    return new Handlers(
        new PageHandler(),
        new HealthHandler(store, counts),
        new StatusHandler(answers, appVersion, switchboard.canSwitch()),
        new AreasHandler(answers),
        new SearchHandler(answers),
        new GeoJsonHandler(answers, catalogue),
        new ProfileHandler(answers, catalogue),
        new SourcesHandler(answers, catalogue),
        new SasaranHandler(answers),
        new RulesHandler(store, snapshots, answers, catalogue),
        new ReachModelHandler(store, snapshots, answers),
        new IndicatorsHandler(answers, catalogue),
        new DiseasesHandler(answers),
        new CompletenessHandler(answers, catalogue),
        new EquityHandler(answers, catalogue),
        new FacilitiesHandler(answers),
        new WorkAreasHandler(store, answers),
        new DoubtfulHandler(store, answers, catalogue),
        new ImportsHandler(answers, new Undo(store, catalogue)),
        new UploadHandler(store, catalogue, progress),
        progress,
        new ModeHandler(switchboard, progress),
        new MappingsHandler(store, catalogue),
        new TemplatesHandler(snapshots),
        new ExportHandler(store, new Exports(snapshots, catalogue), edition),
        new TilesHandler(store, answers),
        new ReachHandler(answers, reachPlans, surfaces),
        new ReachTilesHandler(snapshots, reachPlans, surfaces),
        new GapsHandler(answers, catalogue, reachPlans, surfaces),
        new ScenariosHandler(store, snapshots),
        new PlansHandler(plans, desk, answers, progress, catalogue),
        new PlanPricesHandler(store, snapshots, answers),
        new KeptPlansHandler(store, snapshots, plans, progress, catalogue),
        new PlanPapersHandler(store, edition));
  }
}
