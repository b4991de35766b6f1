package id.petasehat.serve;

/** Bodies of requests that hold a file and what is said of it, as a page sends them. */
final class Multipart {
  static final String TYPE = "multipart/form-data; boundary=grenze";

  private Multipart() {}

  static String of(String name, String content, String mapping) {
    return part("name=\"file\"; filename=\"" + name + "\"", "application/octet-stream", content)
        + part("name=\"mapping\"", "application/json", mapping)
        + "--grenze--\r\n";
  }

  static String withComments(String name, String content, String comments) {
    return part("name=\"file\"; filename=\"" + name + "\"", "application/octet-stream", content)
        + part("name=\"comments\"", "application/json", comments)
        + "--grenze--\r\n";
  }

  private static String part(String disposition, String type, String content) {
    return "--grenze\r\nContent-Disposition: form-data; "
        + disposition
        + "\r\nContent-Type: "
        + type
        + "\r\n\r\n"
        + content
        + "\r\n";
  }
}
