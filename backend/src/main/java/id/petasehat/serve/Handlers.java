package id.petasehat.serve;

import id.petasehat.indicator.Catalogue;
import id.petasehat.intake.Undo;
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
    IndicatorsHandler indicators,
    ImportsHandler imports,
    UploadHandler upload,
    ExportHandler export,
    TilesHandler tiles) {

  static Handlers of(
      Store store, Catalogue catalogue, Undo undo, String appVersion, RequestCounts counts) {
    Snapshots snapshots = new Snapshots(store);
    Answers answers = new Answers(store, snapshots, appVersion);
    return new Handlers(
        new PageHandler(),
        new HealthHandler(store, snapshots, counts),
        new StatusHandler(answers, appVersion),
        new AreasHandler(answers),
        new SearchHandler(answers),
        new GeoJsonHandler(answers, catalogue),
        new ProfileHandler(answers, catalogue),
        new SourcesHandler(answers, catalogue),
        new IndicatorsHandler(answers, catalogue),
        new ImportsHandler(answers, undo),
        new UploadHandler(store, catalogue),
        new ExportHandler(store, new Exports(snapshots, catalogue), appVersion),
        new TilesHandler(store, answers));
  }
}
