package id.petasehat.intake.table;

/** A sheet of a workbook that holds anything. */
public record SheetName(String name, boolean hidden) {}
