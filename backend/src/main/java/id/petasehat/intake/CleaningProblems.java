package id.petasehat.intake;

import id.petasehat.area.AreaCode;
import id.petasehat.area.CleanedCoverage;
import id.petasehat.area.CleaningReport;
import id.petasehat.area.Village;
import id.petasehat.tile.CutTiles.TooSmall;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What cleaning changed in the boundaries of a file, told to the person who brought it. */
final class CleaningProblems {
  private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");

  private final List<Problem> problems = new ArrayList<>();

  private CleaningProblems() {}

  static List<Problem> of(CleanedCoverage cleaned, List<Village> retired) {
    CleaningProblems told = new CleaningProblems();
    cleaned.unusable().forEach(told::unusable);
    CleaningReport report = cleaned.report();
    report.repairs().forEach(told::repaired);
    report.keptOut().forEach(told::keptOut);
    report.changes().stream().filter(CleaningReport.Change::isFlagged).forEach(told::changed);
    report.wideOverlaps().forEach(told::wideOverlap);
    report.gaps().forEach(told::gap);
    retired.forEach(told::retired);
    told.closed(report);
    return told.problems;
  }

  /** Notes on villages that the map cannot draw at its smaller scales. */
  static List<Problem> tooSmall(List<TooSmall> villages) {
    Map<AreaCode, Integer> largestZoom = new TreeMap<>();
    villages.forEach(village -> largestZoom.merge(village.code(), village.zoom(), Math::max));
    List<Problem> problems = new ArrayList<>();
    largestZoom.forEach(
        (code, zoom) ->
            problems.add(
                Problem.info(
                    place(code),
                    "too-small-to-draw",
                    "Terlalu kecil untuk digambar sampai perbesaran "
                        + zoom
                        + "; tetap dapat dicari menurut nama atau kode.")));
    return problems;
  }

  private void unusable(CleanedCoverage.Unusable village) {
    problems.add(
        Problem.rejected(
            place(village.code()),
            "no-area",
            "Batas ini tidak membentuk luasan: " + village.reason() + ".",
            "Gambar ulang batas desa ini pada sumbernya."));
  }

  private void repaired(CleaningReport.Repair repair) {
    problems.add(
        Problem.warned(
            place(repair.code()),
            "geometry-repaired",
            "Batas tidak sah dan sudah diperbaiki: " + repair.reason() + ".",
            "Periksa bentuknya di peta."));
  }

  private void keptOut(CleaningReport.KeptOut village) {
    problems.add(
        Problem.warned(
            place(village.code()),
            "kept-out-of-cleaning",
            village.wouldVanish()
                ? "Perapian akan menghapus desa ini; batas aslinya dipertahankan."
                : "Perapian akan mengubah desa ini lebih dari 10%; batas aslinya dipertahankan.",
            "Periksa tumpang tindih dengan tetangganya pada sumbernya."));
  }

  private void changed(CleaningReport.Change change) {
    problems.add(
        Problem.warned(
            place(change.code()),
            "changed-by-cleaning",
            String.format(
                INDONESIAN,
                "Perapian mengubah %.1f%% luasnya (%,.0f m²).",
                change.percent(),
                change.lostM2() + change.gainedM2()),
            "Periksa bentuknya di peta."));
  }

  private void wideOverlap(CleaningReport.WideOverlap overlap) {
    String claimants =
        overlap.claimants().stream().map(AreaCode::dotted).collect(Collectors.joining(", "));
    problems.add(
        Problem.warned(
            place(overlap.givenTo()),
            "wide-overlap",
            String.format(
                INDONESIAN,
                "Desa %s bertumpang tindih seluas %,.0f m²; bagian itu diberikan kepada %s.",
                claimants,
                overlap.areaM2(),
                overlap.givenTo()),
            "Bila keliru, betulkan batasnya pada sumber lalu impor ulang."));
  }

  private void gap(CleaningReport.Gap gap) {
    problems.add(
        Problem.info(
            String.format(Locale.ROOT, "bujur %.5f, lintang %.5f", gap.longitude(), gap.latitude()),
            "gap",
            String.format(
                INDONESIAN,
                "Ada celah %,.0f m² yang tidak dimiliki desa mana pun: danau, atau desa yang tidak"
                    + " ada dalam berkas.",
                gap.areaM2())));
  }

  private void retired(Village village) {
    problems.add(
        Problem.warned(
            place(village.code()),
            "village-retired",
            "Desa " + village.name() + " tidak ada lagi dalam berkas; riwayatnya disimpan.",
            "Bila desa ini masih ada, lengkapi berkas lalu impor ulang."));
  }

  private void closed(CleaningReport report) {
    if (report.narrowOverlapsClosed() + report.narrowGapsClosed() > 0) {
      problems.add(
          Problem.info(
              "",
              "borders-cleaned",
              String.format(
                  INDONESIAN,
                  "Batas bersama dirapikan: %,d tumpang tindih dan %,d celah selebar paling banyak"
                      + " 50 m.",
                  report.narrowOverlapsClosed(),
                  report.narrowGapsClosed())));
    }
  }

  private static String place(AreaCode code) {
    return "desa " + code;
  }
}
