package id.petasehat.command;

import picocli.CommandLine.Command;

/** The kinds of files that can be imported. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {"Memasukkan berkas: semua atau tidak sama sekali.", "Imports a file."},
    subcommands = {
      ImportBoundaries.class,
      ImportPopulation.class,
      ImportIndicators.class,
      ImportFacilities.class,
      ImportPosyandu.class,
      ImportWorkAreas.class
    })
final class ImportCommand {}
