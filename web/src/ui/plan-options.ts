import type { App, Component } from '../app';
import type { OptionLine } from '../data/plan-types';
import { isUseful } from '../logic/plan-sums';
import { seasonIndex } from '../plan-map-state';
import { chosenById, optionsById, showing } from '../plan-state';
import { changeGuard, fill, h } from './dom';
import { gainWords, said, workWords } from './plan-words';
import { keepingFocus } from './post-facets';
import { count } from './reach-words';
import './plan-village.css';

/** Rows listed at once; a search finds the others. */
const MOST_ROWS = 40;

/** All that can be chosen as a list, for those without a pointer and for those without a place. */
export function planOptions(app: App): Component {
  const summary = h('summary', {});
  const find = h('input', { type: 'search', class: 'list-search', onInput: () => drawRows() });
  const rows = h('ul', { class: 'plan-lines' });
  const below = h('p', { class: 'plan-lines-more' });
  const root = h(
    'details',
    { class: 'plan-options', onToggle: () => drawRows() },
    summary,
    find,
    rows,
    below,
  );
  const changed = changeGuard();

  function drawRows(): void {
    if (!root.open) return fill(rows);
    const season = seasonIndex(app.state);
    const wanted = find.value.trim().toLowerCase();
    const found = [...optionsById(app.state).values()]
      .filter((option) => wordsOf(app, option).toLowerCase().includes(wanted))
      .sort((a, b) => (b.people[season] ?? 0) - (a.people[season] ?? 0));
    const shown = found.slice(0, MOST_ROWS);
    keepingFocus(rows, () => fill(rows, ...shown.map((option) => row(app, option))));
    const more = found.length - shown.length;
    below.textContent =
      found.length === 0
        ? app.t('planMap.options.none')
        : more > 0
          ? app.t('planMap.options.more', { n: count(app, more) })
          : '';
  }

  return {
    root,
    update() {
      const { view, plan, planSeen } = app.state;
      if (!changed(plan.options, plan.plan, planSeen, view.language)) return;
      const all = [...optionsById(app.state).values()];
      const able = all.filter(isUseful).length;
      root.hidden = all.length === 0;
      summary.textContent = app.t('planMap.options', {
        n: count(app, all.length),
        able: count(app, able),
      });
      find.placeholder = find.ariaLabel = app.t('planMap.options.find');
      drawRows();
    },
  };
}

function wordsOf(app: App, option: OptionLine): string {
  const { name, villageName, kecamatanName } = option;
  return [name, villageName, kecamatanName, workWords(app, option)].filter(Boolean).join(' ');
}

/** Opens its card; one without a place on the map says all there is here. */
function row(app: App, option: OptionLine): HTMLElement {
  const { id, name, kecamatanName, problem, lon, people } = option;
  const isChosen = chosenById(app.state).has(id);
  const facts = [
    workWords(app, option),
    gainWords(app, people),
    kecamatanName,
    isChosen && app.t('planMap.isChosen'),
    lon === null && app.t('planMap.noPlace'),
    problem && said(app, problem),
  ];
  return h(
    'li',
    {},
    h(
      'button',
      {
        type: 'button',
        class: 'plan-line',
        'data-facet': `line.${id}`,
        disabled: lon === null,
        onClick: () => app.go(showing(app.state, { option: id })),
      },
      h('b', {}, name),
      h('small', {}, facts.filter(Boolean).join(' · ')),
    ),
  );
}
