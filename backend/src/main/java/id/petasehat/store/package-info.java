/**
 * The store: one database, embedded H2GIS in a folder or PostGIS on a server, with the same tables
 * and the same SQL on both. What differs between them lives in {@link id.petasehat.store.Dialect}.
 *
 * <p>Every change is one transaction that raises the <em>data version</em>; a change of boundaries
 * also raises the <em>boundary version</em>. Facts stand with the batch that brought them; undoing
 * a batch removes its facts and derives again what was derived from them. Each class here is the
 * one home of the SQL of its subject.
 */
package id.petasehat.store;
