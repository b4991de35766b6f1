package id.petasehat.intake.mapping;

import id.petasehat.indicator.Wording;

/**
 * What a column can be taken for.
 *
 * @param id in mappings
 * @param group of targets that belong together
 * @param required whether a file of its kind needs such a column, or an answer in its stead
 */
public record MappingTarget(String id, Wording label, Wording group, boolean required) {}
