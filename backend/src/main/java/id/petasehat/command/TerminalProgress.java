package id.petasehat.command;

import id.petasehat.area.ProgressListener;
import java.io.PrintWriter;

/** Shows how far long work has come, a line for each step and each tenth of it. */
final class TerminalProgress implements ProgressListener {
  private final PrintWriter err;
  private String step = "";
  private long tenth = -1;

  TerminalProgress(PrintWriter err) {
    this.err = err;
  }

  @Override
  public synchronized void at(String what, long done, long total) {
    long now = total == 0 ? 0 : done * 10 / total;
    if (!what.equals(step) || now > tenth) {
      step = what;
      tenth = now;
      err.println(total == 0 ? what + " …" : what + " … " + now * 10 + "%");
    }
  }
}
