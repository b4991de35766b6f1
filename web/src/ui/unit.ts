import type { App } from '../app';
import type { Indicator, Profile } from '../data/types';
import { figure, number } from '../logic/format';
import { hasReported, peopleBehind } from '../logic/ranking';
import { figuresOf } from '../state';
import { capitalised } from '../text';
import { h } from './dom';
import { meaning } from './words';
import './unit.css';

/** "Puskesmas · kode P81020101 · 12 ohoi": what kind of larger area this is, and how large. */
export function unitFacts(app: App, profile: Profile): string {
  const key = profile.level === 'puskesmas' ? 'panel.puskesmas' : 'panel.kecamatan';
  return app.t(key, {
    code: profile.code.replace(/^pkm:/, ''),
    n: number(profile.villages, app.language()),
  });
}

/** The villages of a puskesmas or kecamatan with their figures, most people left behind first. */
export function unitMembers(app: App, profile: Profile, indicator: Indicator): Node[] {
  const { members, workAreas } = app.state;
  if (members.size === 0) return [];
  const key = profile.level === 'puskesmas' ? 'panel.members' : 'panel.inside';
  const heading = app.t(key, { n: number(members.size, app.language()) });
  const rows = [...members.values()].map((area) => ({
    area,
    ...figureOf(app, indicator, area.code),
  }));
  rows.sort(
    (a, b) =>
      Number(b.reported) - Number(a.reported) ||
      (b.people ?? -1) - (a.people ?? -1) ||
      a.area.name.localeCompare(b.area.name),
  );
  const proposed = rows.filter(({ area }) => workAreas.get(area.code)?.proposed).length;
  const proposal = app.t('panel.proposed', {
    n: number(proposed, app.language()),
    all: number(members.size, app.language()),
  });
  const isPuskesmas = profile.level === 'puskesmas';
  return [
    h('h3', {}, heading),
    ...(isPuskesmas && proposed > 0 ? [h('p', { class: 'village-people' }, proposal)] : []),
    h(
      'ul',
      { class: 'members' },
      ...rows.map(({ area, said }) =>
        h(
          'li',
          {},
          h(
            'button',
            {
              type: 'button',
              onClick: () => app.go({ village: area.code }),
              onPointerenter: () => app.hover(area.code),
              onPointerleave: () => app.hover(null),
            },
            h('span', { class: 'rank-name' }, area.name),
            isPuskesmas &&
              workAreas.get(area.code)?.proposed &&
              h('span', { class: 'proposed' }, app.t('panel.proposedMark')),
            h('span', { class: 'members-said' }, said),
          ),
        ),
      ),
    ),
  ];
}

/** What is said of one village, and how many people stand behind it. */
function figureOf(app: App, indicator: Indicator, code: string) {
  const found = figuresOf(app.state).get(code);
  if (!found || found.values.indicator !== indicator.code)
    return { said: '', people: null, reported: false };
  const { values, row } = found;
  const [value, state, status] = [values.value[row], values.state[row], values.status[row]];
  const words = meaning(app, indicator, { value, state, status, expected: values.expected });
  const reported = hasReported(state) && value !== null;
  return {
    said: reported ? `${figure(value, indicator.unit, app.language())} · ${words}` : words,
    people: reported
      ? peopleBehind(indicator, values.numerator[row], values.denominator[row])
      : null,
    reported,
  };
}

/** Name of the kind of area a code is of, for a sentence about one that is not here. */
export function kindOf(app: App, code: string): string {
  if (code.startsWith('pkm:')) return app.t('unit.puskesmas');
  return code.length > 8 ? app.t('unit.village') : app.t('unit.kecamatan');
}

/** "Kembali ke Puskesmas Elat" from one of its villages, else to the ranking. */
export function backWords(app: App): string {
  const { view, puskesmas, kecamatan } = app.state;
  const from = view.village && view.unit;
  const name = from && (puskesmas.get(from) ?? kecamatan.get(from))?.name;
  return name ? app.t('panel.backTo', { name: capitalised(name) }) : app.t('village.back');
}
