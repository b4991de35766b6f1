package id.petasehat.intake.recap;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What of an indicator a column under its heading holds. */
enum FigurePart {
  PERCENT(
      "(cakupan |capaian |pencapaian )?(%|persen|persentase|prosentase|percent)|cak|ket|keterangan"
          + "|rank|ranking"),
  LAST_MONTH("(s d |sd |sampai )?(bulan|bln|bl) (lalu|yang lalu|yl|kemarin)"),
  CUMULATIVE(
      "(kumulatif|komulatif|kum|cumulative|ytd)( .*)?|(s d|sd|sampai|sampai dengan)"
          + "( (bulan|bln|bl) ini)?( .*)?|(jumlah|jml|total) (s d|sd|kumulatif)( .*)?"),
  THIS_MONTH("(bulan|bln|bl) ini|this month|bulanan"),
  TARGET_PEOPLE(
      "((jumlah |jml )?(sasaran|penyebut|denominator|proyeksi|riil|s)( .*)?)|target sasaran"),
  SEX("l|p|lk|pr|laki laki|laki|perempuan|male|female"),
  COUNT(
      "abs|absolut|jumlah|jml|jlh|hasil|realisasi|capaian|pencapaian|cakupan|pembilang|numerator"
          + "|total|l p|n|jumlah l p");

  private final Pattern words;

  FigurePart(String words) {
    this.words = Pattern.compile(words);
  }

  /** The part that a heading names; empty for a heading that names something else. */
  static Optional<FigurePart> of(String heading) {
    String plain = HeaderWords.plain(heading);
    String core = MonthWords.without(plain);
    return Arrays.stream(values())
        .filter(
            part ->
                part.words.matcher(plain).matches()
                    || !core.isEmpty() && part.words.matcher(core).matches())
        .findFirst();
  }
}
