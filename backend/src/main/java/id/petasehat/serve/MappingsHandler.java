package id.petasehat.serve;

import id.petasehat.indicator.Catalogue;
import id.petasehat.intake.KnownProfiles;
import id.petasehat.intake.KnownProfiles.Known;
import id.petasehat.intake.kind.FileKind;
import id.petasehat.intake.mapping.MappingTarget;
import id.petasehat.intake.mapping.MappingTargets;
import id.petasehat.store.SavedProfiles;
import id.petasehat.store.Store;
import io.javalin.http.Context;
import java.util.List;

/** What columns can be taken for, and the column mappings that were kept. */
final class MappingsHandler {
  private final Store store;
  private final Catalogue catalogue;

  MappingsHandler(Store store, Catalogue catalogue) {
    this.store = store;
    this.catalogue = catalogue;
  }

  record TargetsAnswer(List<MappingTarget> targets) {}

  record ProfilesAnswer(List<Known> profiles) {}

  /** {@code GET /api/v1/mapping-targets/{kind}}. */
  void targets(Context ctx) {
    FileKind kind =
        FileKind.byId(ctx.pathParam("kind"))
            .filter(one -> one != FileKind.BOUNDARIES && one.layer().isEmpty())
            .orElseThrow(MappingsHandler::noSuchKind);
    ctx.header("Cache-Control", "no-cache")
        .json(new TargetsAnswer(MappingTargets.of(kind, catalogue)));
  }

  /** {@code GET /api/v1/profiles}: saved ones first. */
  void list(Context ctx) {
    List<Known> profiles = store.<List<Known>, RuntimeException>read(KnownProfiles::list);
    ctx.header("Cache-Control", "no-store").json(new ProfilesAnswer(profiles));
  }

  /** {@code DELETE /api/v1/profiles/{name}}: forgets a saved one. */
  void forget(Context ctx) {
    String name = ctx.pathParam("name");
    boolean was =
        store.<Boolean, RuntimeException>change(
            connection -> SavedProfiles.remove(connection, name));
    if (!was) {
      throw HttpProblem.notFound(
          new Text(
              "Tidak ada pemetaan tersimpan bernama " + name + ".",
              "There is no saved mapping called " + name + "."),
          new Text(
              "Muat ulang daftarnya; pemetaan bawaan tidak dapat dihapus.",
              "Reload the list; those built in cannot be deleted."));
    }
    ctx.status(204);
  }

  private static HttpProblem noSuchKind() {
    return HttpProblem.notFound(
        new Text("Jenis ini tidak dipetakan.", "This kind is not mapped."),
        new Text(
            "Pakai facilities, posyandu, work-areas, population atau indicators.",
            "Use facilities, posyandu, work-areas, population or indicators."));
  }
}
