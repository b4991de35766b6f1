package id.petasehat.report;

import java.util.List;

/** A document as it is written: text is escaped, marks are not. */
final class Html {
  /** Rows of a table that may not break over pages. */
  private static final int WHOLE_UP_TO = 9;

  private final StringBuilder out = new StringBuilder();

  Html heading(int level, String text) {
    return element("h" + level, "", text);
  }

  Html paragraph(String text) {
    return element("p", "", text);
  }

  Html paragraph(String style, String text) {
    return element("p", style, text);
  }

  Html open(String name, String style) {
    out.append('<').append(name);
    attribute("class", style);
    out.append('>');
    return this;
  }

  Html close(String name) {
    out.append("</").append(name).append(">\n");
    return this;
  }

  Html element(String name, String style, String text) {
    open(name, style);
    out.append(escaped(text));
    return close(name);
  }

  /** Nothing where there are no lines. */
  Html list(List<String> lines) {
    if (!lines.isEmpty()) {
      open("ul", "");
      lines.forEach(line -> element("li", "", line));
      close("ul");
    }
    return this;
  }

  Html numbered(List<String> lines) {
    open("ol", "");
    lines.forEach(line -> element("li", "", line));
    return close("ol");
  }

  Html text(String text) {
    out.append(escaped(text));
    return this;
  }

  /** Names and what is known of them, one below the other. */
  Html facts(List<List<String>> pairs) {
    open("table", "facts");
    for (List<String> pair : pairs) {
      open("tr", "");
      element("th", "", pair.get(0));
      element("td", pair.get(1).isEmpty() ? "blank" : "", pair.get(1));
      close("tr");
    }
    return close("table");
  }

  /** A picture that the program draws itself; see {@link Pictures}. */
  Html picture(String key, String style, String described) {
    out.append("<object type=\"").append(PdfPages.PICTURE).append('"');
    attribute("data-key", key);
    attribute("class", style);
    attribute("title", described);
    attribute("alt", described);
    out.append("></object>");
    return this;
  }

  Html table(Table table) {
    if (table.rows().isEmpty()) {
      return paragraph(table.empty());
    }
    open("table", table.rows().size() > WHOLE_UP_TO ? "figures" : "figures whole");
    widths(table.columns());
    open("thead", "");
    open("tr", "");
    for (Table.Column column : table.columns()) {
      element("th", column.isNumber() ? "number" : "", column.headOnPaper());
    }
    close("tr");
    close("thead");
    open("tbody", "");
    table.rows().forEach(row -> row(table.columns(), row));
    close("tbody");
    return close("table");
  }

  private void widths(List<Table.Column> columns) {
    double all = columns.stream().mapToInt(Table.Column::share).sum();
    out.append("<colgroup>");
    for (Table.Column column : columns) {
      long tenths = Math.round(1000 * column.share() / all);
      out.append("<col style=\"width:").append(tenths / 10.0).append("%\"/>");
    }
    out.append("</colgroup>");
  }

  private void row(List<Table.Column> columns, List<Object> cells) {
    open("tr", "");
    for (int i = 0; i < columns.size(); i++) {
      element(
          "td", columns.get(i).isNumber() ? "number" : "", columns.get(i).onPaper(cells.get(i)));
    }
    close("tr");
  }

  private void attribute(String name, String value) {
    if (!value.isEmpty()) {
      out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }
  }

  /** What no XML may hold is left out. */
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .filter(Html::isAllowed)
        .forEach(
            at -> {
              switch (at) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(at);
              }
            });
    return safe.toString();
  }

  /** Neither a control character nor half of a pair, which stand for nothing alone. */
  private static boolean isAllowed(int at) {
    boolean isText = at >= ' ' && at < 0xfffe || at > 0xffff;
    return at == '\n' || isText && Character.getType(at) != Character.SURROGATE;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
