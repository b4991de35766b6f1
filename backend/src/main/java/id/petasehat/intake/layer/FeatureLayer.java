package id.petasehat.intake.layer;

import id.petasehat.intake.Findings;
import id.petasehat.intake.RefusedException;
import id.petasehat.intake.boundary.ShapeFeature;
import id.petasehat.reach.LayerFeature;
import id.petasehat.reach.TravelLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;

/** Makes roads, rivers or bridges of the features of a file. */
public final class FeatureLayer {
  private static final Map<TravelLayer, List<String>> CLASS_FIELDS =
      Map.of(
          TravelLayer.ROADS,
          List.of(
              "highway",
              "fclass",
              "kls_jalan",
              "kelas_jalan",
              "klas_jalan",
              "fungsi",
              "fungsi_jln",
              "fungsijalan",
              "status_jln",
              "remark",
              "kelas",
              "class",
              "type"),
          TravelLayer.RIVERS,
          List.of("waterway", "water", "fclass", "natural", "remark", "jenis", "kelas", "type"),
          TravelLayer.BRIDGES,
          List.of("bridge_structure", "bridge", "man_made", "jenis", "tipe", "remark", "type"));

  private static final Map<TravelLayer, String> WITHOUT_CLASS =
      Map.of(
          TravelLayer.ROADS, "lain",
          TravelLayer.RIVERS, "sungai",
          TravelLayer.BRIDGES, "jembatan");

  /** Fields that other features, as roads, leave empty where they are no bridges. */
  private static final Set<String> MARKS_OF_BRIDGES = Set.of("BRIDGE", "MANMADE");

  /** The worst of them holds. */
  private static final List<String> SURFACE_FIELDS =
      List.of(
          "SURFACE",
          "SMOOTHNESS",
          "TRACKTYPE",
          "PERKERASAN",
          "PERMUKAAN",
          "JENISPERKERASAN",
          "KONDISI",
          "KONDISIJALAN",
          "TIPEPERMUKAAN");

  private static final List<String> WORST_FIRST = List.of("rusak", "tanah", "diperkeras");

  private static final List<String> NAME_FIELDS =
      List.of(
          "NAME",
          "NAMA",
          "NAMOBJ",
          "NAMAJALAN",
          "NMJALAN",
          "NAMARUAS",
          "NMRUAS",
          "NAMASUNGAI",
          "NAMAJEMBATAN");

  private static final int WORDS_SHOWN = 8;

  private final TravelLayer layer;
  private final Optional<String> saidField;
  private final Findings findings;
  private final Map<String, Integer> unknownWords = new TreeMap<>();
  private int withoutClass;
  private int leftOut;
  private int otherShapes;

  /**
   * @param layer roads, rivers or bridges
   * @param saidField field of classes that the user names
   */
  public FeatureLayer(TravelLayer layer, Optional<String> saidField, Findings findings) {
    this.layer = layer;
    this.saidField = saidField;
    this.findings = findings;
  }

  /**
   * Reads all features, numbered from 1.
   *
   * @throws RefusedException when a field is named that is none, or nothing of the layer is left
   */
  public List<LayerFeature> read(List<ShapeFeature> shapes) throws RefusedException {
    List<String> classFields = classFields(new FeatureFields(shapes));
    List<LayerFeature> features = new ArrayList<>();
    for (ShapeFeature shape : shapes) {
      Map<String, String> texts = FeatureFields.plain(shape);
      String kind = kind(classFields, texts);
      Optional<Geometry> geometry = LayerShapes.of(layer, shape.geometry());
      if (kind.equals(LayerWords.LEFT_OUT)) {
        leftOut++;
      } else if (geometry.isEmpty()) {
        otherShapes++;
      } else {
        features.add(
            new LayerFeature(
                features.size() + 1, geometry.get(), kind, surface(texts), name(texts)));
      }
    }
    tell(!classFields.isEmpty(), features.isEmpty());
    tellClasses(features);
    return features;
  }

