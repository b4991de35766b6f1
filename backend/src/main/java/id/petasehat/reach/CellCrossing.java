package id.petasehat.reach;

/**
 * What it takes some travellers to cross one cell.
 *
 * @param minutes infinite where none of them passes
 * @param mode ordinal of the {@link TravelMode} they pass in; -1 where none does
 * @param walkedMetres height of a cell that is crossed on foot, as {@link Terrain} has it; NaN
 *     where it is not, or its height is not known
 */
record CellCrossing(float minutes, byte mode, float walkedMetres) {
  /** Of a cell that nobody can enter. */
  static final CellCrossing NONE =
      new CellCrossing(CrossingGrid.IMPASSABLE, Crossings.NOBODY, Float.NaN);

  boolean isPassable() {
    return minutes != CrossingGrid.IMPASSABLE;
  }
}
