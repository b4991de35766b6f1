package id.petasehat.rule;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Indicator;
import id.petasehat.indicator.Sasaran;
import id.petasehat.indicator.SasaranBasis;
import id.petasehat.indicator.SasaranEstimate;
import id.petasehat.indicator.TargetLine;
import id.petasehat.indicator.Wording;
import id.petasehat.store.SasaranChoices;
import id.petasehat.store.Setting;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** What a rule must be like; each method throws where it is not. */
final class Soundness {
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

  /** No country has had more than some 60 births per 1000 people. */
  private static final BigDecimal MOST_BIRTHS = BigDecimal.valueOf(80);

  /** More than live in any district. */
  private static final long MOST_PEOPLE = 20_000_000;

  /** As many letters as the store takes of a note or a source. */
  private static final int LONGEST = 400;

  /** As the store keeps of a target; more would be rounded there and not in the log. */
  private static final int TARGET_DECIMALS = 3;

  private static final int WEIGHT_DECIMALS = 6;
  private static final int BIRTH_DECIMALS = 3;
  private static final int MOST_DIGITS = 18;

  private Soundness() {}

  static Indicator indicator(Catalogue catalogue, String code) throws RefusedRule {
    return catalogue
        .find(code)
        .orElseThrow(
            () ->
                refused(
                    "indicator",
                    "unknown-indicator",
                    "Indikator " + code + " tidak ada dalam katalog.",
                    "The indicator " + code + " is not in the catalogue.",
                    "Pilih indikator dari daftar.",
                    "Choose an indicator from the list."));
  }

  static void year(int year) throws RefusedRule {
    if (year < 2000 || year > 2100) {
      throw refused(
          "year",
          "bad-year",
          "Tahun " + year + " tidak masuk akal.",
          "The year " + year + " cannot be.",
          "Tulis tahun 2000 sampai 2100.",
          "Write a year from 2000 to 2100.");
    }
  }

  static void district(String place, AreaCode code) throws RefusedRule {
    if (code == null || code.level() != Level.KABUPATEN) {
      throw refused(
          place,
          "not-a-district",
          (code == null ? "Kabupaten/kota belum disebut." : code + " bukan kode kabupaten/kota."),
          (code == null ? "No district was named." : code + " is not the code of a district."),
          "Sebutkan kabupaten/kota dengan kodenya, misalnya 81.02.",
          "Name a district by its code, such as 81.02.");
    }
  }

  static void target(BigDecimal annual) throws RefusedRule {
    boolean sound =
        annual == null
            || (annual.signum() >= 0
                && annual.compareTo(MOST) <= 0
                && hasAtMost(TARGET_DECIMALS, annual));
    if (!sound) {
      throw refused(
          "target",
          "bad-target",
          "Target " + annual + " tidak masuk akal.",
          "The target " + annual + " cannot be.",
          "Tulis angka mulai dari 0, paling banyak tiga desimal, dalam satuan indikatornya.",
          "Write a number from 0 with at most three decimals, in the unit of the indicator.");
    }
  }

  /** Never by writing the number out: {@code 1e-999999999} would fill the memory. */
  private static boolean hasAtMost(int decimals, BigDecimal number) {
    return number.stripTrailingZeros().scale() <= decimals
        && Math.abs(number.scale()) <= MOST_DIGITS;
  }

  static void weighable(Indicator indicator) throws RefusedRule {
    if (!indicator.expectedRises()) {
      throw refused(
          "weights",
          "not-cumulative",
          "Hanya indikator kumulatif yang memakai bobot bulan, " + indicator.code() + " tidak.",
          "Only cumulative indicators weigh their months; " + indicator.code() + " does not.",
          "Biarkan bobot bulannya, atau pilih indikator kumulatif.",
          "Leave the weights, or choose a cumulative indicator.");
    }
  }

  static void weights(List<BigDecimal> months) throws RefusedRule {
    boolean sound =
        months.stream().allMatch(month -> hasAtMost(WEIGHT_DECIMALS, month))
            && (months.isEmpty() || TargetLine.areWeights(months));
    if (!sound) {
      String said = months.stream().map(BigDecimal::toString).collect(Collectors.joining("; "));
      throw refused(
          "weights",
          "bad-weights",
          "Bobot harus 12 angka mulai dari 0 yang jumlahnya tepat 1 (100%), bukan " + said + ".",
          "Weights must be 12 numbers from 0 with the sum 1 (100%), not " + said + ".",
          "Betulkan bobotnya (paling banyak enam desimal), atau kembali ke seperduabelas tiap"
              + " bulan.",
          "Correct the weights (at most six decimals), or go back to twelfths.");
    }
  }

