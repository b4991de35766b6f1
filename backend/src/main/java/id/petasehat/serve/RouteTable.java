package id.petasehat.serve;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What answers where, for one store. */
final class RouteTable {
  private final Map<Address, Handler> handlers = new LinkedHashMap<>();

  /**
   * @param path with parameters in braces
   */
  record Address(HandlerType method, String path) {}

  void get(String path, Handler handler) {
    handlers.put(new Address(HandlerType.GET, path), handler);
  }

  void head(String path, Handler handler) {
    handlers.put(new Address(HandlerType.HEAD, path), handler);
  }

  void post(String path, Handler handler) {
    handlers.put(new Address(HandlerType.POST, path), handler);
  }

  void delete(String path, Handler handler) {
    handlers.put(new Address(HandlerType.DELETE, path), handler);
  }

  /** In the order in which they are tried. */
  Set<Address> addresses() {
    return handlers.keySet();
  }

  Handler at(Address address) {
    return handlers.get(address);
  }
}
