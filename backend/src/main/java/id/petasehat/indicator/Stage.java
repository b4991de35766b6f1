package id.petasehat.indicator;

/**
 * A stage of the life cycle (siklus hidup), from the catalogue.
 *
 * @param code {@code H}, {@code N}, {@code B}, {@code S}, {@code D}, {@code T} or {@code U}
 * @param nameId Indonesian name
 * @param nameEn English name
 */
public record Stage(String code, String nameId, String nameEn) {}