  private List<String> classFields(FeatureFields fields) throws RefusedException {
    List<String> present =
        fields.present(saidField.map(List::of).orElseGet(() -> CLASS_FIELDS.get(layer)));
    if (present.isEmpty() && saidField.isPresent()) {
      findings.reject(
          "",
          "no-such-class-field",
          "Kolom \"" + saidField.get() + "\" tidak ada. Kolom yang ada: " + fields.listed() + ".",
          "Pilih salah satu kolom itu.");
    } else if (present.isEmpty() && layer == TravelLayer.ROADS) {
      findings.warn(
          "",
          "no-class-field",
          "Tidak ada kolom kelas jalan yang dikenali, jadi semua ruas dianggap kelas \"lain\"."
              + " Kolom yang ada: "
              + fields.listed()
              + ".",
          "Sebutkan kolom yang memuat kelas jalan.");
    }
    findings.refuseIfRejected();
    return present;
  }

  /** What the first field says whose word is known. */
  private String kind(List<String> fields, Map<String, String> texts) {
    List<String> told =
        fields.stream().map(texts::get).filter(text -> text != null && !text.isEmpty()).toList();
    Optional<String> known =
        told.stream().flatMap(text -> LayerWords.of(layer.id(), text).stream()).findFirst();
    if (known.isPresent()) {
      return known.get();
    }
    if (told.isEmpty() && fields.stream().anyMatch(MARKS_OF_BRIDGES::contains)) {
      return LayerWords.LEFT_OUT;
    }
    if (told.isEmpty()) {
      withoutClass++;
    } else {
      unknownWords.merge(told.get(0), 1, Integer::sum);
    }
    return WITHOUT_CLASS.get(layer);
  }

  private String surface(Map<String, String> texts) {
    if (layer != TravelLayer.ROADS) {
      return "";
    }
    List<String> told =
        SURFACE_FIELDS.stream()
            .map(texts::get)
            .filter(text -> text != null && !text.isEmpty())
            .flatMap(text -> LayerWords.of("surface", text).stream())
            .toList();
    return WORST_FIRST.stream().filter(told::contains).findFirst().orElse("");
  }

  private static String name(Map<String, String> texts) {
    return NAME_FIELDS.stream()
        .map(texts::get)
        .filter(text -> text != null && !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private void tell(boolean withClasses, boolean none) throws RefusedException {
    if (none) {
      rejectNone();
    }
    if (!unknownWords.isEmpty()) {
      findings.warn(
          "", "unknown-class", unknownClasses(), "Betulkan kata itu, atau pilih kolom yang lain.");
    }
    if (withClasses && withoutClass > 0) {
      findings.tell(
          "",
          "no-class",
          withoutClass + " fitur tanpa kelas dianggap kelas \"" + WITHOUT_CLASS.get(layer) + "\".");
    }
    tellSkipped();
    findings.refuseIfRejected();
  }

  private void rejectNone() {
    findings.reject(
        "",
        "no-features",
        "Tidak ada " + LayerNames.of(layer) + " di berkas ini: semua fiturnya jenis lain.",
        "Periksa lapisan yang diekspor; jalan berupa garis, sungai garis atau poligon, jembatan"
            + " titik atau garis.");
  }

  private void tellSkipped() {
    if (leftOut > 0) {
      findings.tell(
          "", "left-out", leftOut + " fitur yang belum atau tidak dapat dilalui dilewati.");
    }
    if (otherShapes > 0) {
      findings.warn(
          "",
          "other-shapes",
          otherShapes + " fitur bukan berbentuk " + LayerNames.of(layer) + " dan dilewati.",
          "Periksa fitur itu di QGIS bila seharusnya ada.");
    }
  }

  private void tellClasses(List<LayerFeature> features) {
    Map<String, Integer> counts = new TreeMap<>();
    features.forEach(one -> counts.merge(one.kind(), 1, Integer::sum));
    findings.tell("", "classes", "Kelas yang dibaca: " + listed(counts) + ".");
  }

  private static String listed(Map<String, Integer> counts) {
    String most =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(WORDS_SHOWN)
            .map(one -> one.getKey() + " " + one.getValue())
            .collect(Collectors.joining(", "));
    int more = counts.size() - WORDS_SHOWN;
    return most + (more > 0 ? " dan " + more + " lagi" : "");
  }

  private String unknownClasses() {
    return "Kelas yang tidak dikenal dianggap \""
        + WITHOUT_CLASS.get(layer)
        + "\": "
        + listed(unknownWords)
        + ".";
  }
}
