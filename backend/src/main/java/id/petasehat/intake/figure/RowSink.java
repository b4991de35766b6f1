package id.petasehat.intake.figure;

/** Takes the rows of a file one by one, in file order. */
@FunctionalInterface
public interface RowSink<T, E extends Exception> {
  void accept(T row) throws E;
}
