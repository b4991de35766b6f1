/**
 * Tables out of files: rows of named cells, still as text. A <em>cell</em> is stripped; an absent
 * one is empty.
 */
package id.petasehat.intake.table;
