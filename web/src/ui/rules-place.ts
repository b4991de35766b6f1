import type { App, Component } from '../app';
import { ruleYears } from '../logic/rules';
import { districtOf, ruleYearOf } from '../state';
import { failureLine } from './data-failure';
import { changeGuard, fill, h } from './dom';
import { rulesLog } from './rules-log';
import { sasaranRules } from './rules-sasaran';
import { targetRules } from './rules-target';
import './rules.css';

/** The rules that people set for a district: targets, deadline, sasaran, and who set what. */
export function rulesPlace(app: App): Component {
  const state = h('div', { class: 'rules-state', role: 'status' });
  const year = h('select', {
    onChange: () => app.go({ ruleYear: Number(year.value) }),
  });
  const yearLabel = h('span', {});
  const choice = h('label', { class: 'field rules-year' }, yearLabel, year);
  const cards = [targetRules(app), sasaranRules(app)];
  const log = rulesLog(app);
  const columns = h(
    'div',
    { class: 'data-columns' },
    h('div', { class: 'data-main' }, ...cards.map((card) => card.root)),
    h('div', { class: 'data-beside' }, log.root),
  );
  const root = h('div', { class: 'rules' }, choice, state, columns);
  const listed = changeGuard();
  const told = changeGuard();

  function isFresh(): boolean {
    const { rules, view } = app.state;
    return rules?.rules.code === view.district && rules?.rules.year === ruleYearOf(view);
  }

  return {
    root,
    update() {
      const { view, rulesFailure } = app.state;
      const district = districtOf(app.state);
      const shown = ruleYearOf(view);
      choice.hidden = !district;
      columns.hidden = !isFresh();
      root.setAttribute('aria-busy', String(Boolean(district) && !isFresh()));
      if (listed(district, shown, view.language)) {
        yearLabel.textContent = app.t('rules.year');
        const years = ruleYears(district?.firstPeriod ?? null, district?.lastPeriod ?? null, shown);
        fill(year, ...years.map((one) => h('option', { value: one }, String(one))));
        year.value = String(shown);
      }
      if (told(district === null, isFresh(), rulesFailure, view.language)) {
        fill(state, ...stateWords(app, district === null, isFresh()));
      }
      if (!isFresh()) return;
      for (const part of [...cards, log]) part.update();
    },
  };
}

/** What stands in the place of the rules while they are not there. */
function stateWords(app: App, isNowhere: boolean, isFresh: boolean): HTMLElement[] {
  const { rulesFailure } = app.state;
  if (isNowhere) return [h('p', { class: 'rules-none' }, app.t('rules.noDistrict'))];
  if (rulesFailure) {
    const retry = { type: 'button', class: 'secondary', onClick: () => app.retry() };
    return [
      failureLine(app, rulesFailure, app.t('rules.failed')),
      h('button', retry, app.t('rules.retry')),
    ];
  }
  if (isFresh) return [];
  return [
    h('p', { class: 'visually-hidden' }, app.t('rules.loading')),
    h('div', { class: 'bone rules-bone' }),
    h('div', { class: 'bone rules-bone' }),
  ];
}
