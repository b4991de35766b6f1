package id.petasehat.command;

import picocli.CommandLine.Command;

/** Writes what is stored to files of other programs. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Menulis isi peta ke berkas untuk program lain.",
      "Writes what is stored to files."
    },
    subcommands = {ExportAreas.class, ExportValues.class, ExportFacilities.class})
final class ExportCommand {}
