package id.petasehat.intake.facility;

import java.time.LocalDate;

/**
 * What is said of a file of posts beside its content.
 *
 * @param asOf day as of which it speaks; null when not told
 * @param profile name of the column mapping; null to know the file by its columns
 * @param bareDigitsAreKemendagri whether village codes without dots are Kemendagri's
 */
public record PostOptions(
    LocalDate asOf, String profile, boolean bareDigitsAreKemendagri, Confirmations confirmed) {

  public static final PostOptions NONE = new PostOptions(null, null, false, Confirmations.NONE);
}
