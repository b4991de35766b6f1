/**
 * What a file is, told by its content and never by its ending alone. A <em>kind</em> is what an
 * import does with it; a file of no kind is <em>not recognised</em>, and the person is told what
 * was seen in it and what is taken.
 */
package id.petasehat.intake.kind;
