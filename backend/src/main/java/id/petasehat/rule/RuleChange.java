package id.petasehat.rule;

import id.petasehat.area.AreaCode;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Sasaran;
import java.math.BigDecimal;
import java.util.List;

/**
 * One rule that somebody wants to be another. What it means to be sound, {@link Soundness} says.
 */
public sealed interface RuleChange {
  /** Throws when it cannot be. */
  void check(Catalogue catalogue) throws RefusedRule;

  /**
   * The annual target of an indicator, everywhere in this installation.
   *
   * @param annual in the indicator's unit; null for the catalogue's
   */
  record Target(String indicator, int year, BigDecimal annual) implements RuleChange {
    @Override
    public void check(Catalogue catalogue) throws RefusedRule {
      Soundness.indicator(catalogue, indicator);
      Soundness.year(year);
      Soundness.target(annual);
    }
  }

  /**
   * How a district weighs the months of a cumulative indicator.
   *
   * @param district null where none was named, which is refused
   * @param months January first; empty for twelfths
   */
  record Weights(String indicator, int year, AreaCode district, List<BigDecimal> months)
      implements RuleChange {
    public Weights {
      months = List.copyOf(months);
    }

    @Override
    public void check(Catalogue catalogue) throws RefusedRule {
      Soundness.weighable(Soundness.indicator(catalogue, indicator));
      Soundness.year(year);
      Soundness.weights(months);
      Soundness.district("district", district);
    }
  }

  /**
   * Last day of the next month on which a report is in time, everywhere in this installation.
   *
   * @param day null for the default
   */
  record DeadlineDay(Integer day) implements RuleChange {
    @Override
    public void check(Catalogue catalogue) throws RefusedRule {
      Soundness.deadline(day);
    }
  }

  /**
   * Which of several sasaran of a district count.
   *
   * @param basis {@code riil}, {@code proyeksi}, {@code estimasi} or {@code terbaru}
   * @param note who decided it and why; never empty
   */
  record PreferredSasaran(AreaCode district, int year, String basis, String note)
      implements RuleChange {
    @Override
    public void check(Catalogue catalogue) throws RefusedRule {
      Soundness.district("district", district);
      Soundness.year(year);
      Soundness.basis(basis);
      Soundness.reasons(note);
    }
  }

  /**
   * Births from which missing sasaran are estimated.
   *
   * @param perThousand live births in a year per 1000 people; null to estimate no more
   */
  record BirthRate(AreaCode district, int year, BigDecimal perThousand, String source)
      implements RuleChange {
    @Override
    public void check(Catalogue catalogue) throws RefusedRule {
      Soundness.district("district", district);
      Soundness.year(year);
      Soundness.birthRate(perThousand);
      Soundness.length("birthRateSource", source);
    }
  }

  /** What a district's estimated sasaran of a kind must come to. */
  record OfficialSasaran(AreaCode district, int year, Sasaran kind, long count, String source)
      implements RuleChange {
    @Override
    public void check(Catalogue catalogue) throws RefusedRule {
      Soundness.district("district", district);
      Soundness.year(year);
      Soundness.official(kind, count);
      Soundness.source("officialSource", source);
    }
  }
}
