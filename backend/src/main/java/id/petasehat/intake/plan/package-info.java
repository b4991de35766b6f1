/**
 * Reads problems of {@link id.petasehat.plan} from JSON, and says of what cannot be read where in
 * the file it stands.
 */
package id.petasehat.intake.plan;
