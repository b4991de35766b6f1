package id.petasehat.store;

/** The store cannot be opened or used: no database, folder not writable, disk full. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
