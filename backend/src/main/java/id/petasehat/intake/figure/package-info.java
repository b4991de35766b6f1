/**
 * Files of figures: reports of indicators and target populations, as CSV of the published
 * templates.
 *
 * <p>Rows are handed on one by one, so that a file of a million rows needs little memory; the
 * caller keeps them only when the whole file was read without a {@link
 * id.petasehat.intake.RefusedException}. An <em>observation</em> is what one village reported, or
 * that it did not report, for one indicator and month.
 */
package id.petasehat.intake.figure;
