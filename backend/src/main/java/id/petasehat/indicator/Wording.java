package id.petasehat.indicator;

/**
 * One phrase in both languages of the screen.
 *
 * @param id Indonesian
 * @param en English
 */
public record Wording(String id, String en) {}
