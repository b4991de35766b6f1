import type { App, Component } from '../app';
import type { Indicator } from '../data/types';
import { isGap, type GapClass } from '../logic/reach-gaps';
import { areGapsCurrent, gapClassesOf, showsGaps } from '../reach-gap-state';
import { namesFrom } from '../reach-names';
import { indicatorOf, isWide, listedOf } from '../state';
import { nameIn } from '../text';
import { failureLine } from './data-failure';
import { changeGuard, fill, h } from './dom';
import { keepingFocus } from './post-facets';
import { assumptionWords, count } from './reach-words';
import { swatch } from './swatch';
import { villageName } from './village-name';
import './reach.css';
import './reach-kept.css';

interface Gaps extends Component {
  /** Title, above what narrows the answer. */
  head: HTMLElement;
}

/** Why villages are not served: no post in reach, post closed, in reach but not served, not reported. */
export function reachGaps(app: App): Gaps {
  const title = h('h1', {});
  const below = h('p', { class: 'answer-sub' });
  const choice = h('div', {});
  const body = h('div', { class: 'gap-body' });
  const head = h('div', { class: 'answer-head', hidden: true }, title, below);
  const root = h('section', { class: 'reach-gaps', hidden: true }, choice, body);
  const changed = changeGuard();
  const listed = changeGuard();
  const opened = new Set<string>(['no-post']);

  function draw(): void {
    const { gaps, gapsFailure } = app.state.reachKept;
    below.textContent = assumptionWords(app);
    if (gapsFailure) {
      title.textContent = app.t('gaps.question');
      const retry = { type: 'button', class: 'secondary', onClick: () => app.retry() };
      return fill(
        body,
        failureLine(app, gapsFailure, app.t('gaps.failed')),
        h('button', retry, app.t('gaps.retry')),
      );
    }
    if (!gaps) {
      title.textContent = app.t('gaps.waiting');
      return fill(body, ...[1, 2, 3, 4].map(() => h('div', { class: 'bone' })));
    }
    const classes = gapClassesOf(app.state);
    title.textContent = titleOf(app, classes);
    const shown = classes.filter(({ villages }) => villages.length > 0);
    fill(
      body,
      peopleBar(app, shown),
      ...shown.map((one) => classPart(app, one, opened)),
      h('p', { class: 'reach-compare-hint' }, app.t('gaps.note')),
      ...gaps.answer.notes.map(({ text }) =>
        h('p', { class: 'reach-compare-hint' }, text[app.language()]),
      ),
    );
  }

  return {
    root,
    head,
    update() {
      const { view, reachKept, reach } = app.state;
      root.hidden = head.hidden = !showsGaps(app.state) || isWide(app.state);
      if (root.hidden) return;
      const waiting = !areGapsCurrent(app.state) && reachKept.gapsFailure === null;
      root.setAttribute('aria-busy', String(waiting));
      if (listed(listedOf(app.state), view.indicator, view.language))
        keepingFocus(choice, () => fill(choice, indicatorChoice(app)));
      const { gaps, gapsFailure } = reachKept;
      const told = [reach.choices, reach.query, reach.surface, ...namesFrom(app.state)];
      if (!changed(gaps, gapsFailure, ...told, view.reach, view.language)) return;
      keepingFocus(body, draw);
    },
  };
}

function indicatorChoice(app: App): HTMLElement | null {
  const catalogue = listedOf(app.state);
  if (!catalogue) return null;
  const chosen = indicatorOf(app.state, app.state.view.indicator);
  const listed = catalogue.indicators.filter((one) => !one.family || one === chosen);
  const name = (one: Indicator) => nameIn(app.language(), one);
  const sorted = [...listed].sort((a, b) => name(a).localeCompare(name(b), app.language()));
  const options = sorted.map((one) =>
    h('option', { value: one.code, selected: one.code === chosen?.code }, name(one)),
  );
  const select = h('select', { 'data-facet': 'gap-indicator' }, ...options);
  select.addEventListener('change', () => app.go({ indicator: select.value }));
  return h('label', { class: 'field' }, h('span', {}, app.t('gaps.indicator')), select);
}

