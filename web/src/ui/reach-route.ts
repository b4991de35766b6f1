import type { App } from '../app';
import type { PathLeg } from '../data/reach-types';
import { number } from '../logic/format';
import { reachOf } from '../reach-state';
import { h } from './dom';
import { minutesWords } from './reach-words';

/** The way from a place to its nearest post, leg by leg; empty while none is asked for. */
export function routeSection(app: App): Node[] {
  const { path } = app.state.reach;
  if (!app.state.view.reach.route || !path) return [];
  const close = h(
    'button',
    {
      type: 'button',
      class: 'reach-route-close',
      'data-facet': 'route',
      'aria-label': app.t('reach.routeClose'),
      onClick: () => app.go(reachOf(app.state, { route: null })),
    },
    '✕',
  );
  if (path.minutes === null) return [section(app, close, h('p', {}, path.why[app.language()]))];
  const minutes = minutesWords(app, path.minutes);
  return [
    section(
      app,
      close,
      h('p', {}, app.t('reach.routeTo', { minutes, post: path.to.name })),
      h('ol', {}, ...path.legs.map((leg) => legRow(app, leg))),
    ),
  ];
}

function section(app: App, ...parts: Node[]): HTMLElement {
  return h(
    'section',
    { class: 'reach-route', 'aria-live': 'polite' },
    h('h2', {}, app.t('reach.routeTitle')),
    ...parts,
  );
}

function legRow(app: App, { mode, name, daysPerWeek, minutes, metres }: PathLeg): HTMLElement {
  const far =
    metres < 1000
      ? app.t('reach.metres', { n: number(Math.round(metres / 10) * 10, app.language()) })
      : app.t('reach.kilometres', { n: number(metres / 1000, app.language(), 1) });
  const days = daysPerWeek
    ? app.t('reach.link.days', { n: number(daysPerWeek, app.language(), 1) })
    : null;
  return h(
    'li',
    { class: `leg-${mode}` },
    h('span', {}, app.t(`reach.leg.${mode}`), inBrackets([name, days])),
    h('span', { class: 'reach-leg-far' }, far),
    h('b', {}, minutesWords(app, minutes)),
  );
}

function inBrackets(words: (string | null)[]): string {
  const told = words.filter(Boolean);
  return told.length > 0 ? ` (${told.join(', ')})` : '';
}
