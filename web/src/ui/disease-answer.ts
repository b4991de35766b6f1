import type { App, Component } from '../app';
import type { Diseases } from '../data/disease-types';
import { classesOf, diseasesOfWhole, diseasesShown } from '../disease-state';
import { byChance, countDominant, dominantOf, quietClass, signalsOf } from '../logic/diseases';
import { number } from '../logic/format';
import { areaOf, levelOf, openedOf } from '../state';
import { changeGuard, fill, h } from './dom';
import { drawRanks, diseaseLegend } from './disease-list';
import { excludedWords, rankBlocks } from './disease-blocks';
import {
  completenessLine,
  diseaseSubtitle,
  groupMark,
  groupName,
  rankFigure,
  unitOf,
} from './disease-words';
import { diseaseSignals } from './disease-signals';
import { levelSwitch } from './level-switch';
import { scopePicker } from './scope-picker';
import { swatch } from './swatch';
import { QUIET_TOKENS } from '../logic/diseases';
import './diseases.css';

/** So what, of diseases: one sentence, the district's rankings, what stands out, every area. */
export function diseaseAnswer(app: App): Component {
  const title = h('h1', {});
  const below = h('p', { class: 'answer-sub' });
  const switches = levelSwitch(app);
  const picker = scopePicker(app);
  const ranks = h('div', { class: 'segments dx-narrow-ranks', role: 'group' });
  const body = h('div', {});
  const root = h(
    'section',
    { class: 'answer dx-answer' },
    h('div', { class: 'answer-head' }, title, below),
    picker.root,
    ranks,
    switches.root,
    body,
  );
  const changed = changeGuard();
  const rankChanged = changeGuard();

  return {
    root,
    update() {
      const { state } = app;
      const { view, diseases: levels, villages } = state;
      switches.update();
      picker.update();
      root.hidden = openedOf(view) !== null || view.post !== null;
      root.ariaLabel = app.t('answer.label');
      const shown = diseasesShown(state);
      root.setAttribute('aria-busy', String(shown === null));
      const rank = view.diseaseRank;
      if (rankChanged(rank, view.language)) drawRanks(app, ranks);
      if (!changed(levels, levelOf(state), rank, view.language, villages, state.puskesmas)) return;
      if (!shown) {
        fill(body, ...Array.from({ length: 9 }, () => h('div', { class: 'bone' })));
        return;
      }
      title.textContent = titleOf(app, shown);
      below.textContent = diseaseSubtitle(app, shown);
      fill(body, ...content(app, shown));
    },
  };
}

function titleOf(app: App, diseases: Diseases): string {
  const by = app.state.view.diseaseRank;
  const { groups, quiet } = countDominant(diseases, by);
  const all = diseases.code.length;
  const n = (count: number) => number(count, app.language());
  const words = { all: n(all), term: unitOf(app, diseases) };
  if (quiet.get('not-reported') === all) return app.t('dx.title.none');
  if (all === 1) return titleOfOne(app, diseases);
  if (by === 'excess') {
    const standing = [...groups.values()].reduce((sum, count) => sum + count, 0);
    const key = standing === 0 ? 'dx.title.excessNone' : 'dx.title.excess';
    return app.t(key, { ...words, n: n(standing) });
  }
  const [first] = [...groups].sort((a, b) => b[1] - a[1]);
  if (!first) return app.t('dx.title.few', words);
  const group = groupName(app, diseases, first[0]);
  return app.t(`dx.title.${by}`, { ...words, group, n: n(first[1]) });
}

/** One area alone is not counted: what it is, is said. */
function titleOfOne(app: App, diseases: Diseases): string {
  const by = app.state.view.diseaseRank;
  const name = areaOf(app.state, diseases.code[0])?.name ?? diseases.code[0];
  const first = dominantOf(diseases, 0, by);
  if (!first) return app.t(by === 'excess' ? 'dx.one.excessNone' : 'dx.one.few', { name });
  return app.t(`dx.one.${by}`, { name, group: groupName(app, diseases, first) });
}

function content(app: App, shown: Diseases): (Node | null)[] {
  const district = diseasesOfWhole(app.state);
  if (!district || district.state[0] === 'not-reported') {
    return [
      h(
        'div',
        { class: 'answer-none' },
        h('p', {}, app.t('dx.noneLead')),
        h(
          'button',
          { type: 'button', class: 'secondary', onClick: () => app.go({ place: 'data' }) },
          app.t('level.toData'),
        ),
      ),
    ];
  }
  const villages = app.state.diseases?.desa ?? shown;
  return [
    total(app, district),
    completenessLine(app, district, 0),
    h('div', { class: 'dx-narrow-legend' }, ...diseaseLegend(app, shown)),
    ...diseaseSignals(app, villages, signalsOf(villages), byChance(villages)),
    ...rankBlocks(app, district, 0, ['cases', 'rate']),
    h('h2', { class: 'dx-heading' }, app.tUnit('dx.villages')),
    areaList(app, shown),
    ...excludedWords(app, shown),
    h('p', { class: 'dx-note' }, app.t('dx.distance')),
  ];
}

function total(app: App, district: Diseases): HTMLElement {
  const named = district.groups.filter(({ code }) => district.figures[code].cases[0]);
  const cases = named.reduce((sum, { code }) => sum + district.figures[code].cases[0]!, 0);
  const n = (count: number) => number(count, app.language());
  const [large, ...words] = app.t('dx.cases', { n: n(cases) }).split(' ');
  return h(
    'p',
    { class: 'answer-number' },
    h('b', {}, large),
    h('span', {}, `${words.join(' ')} ${app.t('dx.casesOf', { groups: n(named.length) })}`),
  );
}

/** Every area with its group and figure, those with the most first. */
function areaList(app: App, diseases: Diseases): HTMLElement {
  const by = app.state.view.diseaseRank;
  const measure = (row: number) => {
    const group = dominantOf(diseases, row, by);
    if (!group) return -1;
    const of = diseases.figures[group];
    return (by === 'cases' ? of.cases[row] : by === 'rate' ? of.rate[row] : of.lower[row]) ?? 0;
  };
  const rows = diseases.code.map((_, row) => row).sort((a, b) => measure(b) - measure(a));
  return h('ul', { class: 'members dx-areas' }, ...rows.map((row) => areaRow(app, diseases, row)));
}

function areaRow(app: App, diseases: Diseases, row: number): HTMLElement {
  const code = diseases.code[row];
  const by = app.state.view.diseaseRank;
  const group = dominantOf(diseases, row, by);
  const quiet = quietClass(diseases, row, by);
  const said = group
    ? `${groupName(app, diseases, group)} · ${rankFigure(app, diseases, row, group, by)}`
    : app.t(`dx.quiet.${quiet}`);
  return h(
    'li',
    {},
    h(
      'button',
      {
        type: 'button',
        onClick: () =>
          app.go(diseases.level === 'desa' ? { village: code } : { unit: code, village: null }),
        onPointerenter: () => app.hover(code),
        onPointerleave: () => app.hover(null),
      },
      group && classesOf(app.state).has(group)
        ? groupMark(app, group)
        : swatch(QUIET_TOKENS[quiet]),
      h('span', { class: 'rank-name' }, areaOf(app.state, code)?.name ?? code),
      h('span', { class: 'members-said' }, said),
    ),
  );
}
