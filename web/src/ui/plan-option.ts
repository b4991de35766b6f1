import type { App } from '../app';
import type { OptionLine } from '../data/plan-types';
import { number } from '../logic/format';
import { millionsTyped, typedMillions } from '../logic/money';
import { rupiahPerPerson } from '../logic/plan-sums';
import { withCost, withStand } from '../logic/plan-view';
import { whyNot } from '../logic/plan-why';
import type { PlanSpot } from '../logic/plan-spots';
import { asking, isPlanCurrent } from '../plan-state';
import { seasonIndex } from '../plan-map-state';
import { fill, h } from './dom';
import { gainWords, said, workWords } from './plan-words';
import { newId } from './rules-fields';

/** One thing that can be done at a spot: what it costs and brings, and what somebody decides on it. */
export function planOption(app: App, spot: PlanSpot, option: OptionLine): HTMLElement {
  return h(
    'section',
    { class: 'plan-option' },
    h('h3', {}, workWords(app, option)),
    h('p', { class: 'plan-option-gain' }, ...gainLine(app, option)),
    h('p', { class: 'plan-option-why' }, standWords(app, spot, option)),
    ruleButton(app, spot, option),
    standButtons(app, option.id),
    factList(app, option),
    // a drawn place has its cost in its own form
    spot.drawn === null && costField(app, option),
  );
}

/** People of the season that is looked at; rupiah for each as the table has them, of a mean season. */
function gainLine(app: App, { people, cost }: OptionLine): Node[] {
  const { plan, options } = app.state.plan;
  const seasons = plan?.seasons ?? options?.seasons ?? [];
  const each = rupiahPerPerson(cost, people, seasons);
  const key = seasons.length > 1 ? 'planMap.eachMean' : 'planMap.each';
  return [
    h('b', {}, gainWords(app, people)),
    h('span', {}, each === null ? '' : app.t(key, { each: number(each, app.language()) })),
  ];
}

/** Chosen as which number, or why not. */
function standWords(app: App, spot: PlanSpot, option: OptionLine): string {
  const { plan } = app.state.plan;
  if (!plan || !isPlanCurrent(app.state)) return app.t('planMap.solving');
  const { chosen } = spot;
  const n = (people: number[]) => number(people[seasonIndex(app.state)] ?? 0, app.language());
  if (chosen?.option.id === option.id)
    return app.t('planMap.chosen', { order: chosen.order, only: n(chosen.onlyBy) });
  const why = whyNot(option, spot, plan, app.state.view.plan);
  if (why === 'problem') return said(app, option.problem!);
  return app.t(`planMap.why.${why}`, { limit: plan.asked.limit });
}

/** A place that only the rule to mend first keeps out: without the rule it takes part. */
function ruleButton(app: App, spot: PlanSpot, option: OptionLine): HTMLElement | null {
  const { plan } = app.state.plan;
  const { view } = app.state;
  if (!plan || !isPlanCurrent(app.state) || spot.chosen?.option.id === option.id) return null;
  if (whyNot(option, spot, plan, view.plan) !== 'mendFirst') return null;
  return h(
    'button',
    {
      type: 'button',
      class: 'plan-link',
      'data-facet': `mendFirst.${option.id}`,
      onClick: () => app.go(asking(app.state, { rebuildBeforeNew: false })),
    },
    app.t('planMap.dropMendFirst'),
  );
}

function factList(app: App, option: OptionLine): HTMLElement {
  const { condition, land, bidan, perawat, staffKnown, costPercent } = option;
  const lacking = [
    bidan > 0 && app.t('planMap.bidan', { n: bidan }),
    perawat > 0 && app.t('planMap.perawat', { n: perawat }),
  ].filter(Boolean);
  const staff = lacking.length > 0 ? lacking.join(', ') : app.t('planMap.staffEnough');
  const facts: [string, string | false][] = [
    [app.t('planMap.condition'), condition !== null && app.t(`post.condition.${condition}`)],
    [app.t('planMap.share'), costPercent !== null && app.t('planMap.shareOf', { n: costPercent })],
    [app.t('planMap.staff'), staffKnown ? staff : `${staff} (${app.t('planMap.staffUnknown')})`],
    [app.t('planMap.land'), land ?? app.t('planMap.landUnknown')],
  ];
  const rows = facts.filter(([, words]) => words !== false);
  return h(
    'dl',
    { class: 'plan-option-facts' },
    ...rows.flatMap(([name, words]) => [h('dt', {}, name), h('dd', {}, words)]),
  );
}

/** What it costs where somebody knows better than the unit prices, in millions. */
function costField(app: App, { id }: OptionLine): HTMLElement {
  const { costs } = app.state.view.plan;
  const language = app.language();
  const told = h('small', { id: newId(), role: 'status' }, app.t('planMap.costHint'));
  const input = h('input', {
    type: 'text',
    inputmode: 'decimal',
    autocomplete: 'off',
    'data-facet': `cost.${id}`,
    'aria-describedby': told.id,
    value: millionsTyped(costs[id] ?? null, language),
  });
  input.addEventListener('change', () => {
    const typed = typedMillions(input.value, language);
    const wrong = typed === 'unreadable' || typed === 'notPositive';
    input.setAttribute('aria-invalid', String(wrong));
    if (wrong) return fill(told, app.t(`planMap.cost.${typed}`));
    const rupiah = typed === 'empty' ? null : typed.rupiah;
    app.go(asking(app.state, withCost(app.state.view.plan, id, rupiah)));
  });
  return h('label', { class: 'field' }, h('span', {}, app.t('planMap.ownCost')), input, told);
}

/** Must be in the plan, must not be, or the solver may choose. */
export function standButtons(app: App, id: string): HTMLElement {
  const { plan } = app.state.view;
  const stand = plan.forced.includes(id)
    ? 'forced'
    : plan.forbidden.includes(id)
      ? 'forbidden'
      : 'free';
  const button = (to: 'forced' | 'forbidden' | 'free') =>
    h(
      'button',
      {
        type: 'button',
        class: 'secondary',
        'data-facet': `${to}.${id}`,
        'aria-pressed': to === 'free' ? null : String(stand === to),
        onClick: () => app.go(asking(app.state, withStand(app.state.view.plan, id, to))),
      },
      app.t(`planMap.${to}`),
    );
  return h(
    'div',
    { class: 'plan-option-stand', role: 'group', 'aria-label': app.t('planMap.stand') },
    button('forced'),
    button('forbidden'),
    stand !== 'free' && button('free'),
  );
}
