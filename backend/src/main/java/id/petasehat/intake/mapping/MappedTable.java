package id.petasehat.intake.mapping;

import id.petasehat.intake.table.Profile;
import id.petasehat.intake.table.Table;
import java.util.Optional;

/**
 * A table that is ready to be read as one of a template.
 *
 * @param profile how its columns are read
 * @param mapping for a person to look at; empty for a template or a file known to the program
 * @param kept the profile to be kept with the import, under the name that a person gave it
 */
public record MappedTable(
    Table table, Profile profile, Optional<Mapping> mapping, Optional<Profile> kept) {}
