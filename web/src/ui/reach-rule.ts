import type { App, Component } from '../app';
import type { OpenRule } from '../data/reach-types';
import { reachOf, ruleOf } from '../reach-state';
import { isWide } from '../state';
import { changeGuard, fill, h } from './dom';
import { keepingFocus } from './post-facets';
import { setRule } from './reach-open';
import { count } from './reach-words';
import { ruleChoices, ruleValue } from './rule-choice';
import './reach.css';
import './reach-kept.css';

/** The whole rule of which posts count as open, below its common choices. */
export function reachRule(app: App): Component {
  const summary = h('summary', { 'data-facet': 'rule' });
  const body = h('div', { class: 'reach-fields' });
  const root = h('details', { class: 'reach-rule reach-all' }, summary, body);
  const changed = changeGuard();

  return {
    root,
    update() {
      const { view, reach } = app.state;
      const rule = ruleOf(app.state);
      root.hidden = isWide(app.state) || rule === null;
      if (!rule || !changed(reach.choices, reach.surface, view.reach.rule, view.language)) return;
      summary.textContent = app.t('rule.title');
      keepingFocus(body, () => fill(body, ...fields(app, rule)));
    },
  };
}

function fields(app: App, rule: OpenRule): (Node | null)[] {
  const choices = ruleChoices(app, rule).map(({ part, label, options, chosen }) =>
    choice(label, `rule.${part}`, options, chosen, (value) => setRule(app, ruleValue(part, value))),
  );
  return [...choices, unknownTold(app, rule), ...different(app)];
}

function unknownTold(app: App, rule: OpenRule): Node | null {
  const { starts = [], closed = [] } = app.state.reach.surface ?? {};
  const n = [...starts, ...closed].filter(({ verdict }) => verdict === 'unknown').length;
  if (n === 0) return null;
  const how = app.t(`rule.unknown.${rule.unknown}`);
  return h('p', {}, app.t('rule.unknownTold', { n: count(app, n), how }));
}

/** What the reader changed of the district's rule, and a way back to it. */
function different(app: App): Node[] {
  const parts = Object.keys(app.state.view.reach.rule) as (keyof OpenRule)[];
  if (parts.length === 0) return [];
  const list = parts.map((part) => app.t(`rule.part.${part}`)).join(', ');
  const reset = () => app.go(reachOf(app.state, { rule: {} }));
  return [
    h('p', {}, app.t('rule.changed', { list })),
    h(
      'button',
      { type: 'button', class: 'secondary', 'data-facet': 'rule.reset', onClick: reset },
      app.t('rule.reset'),
    ),
  ];
}

function choice(
  label: string,
  facet: string,
  options: [string, string][],
  chosen: string,
  choose: (value: string) => void,
): HTMLElement {
  const select = h(
    'select',
    { 'data-facet': facet },
    ...options.map(([value, words]) => h('option', { value, selected: value === chosen }, words)),
  );
  select.addEventListener('change', () => choose(select.value));
  return h('label', { class: 'field' }, h('span', {}, label), select);
}