/** The classes that need somebody: how many people, and which class has most of them. */
function titleOf(app: App, classes: GapClass[]): string {
  const wanting = classes.filter(({ cause, villages }) => isGap(cause) && villages.length > 0);
  if (wanting.length === 0) return app.t('gaps.titleNone');
  const people = wanting.reduce((sum, { unserved }) => sum + (unserved ?? 0), 0);
  const weight = (one: GapClass) => (people > 0 ? (one.unserved ?? 0) : one.villages.length);
  const [most] = [...wanting].sort((a, b) => weight(b) - weight(a));
  const cause = app.t(`gaps.because.${most.cause as 'no-post'}`);
  if (people > 0) return app.t('gaps.title', { n: count(app, people), cause });
  const n = wanting.reduce((sum, { villages }) => sum + villages.length, 0);
  return app.t('gaps.titleVillages', { n: count(app, n), cause });
}

function peopleBar(app: App, classes: GapClass[]): HTMLElement {
  const words = ({ cause, people }: GapClass) =>
    `${app.t(`gaps.class.${cause}`)}: ${count(app, people)}`;
  return h(
    'div',
    { class: 'spread', role: 'img', 'aria-label': classes.map(words).join(', ') },
    ...classes
      .filter(({ people }) => people > 0)
      .map((one) => {
        const part = swatch(one.token, 'gap-part');
        part.title = words(one);
        part.style.flexGrow = String(one.people);
        return part;
      }),
  );
}

/** One class with its people, what it needs, and its villages to open. */
function classPart(app: App, one: GapClass, opened: Set<string>): HTMLElement {
  const { cause, token, people, unserved, villages } = one;
  const figures = [
    app.t('gaps.villages', { n: count(app, villages.length) }),
    `${count(app, people)} ${app.t('gaps.people')}`,
    unserved !== null && unserved > 0 && unservedWords(app, one),
  ];
  const part = h(
    'details',
    { class: 'gap-class', open: opened.has(cause) },
    h(
      'summary',
      { 'data-facet': `gap.${cause}` },
      swatch(token),
      h(
        'span',
        {},
        h('b', {}, app.t(`gaps.class.${cause}`)),
        h('small', {}, figures.filter(Boolean).join(' · ')),
      ),
    ),
    h('p', {}, app.t(`gaps.do.${cause}`)),
    h('div', { class: 'gap-villages' }, villageTable(app, one)),
  );
  part.addEventListener('toggle', () => {
    if (part.open) opened.add(cause);
    else opened.delete(cause);
  });
  return part;
}

/** Where all goes as expected, what is left of the year is no gap. */
function unservedWords(app: App, { cause, unserved }: GapClass): string {
  const n = count(app, unserved!);
  return cause === 'served' ? app.t('gaps.left', { n }) : `${n} ${app.t('gaps.unserved')}`;
}

function villageTable(app: App, { cause, villages }: GapClass): HTMLElement {
  const known = (n: number | null) => (n === null ? '–' : count(app, n));
  const head = (words: string) => h('th', { scope: 'col', class: 'figure' }, words);
  const name = (code: string) => app.state.villages.get(code)?.name ?? code;
  return h(
    'table',
    { class: 'reach-table' },
    h(
      'caption',
      { class: 'visually-hidden' },
      app.t('gaps.list', { cause: app.t(`gaps.class.${cause}`) }),
    ),
    h(
      'thead',
      {},
      h('tr', {}, h('td', {}), head(app.t('gaps.people')), head(app.t('gaps.unserved'))),
    ),
    h(
      'tbody',
      {},
      ...villages.map(({ code, people, unserved }) =>
        h(
          'tr',
          {
            onPointerenter: () => app.hover(code),
            onPointerleave: () => app.hover(null),
          },
          h(
            'th',
            { scope: 'row' },
            h(
              'button',
              {
                type: 'button',
                'data-facet': `village.${code}`,
                onClick: () => app.go({ village: code }),
                onFocus: () => app.hover(code),
                onBlur: () => app.hover(null),
              },
              ...villageName(app, code, name(code)),
            ),
          ),
          h('td', { class: 'figure' }, known(people)),
          h('td', { class: 'figure' }, h('b', {}, known(unserved))),
        ),
      ),
    ),
  );
}
