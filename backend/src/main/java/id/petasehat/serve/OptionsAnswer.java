package id.petasehat.serve;

import id.petasehat.area.AreaCode;
import id.petasehat.option.DistrictPlan.Note;
import id.petasehat.option.DistrictPlan.OptionLine;
import id.petasehat.option.OptionLines;
import id.petasehat.option.UnitPrices;
import id.petasehat.reach.PeopleBeyond.SeasonPeople;
import id.petasehat.store.PlanOptions;
import java.util.ArrayList;
import java.util.List;

/**
 * What a district can choose from, as answers tell it.
 *
 * @param uncounted codes of villages of which it is not known how many people are meant
 * @param withoutPlace names of working posts whose place nobody knows
 */
record OptionsAnswer(
    String version,
    String district,
    boolean simulated,
    UnitPrices prices,
    List<SeasonNow> seasons,
    List<OptionLine> options,
    List<String> uncounted,
    List<String> withoutPlace,
    List<Note> notes) {

  /**
   * @param weight months
   * @param people all of the aim
   * @param before within the limit now
   * @param unknown of those beyond it, nobody knows how far they are
   */
  record SeasonNow(String id, long weight, long people, long before, long unknown) {}

  static OptionsAnswer of(DistrictPlans.Basis basis) {
    PlanOptions options = basis.options();
    return new OptionsAnswer(
        options.version(),
        basis.asked().within(),
        options.simulated(),
        options.prices(),
        seasons(options),
        OptionLines.of(basis.told()),
        options.uncounted().stream().map(AreaCode::dotted).toList(),
        options.withoutPlace(),
        basis.notes());
  }

  private static List<SeasonNow> seasons(PlanOptions options) {
    List<SeasonNow> seasons = new ArrayList<>();
    for (int i = 0; i < options.weights().size(); i++) {
      SeasonPeople people = options.set().people().seasons().get(i);
      seasons.add(
          new SeasonNow(
              options.question().seasons().get(i).id(),
              options.weights().get(i),
              people.within() + people.beyond() + people.unknown(),
              people.within(),
              people.unknown()));
    }
    return seasons;
  }
}
