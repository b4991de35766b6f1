package id.petasehat.indicator;

/** A broken catalogue, which stops the start. The message names file and line, in Indonesian. */
public final class CatalogueException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CatalogueException(String fileName, long line, String reason) {
    super(fileName + " baris " + line + ": " + reason);
  }

  CatalogueException(String fileName, String reason) {
    super(fileName + ": " + reason);
  }
}
