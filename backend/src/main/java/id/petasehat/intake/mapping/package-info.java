/**
 * What the columns of a file mean, where the file does not say so by itself. A <em>mapping</em>
 * gives each column a <em>target</em>: a column of a template, a count, an indicator. The program
 * <em>proposes</em> one, a person corrects it and says which village each name means; what the
 * person <em>said</em> travels with the file, and may be kept as a profile so that next month's
 * file needs no questions.
 */
package id.petasehat.intake.mapping;
