package id.petasehat.report;

import java.awt.Color;

/** Colours of the screen, as paper uses them. */
final class Ink {
  static final Color TEXT = new Color(0x1d2b36);
  static final Color FAINT = new Color(0x5a6a75);
  static final Color NAVY = new Color(0x16324a);
  static final Color SEA = new Color(0xf4f7f9);
  static final Color COAST = new Color(0x8fa3ae);
  static final Color SERVED = new Color(0xdde4e8);
  static final Color GAINED = new Color(0x2f7f8f);
  static final Color BEYOND = new Color(0xdcb878);
  static final Color BEYOND_LINES = new Color(0x9a6a3c);
  static final Color PALE = new Color(0xf4f6f7);
  static final Color HATCH = new Color(0x8b979f);

  private Ink() {}
}
