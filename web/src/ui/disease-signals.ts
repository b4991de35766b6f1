import type { App } from '../app';
import type { Diseases } from '../data/disease-types';
import type { Signal } from '../logic/diseases';
import { number } from '../logic/format';
import { areaOf } from '../state';
import { h } from './dom';
import { groupMark, groupName, rankFigure, signalWords } from './disease-words';

/** So many are read at a glance; the rest on demand. */
const AT_ONCE = 6;

/** "Yang menonjol di sini": areas and groups with far more cases than expected, surest first. */
export function diseaseSignals(
  app: App,
  diseases: Diseases,
  signals: Signal[],
  chance: number | null,
): Node[] {
  const heading = h('h2', { class: 'dx-heading' }, app.t('dx.signals'));
  const n = (value: number) => number(value, app.language());
  if (signals.length === 0)
    return [
      heading,
      h('p', { class: 'dx-note' }, app.t('dx.signals.none')),
      ...agesNote(app, diseases),
    ];
  const items = signals.map((signal) => signalRow(app, diseases, signal));
  const rest = items.slice(AT_ONCE);
  const list = h('ol', { class: 'members dx-signals' }, ...items.slice(0, AT_ONCE));
  const more = h(
    'button',
    {
      type: 'button',
      class: 'quiet',
      onClick: () => {
        list.append(...rest);
        rest[0].querySelector('button')!.focus();
        more.remove();
      },
    },
    app.t('dx.more', { n: n(rest.length) }),
  );
  return [
    heading,
    list,
    ...(rest.length > 0 ? [more] : []),
    ...(chance === null ? [] : [chanceNote(app, diseases, chance)]),
    ...agesNote(app, diseases),
  ];
}

/** That only some villages are compared by age. */
function agesNote(app: App, diseases: Diseases): Node[] {
  const [known, all] = diseases.withAges;
  if (known === 0 || known === all) return [];
  const n = (value: number) => number(value, app.language());
  const said = app.t('dx.ages.some', { n: n(known), all: n(all), term: app.t('unit.village') });
  return [h('p', { class: 'dx-note' }, said)];
}

function chanceNote(app: App, diseases: Diseases, chance: number): HTMLElement {
  const n = (value: number) => number(value, app.language());
  const said = app.t('dx.signals.chance', {
    n: n(diseases.comparisons),
    chance: n(Math.max(1, Math.round(chance))),
  });
  const wider =
    diseases.confidence === '95' &&
    h(
      'button',
      { type: 'button', class: 'quiet', onClick: () => app.go({ limits: '99' }, 'replace') },
      app.t('dx.signals.wider'),
    );
  return h('p', { class: 'dx-note' }, said, wider && ' ', wider);
}

function signalRow(app: App, diseases: Diseases, signal: Signal): HTMLElement {
  const row = diseases.code.indexOf(signal.area);
  const village = diseases.level === 'desa';
  return h(
    'li',
    {},
    h(
      'button',
      {
        type: 'button',
        onClick: () =>
          app.go(village ? { village: signal.area } : { unit: signal.area, village: null }),
        onPointerenter: () => app.hover(signal.area),
        onPointerleave: () => app.hover(null),
      },
      groupMark(app, signal.group),
      h('span', { class: 'rank-name' }, areaOf(app.state, signal.area)?.name ?? signal.area),
      h('span', { class: 'members-said' }, groupName(app, diseases, signal.group)),
      h(
        'span',
        { class: 'dx-signal-figure' },
        h('b', {}, rankFigure(app, diseases, row, signal.group, 'excess')),
        ` ${signalWords(app, signal)}`,
      ),
    ),
  );
}
