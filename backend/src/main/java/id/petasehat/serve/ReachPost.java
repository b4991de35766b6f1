package id.petasehat.serve;

import id.petasehat.reach.Start;

/**
 * A post on the map of travel times.
 *
 * @param open whether people can travel to it
 * @param own whether it is of the district, or tried in it; not one of a neighbour
 * @param change what somebody tries with it: {@code closed}, {@code opened} or {@code added}; null
 *     where it is as the rule says
 */
record ReachPost(Start post, boolean open, boolean own, String change) {
  static final String CLOSED = "closed";
  static final String OPENED = "opened";
  static final String ADDED = "added";

  /** Begins the name of a post that is added; its number follows. */
  static final String NEW = "Pos baru ";

  /** As sentences name it: what is added has a name of the program's, not of the field. */
  Text name() {
    String name = post.name();
    return ADDED.equals(change) && name.startsWith(NEW)
        ? new Text(name, "New post " + name.substring(NEW.length()))
        : new Text(name, name);
  }
}
