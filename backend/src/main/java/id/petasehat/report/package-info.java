/**
 * Paper: a kept answer to where to rebuild as documents to sign and tables to reckon with.
 *
 * <p>A <em>telaahan staf</em> is the memorandum by which staff bring a decision before their head:
 * persoalan, praanggapan, fakta, analisis, kesimpulan, saran. The <em>usulan DAK fisik</em> annex
 * has a part for each chosen place, with slots for what only people can add: photo, number of the
 * RAB, signature. A <em>table</em> is made once and printed on paper and in the workbook alike.
 *
 * <p>All figures come from {@link id.petasehat.option.DistrictPlan}; nothing is summed here another
 * way. What is not known prints as a dash, never as 0. The same plan gives the same bytes of PDF; a
 * workbook also notes when it was written.
 */
package id.petasehat.report;
