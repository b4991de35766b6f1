import type { App, Component } from '../app';
import type { Indicator, Profile, ProfileFigure } from '../data/types';
import type { Grouping } from '../logic/address';
import { number, shortFigure } from '../logic/format';
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
  /** Indicators that the district has a figure of in a month seen so far: playing moves no row. */
  const heard = new Set<string>();
  let outdated: Profile | null = null;
  let renewed = false;
  /** The reader has opened the group of indicators without figures. */
  let opened = false;
  const sourceChanged = changeGuard();
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
    const speaks = (i: Indicator) => heard.size === 0 || heard.has(i.code);
    const silent = found.flatMap(({ indicators }) => indicators.filter((i) => !speaks(i)));
    const spoken = found
      .map(({ group, indicators }) => ({ group, indicators: indicators.filter(speaks) }))
      .filter(({ indicators }) => indicators.length > 0);
    const none = h('p', { class: 'list-none' }, app.t('list.none', { query: search.value.trim() }));
    fill(
      groups,
      ...spoken.map(({ group, indicators }) =>
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
      silent.length > 0 && silentGroup(silent),
      found.length === 0 && none,
    );
  }

  /** Out of the way, at the end; open while it holds what is sought or chosen. */
  function silentGroup(silent: Indicator[]): HTMLElement {
    const wanted =
      search.value.trim() !== '' || silent.some((i) => i.code === app.state.view.indicator);
    return h(
      'details',
      { class: 'list-group list-silent', open: wanted || opened },
      h(
        'summary',
        { onClick: () => (opened = !opened) },
        app.t('list.silent', { n: number(silent.length, app.language()) }),
      ),
      h('ul', {}, ...silent.map(row)),
    );
  }

  /** Takes in what a newly arrived profile knows; forgets what was known of other data. */
  function listen(): void {
    const { profile, view, status } = app.state;
    if (sourceChanged(view.district ?? view.province, status?.dataVersion)) {
      outdated = profile;
      renewed = true;
    }
    if (!profile || profile === outdated || profile.code !== (view.district ?? view.province))
      return;
    if (renewed) heard.clear();
    renewed = false;
    for (const { indicator, value } of profile.indicators) if (value !== null) heard.add(indicator);
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
      listen();
      if (wordsChanged(view.language, view.grouping)) drawToggle();
      const known = [...heard].join();
      const rebuilt = structureChanged(catalogue, view.language, view.grouping, known);
      if (rebuilt) build();
      if (rebuilt || chosenChanged(view.indicator)) {
        const row = rows.get(view.indicator ?? '');
        row?.closest('details')?.setAttribute('open', '');
        reveal(groups, row);
      }
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
