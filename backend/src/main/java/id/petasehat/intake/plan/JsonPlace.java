package id.petasehat.intake.plan;

import com.fasterxml.jackson.databind.JsonNode;
import id.petasehat.intake.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * An object in a JSON file that knows where it stands. What is not of the kind that is asked for is
 * noted as a problem, and read as if it were not there.
 */
final class JsonPlace {
  private final JsonNode node;
  private final String path;
  private final List<Problem> problems;

  /**
   * @param path empty for the whole file, else {@code options[3]}
   * @param problems takes what is wrong
   */
  JsonPlace(JsonNode node, String path, List<Problem> problems) {
    this.node = node;
    this.path = path;
    this.problems = problems;
    if (!node.isObject()) {
      refuse("", "not-an-object", "Di sini perlu objek { … }.", "Tulis sebagai { … }.");
    }
  }

  private String at(String field) {
    if (field.isEmpty()) {
      return path;
    }
    return path.isEmpty() ? field : path + "." + field;
  }

  void refuse(String field, String code, String reason, String remedy) {
    problems.add(Problem.rejected(at(field), code, reason, remedy));
  }

  /** Tells every field that has no meaning here: it may be a slip in a name. */
  void warnOfOthers(Set<String> known) {
    node.fieldNames()
        .forEachRemaining(
            field -> {
              if (!known.contains(field)) {
                problems.add(
                    Problem.warned(
                        at(field),
                        "unknown-field",
                        "Isian ini tidak dikenal dan tidak dibaca.",
                        "Periksa namanya."));
              }
            });
  }

  boolean has(String field) {
    return node.hasNonNull(field);
  }

  private boolean isAbsent(String field, boolean isDue) {
    if (has(field)) {
      return false;
    }
    if (isDue) {
      refuse(field, "missing-field", "Isian " + field + " tidak ada.", "Tambahkan.");
    }
    return true;
  }

  /** Empty where it is not there. */
  String text(String field, boolean isDue) {
    if (isAbsent(field, isDue)) {
      return "";
    }
    JsonNode value = node.get(field);
    if (!value.isTextual() && !value.isIntegralNumber()) {
      refuse(field, "not-a-text", "Di sini perlu teks.", "Tulis di antara tanda petik.");
    }
    return value.asText();
  }

  /** Null where it is not there. */
  Long whole(String field, boolean isDue) {
    return isAbsent(field, isDue) ? null : whole(node.get(field), field);
  }

  private Long whole(JsonNode value, String field) {
    boolean isNumber = value.isNumber() && Double.isFinite(value.doubleValue());
    BigDecimal number = isNumber ? value.decimalValue().stripTrailingZeros() : null;
    if (number == null || number.scale() > 0 || number.precision() - number.scale() > 18) {
      refuse(
          field,
          "not-a-whole-number",
          "Di sini perlu bilangan bulat, bukan " + value + ".",
          "Tulis angka tanpa titik ribuan, koma atau tanda petik.");
      return null;
    }
    return number.longValueExact();
  }

  /** Small enough for what is counted in options; null where it is not there. */
  Integer small(String field, int least, int most) {
    Long number = whole(field, false);
    if (number != null && (number < least || number > most)) {
      refuse(
          field,
          "number-out-of-range",
          number + " terlalu kecil atau terlalu besar.",
          "Tulis " + least + " sampai " + most + ".");
      return null;
    }
    return number == null ? null : number.intValue();
  }

  /** Null where it is not there. */
  Double seconds(String field, double most) {
    if (isAbsent(field, false)) {
      return null;
    }
    double seconds = node.get(field).asDouble(-1);
    if (!node.get(field).isNumber() || !(seconds > 0) || seconds > most) {
      refuse(field, "bad-seconds", "Waktu ini tidak dapat dipakai.", "Tulis detik di atas 0.");
      return null;
    }
    return seconds;
  }

  /** Empty where it is not there. */
  List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    elements(field, false, (value, where) -> texts.add(textOf(value, where)));
    return texts;
  }

  private String textOf(JsonNode value, String where) {
    if (!value.isTextual() && !value.isIntegralNumber()) {
      refuse(where, "not-a-text", "Di sini perlu id.", "Tulis di antara tanda petik.");
    }
    return value.asText();
  }

  /** Empty where it is not there. */
  List<Long> wholes(String field) {
    List<Long> numbers = new ArrayList<>();
    elements(
        field,
        false,
        (value, where) -> {
          Long number = whole(value, where);
          if (number != null) {
            numbers.add(number);
          }
        });
    return numbers;
  }

  List<List<String>> textLists(String field) {
    List<List<String>> lists = new ArrayList<>();
    elements(
        field,
        false,
        (value, where) -> {
          List<String> list = new ArrayList<>();
          value.forEach(one -> list.add(textOf(one, where)));
          if (!value.isArray()) {
            refuse(where, "not-a-list", "Di sini perlu daftar [ … ].", "Tulis sebagai [ … ].");
          }
          lists.add(list);
        });
    return lists;
  }

  <T> List<T> objects(String field, boolean isDue, Function<JsonPlace, T> reading) {
    List<T> objects = new ArrayList<>();
    elements(
        field,
        isDue,
        (value, where) -> objects.add(reading.apply(new JsonPlace(value, at(where), problems))));
    return objects;
  }

  /** An object in this one; null where it is not there. */
  JsonPlace object(String field) {
    return has(field) ? new JsonPlace(node.get(field), at(field), problems) : null;
  }

  boolean isObject(String field) {
    return node.path(field).isObject();
  }

  /** All fields of this object as whole numbers. */
  Map<String, Integer> smallByName(int most) {
    Map<String, Integer> numbers = new TreeMap<>();
    node.fieldNames()
        .forEachRemaining(
            name -> {
              Integer number = small(name, 0, most);
              if (number != null) {
                numbers.put(name, number);
              }
            });
    return numbers;
  }

  private interface Element {
    void take(JsonNode value, String where);
  }

  private void elements(String field, boolean isDue, Element element) {
    if (isAbsent(field, isDue)) {
      return;
    }
    if (!node.get(field).isArray()) {
      refuse(field, "not-a-list", "Di sini perlu daftar [ … ].", "Tulis sebagai [ … ].");
      return;
    }
    for (int i = 0; i < node.get(field).size(); i++) {
      element.take(node.get(field).get(i), field + "[" + i + "]");
    }
  }
}
