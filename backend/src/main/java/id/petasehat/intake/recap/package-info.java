/**
 * Monthly figures as offices really have them: recap workbooks of a puskesmas, wide and long CSV of
 * any make, answers of DHIS2. A <em>grid</em> is a sheet as it stands, cells and merged regions;
 * its <em>layout</em> is what a program can see in it: the rows of the header, a <em>header
 * path</em> above each column ({@code K4 › Bulan ini}), the month in the title. What a column means
 * is its <em>target</em>; a layout proposes targets, a person or a saved profile settles them, and
 * only then rows become {@link id.petasehat.indicator.Observation observations}.
 */
package id.petasehat.intake.recap;
