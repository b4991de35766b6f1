package id.petasehat.report;

/** The documents of a plan as bytes. */
public final class PlanPaper {
  private PlanPaper() {}

  /** Telaahan staf: a PDF that asks a head of office for a decision. */
  public static byte[] telaahan(PaperPlan paper, DistrictShapes shapes) {
    return new Telaahan(paper, shapes).pages();
  }

  /** The annex for DAK fisik: a PDF with a part for each chosen place. */
  public static byte[] usulanDak(PaperPlan paper, DistrictShapes shapes) {
    return new UsulanDak(paper, shapes).pages();
  }

  /** All tables of the plan as a workbook, numbers as numbers. */
  public static byte[] tabel(PaperPlan paper) {
    return new PlanWorkbook(paper).bytes();
  }
}
