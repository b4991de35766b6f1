import type { App, Component } from '../app';
import type { PwsStatus } from '../data/types';
import { number } from '../logic/format';
import { longMonth } from '../logic/period';
import { summariseStatus } from '../logic/ranking';
import { rankingOf } from '../state';
import { changeGuard, fill, h } from './dom';
import { swatch } from './swatch';
import './status-filter.css';

/** Shows only the areas of a status, in the list and on the map; pressed again, all of them. */
export function statusButton(app: App, status: PwsStatus, ...words: (Node | string)[]) {
  const pressed = app.state.view.status === status;
  const title = app.tUnit(pressed ? 'status.all' : 'status.show', {
    status: app.t(`status.${status}`),
  });
  return h(
    'button',
    {
      type: 'button',
      class: 'status-button',
      'data-facet': `status-${status}`,
      'aria-pressed': String(pressed),
      title,
      onClick: () => app.go({ status: pressed ? null : status }, 'replace'),
    },
    ...words,
  );
}

/** "38 desa jelek: 84 orang tertinggal", which leads to them: seen before anything is pressed. */
export function jelekLine(app: App): HTMLElement | null {
  const rows = rankingOf(app.state);
  if (!rows.some((row) => row.status !== null)) return null;
  if (rows.length === 1) return statusOfOne(app, rows[0].status!);
  const { areas, behind } = summariseStatus(rows, 'JELEK');
  const n = (count: number) => number(count, app.language());
  const status = app.t('status.JELEK');
  const month = longMonth(app.state.values!.period, app.language());
  const words =
    areas === 0
      ? app.tUnit('status.none', { status, month })
      : app.tUnit('status.behind', { n: n(areas), status, behind: n(behind) });
  return h(
    'p',
    { class: 'status-first' },
    areas === 0 ? words : statusButton(app, 'JELEK', swatch('--jelek'), words),
  );
}

/** One village alone is not counted: what it is, is said. */
function statusOfOne(app: App, status: PwsStatus): HTMLElement {
  const token = `--${status.toLowerCase()}`;
  const words = app.t('status.one', { status: app.t(`status.${status}`) });
  return h('p', { class: 'status-first' }, swatch(token), words);
}

/** "38 desa jelek: 84 orang tertinggal, 133 belum terlayani": what the chosen status comes to. */
export function statusFound(app: App): Component {
  const words = h('p', { role: 'status' });
  const all = h('button', {
    type: 'button',
    class: 'secondary',
    onClick: () => app.go({ status: null }, 'replace'),
  });
  const root = h('div', { class: 'status-found', hidden: true }, words, all);
  const changed = changeGuard();
  return {
    root,
    update() {
      const { view, values } = app.state;
      const rows = rankingOf(app.state);
      root.hidden = view.status === null || !values;
      if (!view.status || !values || !changed(rows, view.status, view.language)) return;
      const n = (count: number) => number(count, app.language());
      const { areas, behind, people } = summariseStatus(rows, view.status);
      const status = app.t(`status.${view.status}`);
      fill(
        words,
        areas === 0
          ? app.tUnit('status.none', { status, month: longMonth(values.period, app.language()) })
          : app.tUnit('status.found', {
              n: n(areas),
              status,
              behind: n(behind),
              people: n(people),
            }),
      );
      all.textContent = app.t('status.all');
    },
  };
}
