package id.petasehat.intake.kind;

import id.petasehat.reach.TravelLayer;
import java.util.Arrays;
import java.util.Optional;

/** What files bring in. */
public enum FileKind {
  BOUNDARIES("boundaries", "batas desa", "village boundaries"),
  FACILITIES("facilities", "fasilitas kesehatan", "health posts"),
  POSYANDU("posyandu", "posyandu", "posyandu"),
  WORK_AREAS("work-areas", "wilayah kerja puskesmas", "work areas of puskesmas"),
  POPULATION("population", "penduduk dan sasaran", "population and sasaran"),
  INDICATORS("indicators", "angka indikator bulanan", "monthly indicator figures"),
  ROADS("roads", "jalan", "roads"),
  RIVERS("rivers", "sungai dan danau", "rivers and lakes"),
  BRIDGES("bridges", "jembatan", "bridges"),
  LANDCOVER("landcover", "tutupan lahan", "land cover"),
  ELEVATION("elevation", "ketinggian", "elevation"),
  LINKS("links", "tautan perjalanan", "travel links"),
  SETTLEMENTS("settlements", "titik permukiman", "settlements"),
  CANDIDATES("candidates", "calon tempat pos baru", "candidate places for new posts");

  private final String id;
  private final String indonesian;
  private final String english;

  FileKind(String id, String indonesian, String english) {
    this.id = id;
    this.indonesian = indonesian;
    this.english = english;
  }

  /** The word in addresses and on the command line. */
  public String id() {
    return id;
  }

  /** What people call it, in Indonesian. */
  public String indonesian() {
    return indonesian;
  }

  /** What people call it, in English. */
  public String english() {
    return english;
  }

  /** The layer of the ground that its files bring in; empty for other kinds. */
  public Optional<TravelLayer> layer() {
    return TravelLayer.byId(id);
  }

  /** Finds a kind by {@link #id()}; empty when there is none of that name. */
  public static Optional<FileKind> byId(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
  }
}
