package id.petasehat.option;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.option.DistrictPlan.OptionLine;
import id.petasehat.option.OptionSet.Prospect;
import java.util.List;

/** Options as screen and paper tell them. */
public final class OptionLines {
  private OptionLines() {}

  /** All that a district can choose from, and what it cannot choose and why, in their order. */
  public static List<OptionLine> of(Told told) {
    return told.set().options().stream().map(one -> of(told, one)).toList();
  }

  static OptionLine of(Told told, Prospect prospect) {
    Proposal one = prospect.proposal();
    AreaCode village = one.where().village();
    AreaCode kecamatan = village == null ? null : village.at(Level.KECAMATAN);
    return new OptionLine(
        one.id(),
        one.work().id(),
        one.name(),
        one.post().isEmpty() ? null : one.post(),
        village == null ? null : village.dotted(),
        village == null ? null : told.name(village),
        kecamatan == null ? null : kecamatan.dotted(),
        kecamatan == null ? null : told.name(kecamatan),
        one.where().lon(),
        one.where().lat(),
        one.cost().rupiah(),
        one.cost().percentOfNew(),
        one.staff().bidan(),
        one.staff().perawat(),
        one.staff().isKnown(),
        one.staff().rupiahYear(),
        one.condition() == null ? null : one.condition().id(),
        one.land(),
        one.origin().id(),
        prospect.people(),
        prospect.villages().stream().map(AreaCode::dotted).toList(),
        one.problem());
  }
}
