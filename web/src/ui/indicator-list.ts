import type { App, Component } from '../app';
import type { Indicator, ProfileFigure } from '../data/types';
import type { Grouping } from '../logic/address';
import { shortFigure } from '../logic/format';
import { groupIndicators } from '../logic/grouping';
import { listedOf } from '../state';
import { nameIn } from '../text';
import { apply, changeGuard, fill, h } from './dom';
import './indicator-list.css';

const GROUPINGS: Grouping[] = ['cluster', 'stage'];

/** What: all indicators in groups, each with the district's figure; a dashboard in itself. */
export function indicatorList(app: App): Component {
  const search = h('input', { type: 'search', class: 'list-search', autocomplete: 'off' });
  const toggle = h('div', { class: 'segments', role: 'group' });
  const groups = h('div', { class: 'list-groups' });
  const root = h(
    'aside',
    { class: 'list' },
    h('div', { class: 'list-head' }, search, toggle),
    groups,
  );
  const rows = new Map<string, HTMLElement>();
  const structureChanged = changeGuard();
  const figuresChanged = changeGuard();
  const chosenChanged = changeGuard();
  const wordsChanged = changeGuard();

  function build(): void {
    const { view } = app.state;
    const catalogue = listedOf(app.state);
    rows.clear();
    if (!catalogue) return fill(groups, ...skeleton());
    const found = groupIndicators(catalogue, view.grouping, search.value);
    const none = h('p', { class: 'list-none' }, app.t('list.none', { query: search.value.trim() }));
    fill(
      groups,
      ...found.map(({ group, indicators }) =>
        h(
          'section',
          { class: 'list-group' },
          h(
            'h2',
            {},
            view.grouping === 'cluster' && h('span', { class: 'list-code' }, group.code),
            nameIn(app.language(), group),
          ),
          h('ul', {}, ...indicators.map(row)),
        ),
      ),
      found.length === 0 && none,
    );
  }

  function row(indicator: Indicator): HTMLElement {
    const button = h(
      'button',
      { type: 'button', onClick: () => app.go({ indicator: indicator.code }) },
      h('span', {}, nameIn(app.language(), indicator)),
      h('span', { class: 'list-figure' }),
    );
    rows.set(indicator.code, button);
    return h('li', {}, button);
  }

  function drawFigures(): void {
    const { profile, view } = app.state;
    const figures = new Map(profile?.indicators.map((f) => [f.indicator, f]));
    for (const indicator of listedOf(app.state)?.indicators ?? []) {
      const button = rows.get(indicator.code);
      if (button) drawRow(app, button, indicator, figures.get(indicator.code) ?? null);
      if (button) apply(button, { 'aria-current': view.indicator === indicator.code && 'true' });
    }
  }

  function drawToggle(): void {
    search.placeholder = app.t('list.search');
    search.ariaLabel = app.t('list.search');
    root.ariaLabel = app.t('list.label');
    toggle.ariaLabel = app.t('list.group');
    fill(
      toggle,
      ...GROUPINGS.map((grouping) =>
        h(
          'button',
          {
            type: 'button',
            'aria-pressed': String(app.state.view.grouping === grouping),
            onClick: () => app.go({ grouping }, 'replace'),
          },
          app.t(grouping === 'cluster' ? 'list.byCluster' : 'list.byStage'),
        ),
      ),
    );
  }

  search.addEventListener('input', () => {
    build();
    drawFigures();
  });

  return {
    root,
    update() {
      const { profile, view } = app.state;
      const catalogue = listedOf(app.state);
      if (wordsChanged(view.language, view.grouping)) drawToggle();
      const rebuilt = structureChanged(catalogue, view.language, view.grouping);
      if (rebuilt) build();
      if (rebuilt || chosenChanged(view.indicator)) reveal(groups, rows.get(view.indicator ?? ''));
      if (figuresChanged(profile, view.indicator, view.language) || rebuilt) drawFigures();
    },
  };
}

/** The district's figure; a dash once it is known that there is none. */
function drawRow(
  app: App,
  button: HTMLElement,
  indicator: Indicator,
  figure: ProfileFigure | null,
) {
  const value = figure?.value ?? null;
  const place = button.lastElementChild as HTMLElement;
  place.textContent = app.state.profile ? shortFigure(value, indicator.unit, app.language()) : '';
  place.title = app.state.profile && value === null ? app.t('list.noReport') : '';
}

/** Scrolls the list, and nothing else, until the row can be seen. */
function reveal(list: HTMLElement, row: HTMLElement | undefined): void {
  if (!row) return;
  const [shown, wanted] = [list.getBoundingClientRect(), row.getBoundingClientRect()];
  if (wanted.top >= shown.top && wanted.bottom <= shown.bottom) return;
  list.scrollTop += wanted.top - shown.top - shown.height / 3;
}

function skeleton(): HTMLElement[] {
  return Array.from({ length: 9 }, () => h('div', { class: 'bone' }));
}
