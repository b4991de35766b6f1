/**
 * Tables written to files that other programs open. A <em>sheet</em> says what the table is: its
 * columns, and <em>remarks</em> such as the day of the data and the files it came from.
 * <em>Rows</em> follow one by one, so that a whole country needs no memory; a row may have a shape.
 * An empty cell means not known, never 0; a column beside it says why.
 *
 * <p>Nothing here knows the store or the server.
 */
package id.petasehat.export;
