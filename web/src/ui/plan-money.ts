import type { App, Component } from '../app';
import { millionsTyped, money, typedMillions } from '../logic/money';
import { MONEY_STEP, sliderTop, upToStep } from '../logic/plan-sums';
import { MOST_COUNT, type PlanView } from '../logic/plan-view';
import { asking } from '../plan-state';
import { changeGuard, fill, h } from './dom';
import { segments, typedField } from './plan-parts';
import { keepingFocus } from './post-facets';

const FIRST_COUNT = 3;
/** Without an answer and without prices: something to start from, rupiah. */
const FIRST_BUDGET = 2_000_000_000;

/** How much there is: money, or a number of posts. */
export function planMoney(app: App): Component {
  const root = h('div', {});
  const changed = changeGuard();
  return {
    root,
    update() {
      const { view, plan } = app.state;
      if (!changed(view.plan, view.language, plan.options)) return;
      keepingFocus(root, () => fill(root, ...limitChoice(app)));
    },
  };
}

function ask(app: App, change: Partial<PlanView>): void {
  app.go(asking(app.state, change));
}

function limitChoice(app: App): Node[] {
  const { budget, count } = app.state.view.plan;
  const kind = budget !== null ? 'money' : 'count';
  const choices = (['money', 'count'] as const).map((value) => ({
    value,
    words: app.t(`plan.by.${value}`),
  }));
  const choose = (value: 'money' | 'count') => {
    if (value === kind) return;
    ask(
      app,
      value === 'money'
        ? { budget: firstBudget(app), count: null }
        : { budget: null, count: firstCount(app) },
    );
  };
  return [
    h('h2', {}, app.t('plan.by')),
    segments(app.t('plan.by'), 'by', choices, kind, choose),
    ...(budget !== null ? budgetFields(app, budget) : countFields(app, count ?? FIRST_COUNT)),
  ];
}

/** What the answer on the screen costs: the same posts in money. */
function firstBudget(app: App): number {
  const cost = app.state.plan.plan?.outcome.cost;
  return cost ? upToStep(cost) : FIRST_BUDGET;
}

function firstCount(app: App): number {
  const chosen = app.state.plan.plan?.chosen.length;
  return chosen ? Math.min(chosen, MOST_COUNT) : FIRST_COUNT;
}

/** The figure follows the thumb; the question is asked when it is let go. */
function budgetFields(app: App, budget: number): Node[] {
  const options = app.state.plan.options?.options ?? [];
  const top = sliderTop(options, budget);
  const year = (app.state.view.period ?? '').slice(0, 4);
  const said = h('b', {});
  const tell = (rupiah: number) => (said.textContent = money(rupiah, app.language()));
  tell(budget);
  return [
    slider(
      {
        name: 'budget',
        label: app.t('plan.budget', { year }),
        least: MONEY_STEP,
        most: top,
        step: MONEY_STEP,
        value: budget,
        words: (rupiah) => money(rupiah, app.language()),
      },
      said,
      tell,
      (rupiah) => ask(app, { budget: rupiah, count: null }),
    ),
    budgetField(app, budget),
  ];
}

/** Money to the last rupiah, in millions as they are typed everywhere else. */
function budgetField(app: App, budget: number): HTMLElement {
  const language = app.language();
  const { root, input, fault } = typedField(app.t('plan.budget.exact'), 'budgetExact', 'beside');
  input.value = millionsTyped(budget, language);
  input.inputMode = 'decimal';
  input.addEventListener('change', () => {
    const typed = typedMillions(input.value, language);
    const isSound = typeof typed === 'object';
    fault.hidden = isSound;
    input.setAttribute('aria-invalid', String(!isSound));
    if (isSound) return ask(app, { budget: typed.rupiah });
    fault.textContent = app.t('plan.budget.fault');
  });
  return root;
}

function countFields(app: App, count: number): Node[] {
  const said = h('b', {});
  const words = (n: number) => app.t('plan.posts', { n });
  said.textContent = words(count);
  return [
    slider(
      {
        name: 'count',
        label: app.t('plan.count'),
        least: 1,
        most: MOST_COUNT,
        step: 1,
        value: count,
        words,
      },
      said,
      (n) => (said.textContent = words(n)),
      (n) => ask(app, { count: n }),
    ),
  ];
}

interface Slider {
  name: string;
  label: string;
  least: number;
  most: number;
  step: number;
  value: number;
  words: (value: number) => string;
}

function slider(
  { name, label, least, most, step, value, words }: Slider,
  said: HTMLElement,
  tell: (value: number) => void,
  choose: (value: number) => void,
): HTMLElement {
  const input = h('input', {
    type: 'range',
    'data-facet': name,
    'aria-label': label,
    'aria-valuetext': words(value),
    min: least,
    max: most,
    step,
    value,
  });
  const fillTo = () => {
    const share = (Number(input.value) - least) / Math.max(step, most - least);
    input.style.setProperty('--filled', `${Math.round(100 * share)}%`);
  };
  fillTo();
  input.addEventListener('input', () => {
    fillTo();
    tell(Number(input.value));
    input.setAttribute('aria-valuetext', words(Number(input.value)));
  });
  input.addEventListener('change', () => choose(Number(input.value)));
  return h('label', { class: 'plan-slider' }, h('span', {}, label, ' · ', said), input);
}
