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
      ImportWorkAreas.class,
      ImportRoads.class,
      ImportRivers.class,
      ImportBridges.class,
      ImportLandCover.class,
      ImportElevation.class,
      ImportLinks.class,
      ImportSettlements.class,
      ImportCandidates.class
    })
final class ImportCommand {}
