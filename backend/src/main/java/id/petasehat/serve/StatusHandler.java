package id.petasehat.serve;

import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.area.VillageTerm;
import id.petasehat.facility.Catchment;
import id.petasehat.store.Batches;
import id.petasehat.store.ReportedSpans;
import id.petasehat.store.ReportedSpans.Span;
import id.petasehat.store.Setting;
import id.petasehat.store.Settings;
import io.javalin.http.Context;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the page must know before it draws anything, and asks again to follow imports. */
final class StatusHandler {
  private final Answers answers;
  private final String appVersion;
  private final boolean canSwitch;

  StatusHandler(Answers answers, String appVersion, boolean canSwitch) {
    this.canSwitch = canSwitch;
    this.answers = answers;
    this.appVersion = appVersion;
  }

  /**
   * A district that has villages.
   *
   * @param term the word most of its villages go by
   * @param bbox west, south, east, north in degrees
   * @param simulated whether anything said of it is invented
   * @param firstPeriod first month with a report; null without any
   * @param lastPeriod last month with a report; null without any
   * @param puskesmas number of puskesmas that some of its villages belong to
   * @param villagesWithoutPuskesmas villages of which no puskesmas is known
   * @param villagesProposed villages whose puskesmas is only proposed
   */
  record District(
      String code,
      String name,
      String province,
      String term,
      int kecamatan,
      int villages,
      double[] bbox,
      boolean simulated,
      String firstPeriod,
      String lastPeriod,
      int puskesmas,
      int villagesWithoutPuskesmas,
      int villagesProposed) {}

  /** A tiled basemap chosen by the administrator. */
  record Basemap(String url, String attribution) {}

  /**
   * @param demo whether the store holds the invented district
   * @param mode {@code demo} when it does, else {@code own}
   * @param canSwitch whether the page may switch between the two
   * @param firstPeriod first month with a report; null without any
   * @param lastPeriod last month with a report; null without any
   * @param basemap null when none is set, which is the default
   */
  record Status(
      long dataVersion,
      long boundaryVersion,
      boolean demo,
      String mode,
      boolean canSwitch,
      boolean simulated,
      List<District> districts,
      String firstPeriod,
      String lastPeriod,
      String defaultIndicator,
      Basemap basemap,
      String version) {}

  void status(Context ctx) {
    answers.json(ctx, this::status);
  }

  private Status status(Snapshot snapshot) throws SQLException {
    Map<String, String> settings = Settings.all(snapshot.connection());
    List<Area> districts = snapshot.areas().all(Level.KABUPATEN);
    Map<AreaCode, Span> spans = ReportedSpans.byDistrict(snapshot.connection());
    Set<AreaCode> simulated = Batches.simulatedDistricts(snapshot.connection());
    spans.keySet().retainAll(districts.stream().map(Area::code).toList());
    Optional<Span> span = spans.values().stream().reduce(Span::with);
    boolean demo = districts.stream().anyMatch(area -> area.code().isInvented());
    return new Status(
        snapshot.versions().data(),
        snapshot.versions().boundary(),
        demo,
        (demo ? Mode.DEMO : Mode.OWN).id(),
        canSwitch,
        !simulated.isEmpty(),
        districts.stream()
            .map(
                area ->
                    district(
                        snapshot,
                        area,
                        simulated.contains(area.code()),
                        Optional.ofNullable(spans.get(area.code()))))
            .toList(),
        span.map(months -> months.first().toString()).orElse(null),
        span.map(months -> months.last().toString()).orElse(null),
        Setting.DEFAULT_INDICATOR.in(settings),
        basemap(settings),
        appVersion);
  }

  private static Basemap basemap(Map<String, String> settings) {
    String url = Setting.BASEMAP_URL.in(settings);
    return url.isEmpty() ? null : new Basemap(url, Setting.BASEMAP_ATTRIBUTION.in(settings));
  }

  private static District district(
      Snapshot snapshot, Area area, boolean simulated, Optional<Span> span) {
    List<Area> villages = snapshot.areas().within(Level.DESA, area.code());
    List<Catchment> served =
        villages.stream()
            .flatMap(village -> snapshot.catchments().of(village.code()).stream())
            .toList();
    Area.Bounds box = area.bounds();
    return new District(
        area.code().dotted(),
        area.name(),
        snapshot.areas().find(area.code().at(Level.PROVINSI)).map(Area::name).orElse(""),
        VillageTerm.standard().ofMost(villages.stream().map(Area::code).toList()),
        snapshot.areas().within(Level.KECAMATAN, area.code()).size(),
        villages.size(),
        new double[] {box.west(), box.south(), box.east(), box.north()},
        simulated,
        span.map(months -> months.first().toString()).orElse(null),
        span.map(months -> months.last().toString()).orElse(null),
        (int) served.stream().map(Catchment::puskesmas).distinct().count(),
        villages.size() - served.size(),
        (int) served.stream().filter(Catchment::proposed).count());
  }
}
