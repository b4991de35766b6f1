package id.petasehat.report;

/** Place for the one who signs. */
final class SignatureBlock {
  private SignatureBlock() {}

  static void write(Html html) {
    html.open("div", "sign");
    html.paragraph("line", "");
    html.paragraph("small", "tempat, tanggal");
    html.paragraph("line", "");
    html.paragraph("small", "jabatan");
    html.paragraph("room", "");
    html.paragraph("line", "");
    html.paragraph("small", "nama");
    html.paragraph("line", "");
    html.paragraph("small", "NIP");
    html.close("div");
  }
}
