import type { App, Component } from '../app';
import type { Rules } from '../data/rules';
import type { Indicator } from '../data/types';
import { figure } from '../logic/format';
import {
  lineOf,
  numberSaid,
  targetChange,
  targetForm,
  weightsTyped,
  type Decimal,
} from '../logic/rules';
import { indicatorOf } from '../state';
import { nameIn } from '../text';
import { changeGuard, fill, h } from './dom';
import { decimalOf, noteField, ruleField, type RuleField } from './rules-fields';
import { markField, ruleForm } from './rules-form';
import { ruleLine } from './rules-line';
import { proposal, type Proposal } from './rules-proposal';
import { weightBoxes, type WeightBoxes } from './rules-weights';

/** Target, weights of months and deadline of one indicator, looked at before they are saved. */
export function targetRules(app: App): Component {
  const heading = h('h2', {});
  const chosen = h('select', {
    onChange: () => app.go({ indicator: chosen.value }),
  });
  const chosenLabel = h('span', {});
  const choice = h('label', { class: 'field' }, chosenLabel, chosen);
  const body = h('div', { class: 'rules-body' });
  // it stays while the form is drawn again, with what was saved
  const tried: Proposal = proposal(app, (place) => markField(body, place, tried.root));
  const root = h(
    'section',
    { class: 'data-section rules-card' },
    heading,
    choice,
    body,
    tried.root,
  );
  const listed = changeGuard();
  const changed = changeGuard();
  const chosenAnew = changeGuard();
  return {
    root,
    update() {
      const { rules, catalogue, view } = app.state;
      heading.textContent = app.t('rules.target.title');
      chosenLabel.textContent = app.t('rules.indicator');
      if (catalogue && listed(catalogue, view.language)) fill(chosen, ...options(app));
      if (view.indicator) chosen.value = view.indicator;
      const rule = rules?.rules;
      const indicator = rule?.indicator && indicatorOf(app.state, rule.indicator.code);
      if (!rule || !indicator) return;
      // what is being typed stays while the rules that it would change are the same
      const stored = JSON.stringify([rule.indicator, rule.deadlineDay, rule.everywhere]);
      if (chosenAnew(rule.code, rule.year, indicator.code, view.language)) tried.clear();
      if (changed(rule.code, rule.year, stored, view.language))
        fill(body, form(app, rule, indicator, tried));
    },
  };
}

function options(app: App): HTMLElement[] {
  const { catalogue } = app.state;
  return catalogue!.clusters.flatMap((cluster) => {
    const own = catalogue!.indicators.filter(
      (indicator) => indicator.cluster === cluster.code && isSettable(indicator),
    );
    if (own.length === 0) return [];
    return h(
      'optgroup',
      { label: nameIn(app.language(), cluster) },
      ...own.map((indicator) =>
        h('option', { value: indicator.code }, nameIn(app.language(), indicator)),
      ),
    );
  });
}

function isSettable({ family, code }: Indicator): boolean {
  return !family && !code.includes(':');
}

function form(app: App, rules: Rules, indicator: Indicator, tried: Proposal): HTMLElement {
  const decimal = decimalOf(app);
  const stored = targetForm(rules, decimal);
  const target = targetField(app, rules, indicator, stored.target);
  const weights = rules.indicator!.weighable ? weightBoxes(app, rules.year, stored.weights) : null;
  const line = ruleLine(app);
  const deadline = deadlineField(app, rules, stored.deadline);
  const note = noteField(app);
  const typed = () => ({
    target: target.input.value,
    weights: weights?.values() ?? stored.weights,
    deadline: deadline.input.value,
    note: note.input.value,
  });
  const draw = () => line.draw(expected(rules, typed(), weights, decimal), indicator, rules.year);
  const parts = [
    h('div', { class: 'fields' }, target.root, deadline.root),
    rules.everywhere ? h('p', { class: 'data-note' }, app.t('rules.everywhere')) : null,
    weights?.root ?? h('p', { class: 'data-note' }, app.t('rules.weights.notHere')),
    weights ? line.root : null,
  ];
  const change = () => targetChange(rules, typed(), decimal);
  const root = ruleForm(app, tried, parts, note, change, () => weights?.fault() ?? null);
  root.addEventListener('input', draw);
  draw();
  return root;
}

function deadlineField(app: App, rules: Rules, value: string): RuleField {
  const day = rules.deadlineDefault;
  const hint = app.t('rules.deadline.hint', { day });
  const attributes = { inputmode: 'numeric', value, placeholder: day };
  return ruleField('deadlineDay', app.t('rules.deadline'), hint, attributes);
}

function targetField(app: App, rules: Rules, indicator: Indicator, value: string): RuleField {
  const { catalogueTarget, catalogueSource } = rules.indicator!;
  const hint =
    catalogueTarget === null
      ? app.t('rules.target.none')
      : app.t('rules.target.catalogue', {
          value: figure(catalogueTarget, indicator.unit, app.language()),
          source: catalogueSource || app.t('rules.target.noSource'),
        });
  const placeholder = catalogueTarget === null ? '–' : String(catalogueTarget);
  return ruleField('target', app.t('rules.target', { unit: indicator.unit }), hint, {
    inputmode: 'decimal',
    value,
    placeholder,
  });
}

/** The line that the form would give, drawn while it is typed. */
function expected(
  rules: Rules,
  typed: { target: string; weights: string[] },
  weights: WeightBoxes | null,
  decimal: Decimal,
): number[] {
  const own = numberSaid(typed.target, decimal);
  const target = own.trim() === '' ? rules.indicator!.catalogueTarget : Number(own);
  if (target !== null && Number.isNaN(target)) return [];
  return lineOf(target, weightsTyped(typed.weights), weights !== null);
}
