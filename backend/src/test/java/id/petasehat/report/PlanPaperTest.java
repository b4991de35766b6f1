package id.petasehat.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.option.DistrictPlan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class PlanPaperTest {
  private final PaperFixture district = new PaperFixture();

  /** Of the fixture as it is; pages take a while to make. */
  private static final byte[] TELAAHAN = telaahan(new PaperFixture());

  private static final byte[] USULAN_DAK =
      PlanPaper.usulanDak(new PaperFixture().paper(), new PaperFixture().shapes());

  /** Of real data, not proved, in two seasons. */
  private static final byte[] OPEN = telaahan(notProved());

  private static PaperFixture notProved() {
    PaperFixture open = new PaperFixture();
    open.isSimulated = false;
    open.isProved = false;
    open.seasons = List.of("kemarau", "ombak");
    return open;
  }

  private static byte[] telaahan(PaperFixture of) {
    return PlanPaper.telaahan(of.paper(), of.shapes());
  }

  private byte[] telaahan() {
    return telaahan(district);
  }

  private byte[] usulanDak() {
    return PlanPaper.usulanDak(district.paper(), district.shapes());
  }

  @Test
  void a_telaahan_has_its_sections_in_order() {
    assertThat(PdfText.all(TELAAHAN))
        .containsSubsequence(
            "TELAAHAN STAF",
            "I. Persoalan",
            "II. Praanggapan",
            "III. Fakta yang mempengaruhi",
            "IV. Analisis",
            "V. Kesimpulan",
            "VI. Saran",
            "jabatan",
            "nama",
            "NIP");
  }

  @Test
  void a_telaahan_says_each_figure_of_the_plan() {
    DistrictPlan plan = district.plan();
    String text = PdfText.all(TELAAHAN);
    assertThat(text)
        .contains("Dua pos ini mengembalikan 201 orang ke dalam 60 menit")
        .contains("19,2% → 21,0%")
        .contains("2.111 → 2.312 dari 11.000 orang")
        .contains("Rp 825 juta · 2 bidan dan 2 perawat")
        .contains("Seluruhnya: 2 bidan dan 2 perawat, Rp 192 juta setiap tahun")
        .contains("8.889 dari 11.000 orang (80,8%)")
        .contains("Harga pemerataan: 57 orang")
        .contains("terjangkau 188 orang, 13 orang lebih sedikit")
        .contains("Kemendagri, 30 Juni 2025")
        .contains("Tidak boleh diambil: Pustu 3 (bangun ulang).")
        .contains("Biaya ditentukan sendiri: Pustu 3 (bangun ulang), Rp 99 juta.")
        .contains("Pustu 3 (bangun ulang): Biaya 0 rupiah: dihitung gratis. Periksalah.")
        .doesNotContain("rebuild:")
        .contains("Anggaran tidak cukup untuk satu pos pun.")
        .doesNotContain("budget");
    plan.chosen()
        .forEach(
            one ->
                assertThat(text)
                    .contains(one.option().name())
                    .contains(Figures.whole(one.rupiahPerPerson())));
    plan.kecamatan()
        .forEach(
            one ->
                assertThat(text)
                    .containsPattern(
                        "%s %d %s %d [\\d,]+ %d"
                            .formatted(
                                one.name(),
                                one.options(),
                                "4\\.000",
                                one.before().get(0),
                                one.after().get(0))));
    plan.limits()
        .forEach(
            one ->
                assertThat(text)
                    .contains(
                        PaperWords.season(one.season())
                            + " "
                            + one.minutes()
                            + " "
                            + Figures.whole(one.before())
                            + " "
                            + Figures.whole(one.after())));
    plan.alternatives()
        .forEach(
            one -> assertThat(text).contains(one.people().get(0) + " " + one.lost() + " 412,5"));
    plan.uncovered()
        .forEach(
            one -> assertThat(text).contains(one.name() + " Kei Kecil " + one.people().get(0)));
  }

  @Test
  void every_page_has_its_number_and_the_mark_of_invented_data() {
    for (byte[] pdf : List.of(TELAAHAN, USULAN_DAK)) {
      List<String> pages = PdfText.pages(pdf);
      for (int page = 0; page < pages.size(); page++) {
        assertThat(pages.get(page))
            .contains("halaman " + (page + 1) + " dari " + pages.size())
            .contains("DATA SIMULASI");
      }
    }
  }

  @Test
  void real_data_bear_no_mark() {
    assertThat(PdfText.all(OPEN)).doesNotContain("SIMULASI");
  }

  @Test
  void only_what_is_proved_is_called_so() {
    assertThat(PdfText.all(TELAAHAN))
        .containsSubsequence(
            "Terbukti: tidak ada susunan lain",
            "biaya lebih rendah. Menit perjalanan masih perkiraan kasar.",
            "I. Persoalan");
    String open = PdfText.all(OPEN); // 321 people times months, of twelve months
    String words = "Belum terbukti optimal: susunan lain menjangkau paling banyak 27 orang lebih";
    assertThat(open).contains(words).doesNotContain("Terbukti: ");
    assertThat(open.replace(words, "")).doesNotContain("optimal").doesNotContain("terbaik");
  }

  @Test
  void a_set_that_somebody_required_as_a_whole_is_not_called_proved() {
    district.isForced = true;
    assertThat(PdfText.all(telaahan()))
        .contains("Semua pos ini diwajibkan")
        .doesNotContain("Terbukti: tidak ada susunan lain dengan");
  }

  @Test
  void thirty_places_fill_pages_without_losing_or_cutting_one() {
    district.options = 30;
    district.perRow = 15;
    district.name = "Puskesmas Pembantu Wearlilir Ohoidertutu Namadatubadar";
    byte[] pdf = telaahan();
    String text = PdfText.all(pdf);
    List<String> pages = PdfText.pages(pdf);
    for (int i = 1; i <= 30; i++) {
      assertThat(text).contains("Namadatubadar " + i);
    }
    long withHeading =
        pages.stream()
            .filter(page -> page.contains("kecamatan ohoi") && page.contains("bidan"))
            .count();
    assertThat(withHeading).as("pages that repeat the heading of the table").isGreaterThan(1);
  }

  @Test
  void a_long_word_stays_on_the_paper() throws IOException {
    district.name = "Pustu" + "wearlilirnamadatubadar".repeat(4);
    assertThat(PdfText.all(telaahan()).replace(" ", "")).contains(district.name);
  }

  @Test
  void without_a_choice_there_is_still_a_paper() {
    district.options = 0;
    assertThat(PdfText.all(telaahan()))
        .contains("Tidak ada pos yang terpilih")
        .contains("Tidak ada pilihan yang diambil.")
        .contains("Longgarkan jumlah, anggaran, atau aturan");
    assertThat(PdfText.all(usulanDak())).contains("Tidak ada pilihan yang diambil.");
  }

  @Test
  void an_unknown_cost_is_a_dash_and_never_nothing() throws IOException {
    district.cost = null;
    assertThat(PdfText.all(telaahan()))
        .contains("Biaya belum diketahui seluruhnya (–)")
        .doesNotContain("Rp 0");
    assertThat(PdfText.all(usulanDak())).contains("Biaya bangunan –").doesNotContain("Rp 0");
    assertThat(cell(sheet("Pilihan").get(2), 5)).isNull();
  }

  @Test
  void what_is_built_once_and_who_is_paid_each_year_are_told_apart() throws IOException {
    district.firstKind = "staff";
    String paper = PdfText.all(telaahan());
    assertThat(paper)
        .contains("1 Pustu 1 lengkapi Kei Kecil Ohoi A 0 96 100")
        .contains("Biaya bangunan: Rp 413 juta.")
        .contains("Biaya rencana Rp 825 juta memuat biaya bangunan itu dan Rp 413 juta")
        .contains("untuk tenaga satu tahun (bukan DAK Fisik: dana lain)");
    List<String> pages = PdfText.pages(usulanDak());
    assertThat(pages.get(0))
        .contains("Untuk DAK Fisik: 1 tempat, Rp 413 juta.")
        .contains("Bukan DAK Fisik: dana lain: nomor 1 (Pustu 1).");
    assertThat(pages.get(1))
        .contains("Bukan DAK Fisik: dana lain.")
        .contains("Biaya tenaga satu tahun Rp 412.500.000")
        .doesNotContain("□ DAK Fisik");
    assertThat(pages.get(2)).contains("□ DAK Fisik");
    assertThat(number(sheet("Pilihan").get(2), 5)).isZero();
  }

  @Test
  void a_place_of_the_annex_keeps_to_its_page_and_one_signs_for_all() {
    district.options = 5;
    List<String> pages = PdfText.pages(usulanDak());
    assertThat(pages).hasSize(7);
    for (int i = 1; i <= 5; i++) {
      assertThat(pages.get(i)).contains(i + ". Pustu " + i).contains("Sumber dana");
    }
    assertThat(String.join(" ", pages)).containsOnlyOnce("NIP");
  }

  @Test
  void fewer_other_sets_than_sought_have_a_reason() {
    assertThat(alternativesEnd(3, "complete")).isEmpty();
    assertThat(alternativesEnd(1, "no-more")).startsWith("Terbukti: tidak ada susunan lain lagi");
    assertThat(alternativesEnd(0, "no-more")).startsWith("Terbukti: tidak ada susunan lain yang");
    assertThat(alternativesEnd(2, "out-of-time")).startsWith("Ditemukan 2 dari 3 dalam waktu");
    assertThat(alternativesEnd(0, "out-of-time")).startsWith("Susunan lain belum ditemukan");
  }

  private String alternativesEnd(int found, String end) {
    district.others = found;
    district.othersEnd = end;
    return new PlanTables(district.plan()).alternativesEnd();
  }

  @Test
  void the_curve_tells_people_as_the_plan_is_judged() throws IOException {
    district.seasons = List.of("kemarau", "ombak");
    List<Row> curve = sheet("Kurva");
    assertThat(cell(curve.get(1), 1).getText()).isEqualTo("orang baru terjangkau");
    assertThat(number(curve.get(3), 1)).as("judged").isEqualTo(96);
    assertThat(number(curve.get(3), 2)).as("of kemarau alone").isEqualTo(97);
    Row notFound = curve.get(curve.size() - 1);
    assertThat(cell(notFound, 1)).isNull();
    assertThat(cell(notFound, 5).getText()).isEqualTo("belum ditemukan dalam waktu yang diberikan");
  }

  @Test
  void a_name_with_broken_letters_loses_them_and_the_mark_stays() {
    district.called = "Dua\nbaris 'dan' \\ \u0001\ud800tanda";
    for (String page : PdfText.pages(telaahan())) {
      assertThat(page).contains("DATA SIMULASI").contains("Dua baris ’dan’ ’ tanda");
    }
  }

  @Test
  void text_in_the_workbook_is_never_reckoned() throws IOException {
    district.called = "=HYPERLINK(\"http://x\")";
    district.name = "@SUM(A1)+\u0001-";
    Cell said = cell(sheet("Ringkasan").get(1), 1);
    assertThat(said.getText()).isEqualTo(district.called);
    assertThat(said.getFormula()).isNull();
    Cell name = cell(sheet("Pilihan").get(2), 1);
    assertThat(name.getType()).isEqualTo(CellType.STRING);
    assertThat(name.getText()).startsWith("@SUM(A1)+").endsWith("- 1");
  }

  @Test
  void an_annex_has_a_part_for_each_place() {
    String text = PdfText.all(USULAN_DAK);
    assertThat(text)
        .containsSubsequence(
            "LAMPIRAN USULAN DAK FISIK", "1. Pustu 1 – bangun ulang", "2. Pustu 2 – rehab sedang")
        .contains("5,45000° LS, 132,55000° BT")
        .contains("Ohoi B (81.02.01.2002)")
        .contains("tempel foto di sini")
        .contains("Kondisi di daftar rusak berat")
        .contains("Status lahan hibah desa")
        .contains("Biaya bangunan Rp 412.500.000 (100% dari harga pustu baru)")
        .contains("Tenaga yang ditambahkan 1 bidan dan 1 perawat, Rp 96 juta per tahun")
        .contains("Nomor dan tanggal RAB")
        .contains("□ DAK Fisik")
        .contains("□ Dana Desa")
        .contains("Orang baru terjangkau oleh pos ini: 101 orang");
  }

  @Test
  void without_borders_the_maps_are_empty_and_the_figures_stay() {
    DistrictShapes none = DistrictShapes.of(List.of());
    assertThat(PdfText.all(PlanPaper.telaahan(district.paper(), none))).contains("201 orang");
    assertThat(PdfText.all(PlanPaper.usulanDak(district.paper(), none))).contains("201 orang");
  }

  @Test
  void two_seasons_are_told_apart() {
    assertThat(PdfText.all(OPEN))
        .contains("Peta, musim kemarau")
        .contains("Peta, musim ombak")
        .contains("musim kemarau dan musim ombak, rata-rata menurut bulan");
  }

  @Test
  void three_seasons_have_room_for_people_but_not_for_shares() throws IOException {
    district.seasons = List.of("kemarau", "hujan", "ombak");
    Row row = sheet("Kecamatan").get(2);
    assertThat(List.of(number(row, 3), number(row, 4), number(row, 7), number(row, 8)))
        .containsExactly(501.0, 601.0, 501.0, 601.0);
    assertThat(cell(sheet("Desa").get(13), 9)).as("a village not known").isNull();
  }

  @Test
  void a_reader_is_told_title_language_and_day_and_letters_travel_along() throws IOException {
    try (PDDocument document = Loader.loadPDF(TELAAHAN)) {
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("id");
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("Telaahan staf – Rencana <uji> & coba – Kabupaten Uji");
      assertThat(document.getDocumentInformation().getCreationDate().get(Calendar.YEAR))
          .isEqualTo(2026);
      for (PDPage page : document.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        }
      }
    }
  }

  @Test
  void the_same_plan_is_the_same_file() {
    assertThat(usulanDak()).isEqualTo(USULAN_DAK);
  }

  @Test
  void the_workbook_holds_the_plan_as_numbers() throws IOException {
    DistrictPlan plan = district.plan();
    List<Row> chosen = sheet("Pilihan");
    assertThat(cell(chosen.get(0), 0).getText()).contains("DATA SIMULASI");
    assertThat(cell(chosen.get(1), 5).getText()).isEqualTo("biaya bangunan (Rp)");
    for (int i = 0; i < plan.chosen().size(); i++) {
      Row row = chosen.get(2 + i);
      assertThat(number(row, 0)).isEqualTo(i + 1);
      assertThat(number(row, 5)).isEqualTo(412_500_000);
      assertThat(number(row, 6)).isEqualTo(96_000_000);
      assertThat(number(row, 7)).isEqualTo(100 + i);
    }
    List<Row> kecamatan = sheet("Kecamatan");
    assertThat(number(kecamatan.get(2), 3)).isEqualTo(501);
    assertThat(number(kecamatan.get(2), 4)).isEqualTo(12.525);
    assertThat(sheet("Desa")).hasSize(2 + plan.villages().size());
    assertThat(cell(sheet("Desa").get(13), 3)).as("people of a village not known").isNull();
    assertThat(sheet("Kurva")).hasSize(2 + plan.frontier().size());
    assertThat(sheet("Musim dan batas")).hasSize(2 + plan.limits().size());
    assertThat(sheet("Susunan lain")).hasSize(2 + plan.alternatives().size());
    assertThat(sheet("Belum terjangkau")).hasSize(2 + plan.uncovered().size());
  }

  @Test
  void the_workbook_has_its_sheets_in_order() throws IOException {
    try (ReadableWorkbook workbook = open()) {
      assertThat(workbook.getSheets().map(sheet -> sheet.getName()))
          .containsExactly(
              "Ringkasan",
              "Pilihan",
              "Tempat",
              "Tenaga",
              "Kecamatan",
              "Desa",
              "Musim dan batas",
              "Susunan lain",
              "Kurva",
              "Belum terjangkau",
              "Asumsi");
    }
  }

  private ReadableWorkbook open() throws IOException {
    return new ReadableWorkbook(new ByteArrayInputStream(PlanPaper.tabel(district.paper())));
  }

  private List<Row> sheet(String name) throws IOException {
    try (ReadableWorkbook workbook = open();
        Stream<Row> rows = workbook.findSheet(name).orElseThrow().openStream()) {
      return new ArrayList<>(rows.toList());
    }
  }

  private static Cell cell(Row row, int column) {
    return row.getOptionalCell(column).filter(one -> one.getType() != CellType.EMPTY).orElse(null);
  }

  private static double number(Row row, int column) {
    assertThat(cell(row, column).getType()).isEqualTo(CellType.NUMBER);
    return cell(row, column).asNumber().doubleValue();
  }
}