  static void deadline(Integer day) throws RefusedRule {
    if (day != null && !Setting.REPORT_DEADLINE_DAY.accepts(String.valueOf(day))) {
      throw refused(
          "deadlineDay",
          "bad-deadline",
          "Tanggal " + day + " tidak dapat menjadi batas laporan.",
          "Day " + day + " cannot be the deadline of reports.",
          "Tulis tanggal 1 sampai 28 bulan berikutnya.",
          "Write a day from 1 to 28 of the next month.");
    }
  }

  static void basis(String basis) throws RefusedRule {
    boolean known =
        basis.equals(SasaranChoices.NEWEST)
            || SasaranBasis.byId(basis).filter(one -> one != SasaranBasis.TERCATAT).isPresent();
    if (!known) {
      throw refused(
          "prefer",
          "unknown-basis",
          "Dasar sasaran \"" + basis + "\" tidak dikenal.",
          "The basis \"" + basis + "\" is not known.",
          "Pilih riil, proyeksi, estimasi atau terbaru.",
          "Choose riil, proyeksi, estimasi or terbaru.");
    }
  }

  static void reasons(String note) throws RefusedRule {
    if (note.isBlank()) {
      throw refused(
          "note",
          "note-missing",
          "Pilihan sasaran perlu catatan.",
          "A choice of target populations needs a note.",
          "Tulis siapa yang memutuskan dan mengapa.",
          "Write who decided it and why.");
    }
  }

  static void birthRate(BigDecimal perThousand) throws RefusedRule {
    boolean sound =
        perThousand == null
            || (perThousand.signum() > 0
                && perThousand.compareTo(MOST_BIRTHS) <= 0
                && hasAtMost(BIRTH_DECIMALS, perThousand));
    if (!sound) {
      throw refused(
          "birthRate",
          "bad-birth-rate",
          "Angka kelahiran " + perThousand + " per 1000 tidak masuk akal.",
          "A birth rate of " + perThousand + " per 1000 cannot be.",
          "Tulis kelahiran hidup setahun per 1000 penduduk, di atas 0 sampai 80,"
              + " paling banyak tiga desimal.",
          "Write live births in a year per 1000 people, above 0 up to 80,"
              + " with at most three decimals.");
    }
  }

  static void official(Sasaran kind, long count) throws RefusedRule {
    boolean possible = SasaranEstimate.isPossible(kind);
    if (!possible || count < 0 || count > MOST_PEOPLE) {
      throw refused(
          "official",
          possible ? "bad-official" : "not-estimated",
          possible
              ? "Angka resmi " + count + " tidak masuk akal."
              : "Sasaran " + kind.id() + " tidak diperkirakan dari kelahiran.",
          possible
              ? "An official figure of " + count + " cannot be."
              : "Sasaran " + kind.id() + " are not estimated from births.",
          "Tulis jumlah orang untuk bumil, bersalin atau bayi.",
          "Write a number of people for bumil, bersalin or bayi.");
    }
  }

  static void source(String place, String source) throws RefusedRule {
    if (source.isBlank()) {
      throw refused(
          place,
          "source-missing",
          "Sumber angka resmi belum ada.",
          "The source of the official figure is missing.",
          "Tulis surat atau terbitan tempat angka itu berasal.",
          "Write the letter or publication that the figure comes from.");
    }
    length(place, source);
  }

  static void length(String place, String text) throws RefusedRule {
    if (text.length() > LONGEST) {
      throw refused(
          place,
          "too-long",
          "Catatan atau sumber lebih dari " + LONGEST + " huruf.",
          "A note or a source has more than " + LONGEST + " characters.",
          "Persingkat.",
          "Make it shorter.");
    }
  }

  static RefusedRule refused(
      String place, String code, String id, String en, String remedyId, String remedyEn) {
    return new RefusedRule(place, code, new Wording(id, en), new Wording(remedyId, remedyEn));
  }
}
