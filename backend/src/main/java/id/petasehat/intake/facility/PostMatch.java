package id.petasehat.intake.facility;

/**
 * A row that was taken for a stored post by its name.
 *
 * @param row number in the file
 * @param name in the file
 * @param code in the file; null when it has none
 * @param candidate key of the stored post
 * @param candidateName of the stored post
 * @param score likeness of the names, 0 to 1
 * @param sure whether the names agree; otherwise a person should confirm
 */
public record PostMatch(
    int row,
    String name,
    String code,
    String candidate,
    String candidateName,
    double score,
    boolean sure) {}
