package id.petasehat.reach;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** What minutes and nearest starts were before they were written over, to be taken back. */
final class Undo {
  private int[] cells = new int[64];
  private double[] minutes = new double[64];
  private int[] nearest = new int[64];
  private int size;

  void note(int cell, double minutesBefore, int nearestBefore) {
    if (size == cells.length) {
      cells = Arrays.copyOf(cells, size * 2);
      minutes = Arrays.copyOf(minutes, size * 2);
      nearest = Arrays.copyOf(nearest, size * 2);
    }
    cells[size] = cell;
    minutes[size] = minutesBefore;
    nearest[size++] = nearestBefore;
  }

  /** The cells written over that were further than a limit before; each once, if none is now. */
  int[] cellsBeyond(double limitMinutes) {
    int[] beyond = new int[size];
    int count = 0;
    for (int i = 0; i < size; i++) {
      if (minutes[i] > limitMinutes) {
        beyond[count++] = cells[i];
      }
    }
    return Arrays.copyOf(beyond, count);
  }

  /** Tells every cell that was written over, some several times. */
  void eachCell(IntConsumer told) {
    for (int i = 0; i < size; i++) {
      told.accept(cells[i]);
    }
  }

  /** Writes back, last first: a cell may have been written over several times. */
  void takeBack(double[] allMinutes, int[] allNearest) {
    while (size > 0) {
      size--;
      allMinutes[cells[size]] = minutes[size];
      allNearest[cells[size]] = nearest[size];
    }
  }
}
