package id.petasehat.intake.facility;

import id.petasehat.facility.Attribute;
import id.petasehat.facility.Facility;
import id.petasehat.facility.FacilityType;
import id.petasehat.facility.Fact;
import id.petasehat.facility.Register;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes facts of rows: what the store does not say already. An invented fact never stands where
 * something real is known, and a real one is kept even where an invented one says the same.
 */
final class PostFacts {
  private final Register register;
  private final LocalDate day;
  private final boolean dated;
  private final long batch;
  private final boolean simulated;

  /**
   * @param day from which holds what a row does not date
   * @param dated whether somebody named that day
   */
  PostFacts(Register register, LocalDate day, boolean dated, long batch, boolean simulated) {
    this.register = register;
    this.day = day;
    this.dated = dated;
    this.batch = batch;
    this.simulated = simulated;
  }

  /**
   * The news of a row. A list that knows the post by another code than its key spells the name in
   * its own way; then the name stays as it is stored.
   *
   * @param key of its post
   */
  List<Fact> of(SettledPost post, String key) {
    PostRow row = post.row();
    List<Fact> news = new ArrayList<>();
    said(post)
        .forEach(
            (attribute, content) -> {
              LocalDate own = row.from(attribute);
              Fact fact =
                  new Fact(
                      key,
                      attribute,
                      content,
                      own == null ? day : own,
                      own != null || dated,
                      batch,
                      row.number(),
                      simulated);
              Optional<Facility> before = register.find(key, fact.from());
              boolean otherSpelling =
                  attribute == Attribute.NAME && before.isPresent() && !key.equals(row.code());
              if (!otherSpelling && isNews(fact, before)) {
                news.add(fact);
              }
            });
    return news;
  }

  /** What the row says, and the district where nothing but the row's words tells it. */
  private static Map<Attribute, String> said(SettledPost post) {
    Map<Attribute, String> said = new EnumMap<>(post.row().said());
    boolean stated = post.row().district().code() != null;
    if (post.row().village() == null && (stated || post.found() == null)) {
      said.put(Attribute.DISTRICT, post.district().dotted());
    }
    return said;
  }

  private boolean isNews(Fact fact, Optional<Facility> before) {
    Fact stored = before.map(one -> one.facts().get(fact.attribute())).orElse(null);
    if (stored == null) {
      return true;
    }
    if (fact.simulated() && !stored.simulated() || blurs(fact, stored)) {
      return false;
    }
    boolean sameDay = fact.dated() == stored.dated() || !fact.dated();
    boolean same = stored.content().equals(fact.content()) && sameDay;
    return !same || stored.simulated() && !fact.simulated();
  }

  /** "Puskesmas" says less than "puskesmas rawat inap". */
  private static boolean blurs(Fact fact, Fact stored) {
    return fact.attribute() == Attribute.TYPE
        && fact.content().equals(FacilityType.PUSKESMAS.id())
        && FacilityType.read(stored.content()).filter(FacilityType::isPuskesmas).isPresent();
  }
}
