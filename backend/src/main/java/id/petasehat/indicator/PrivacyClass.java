package id.petasehat.indicator;

/** How openly figures of an indicator may be shown; the names are the catalogue's letters. */
public enum PrivacyClass {
  /** Public, per village. */
  P,
  /** Small cells are suppressed once there are accounts. */
  S,
  /** Restricted: never per village, always of several villages together. */
  R
}
