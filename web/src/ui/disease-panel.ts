import type { App, Component } from '../app';
import type { Diseases } from '../data/disease-types';
import { diseasesOpened } from '../disease-state';
import { signalsOf } from '../logic/diseases';
import { number } from '../logic/format';
import { areaOf, openedOf } from '../state';
import { capitalised } from '../text';
import { changeGuard, fill, h } from './dom';
import { excludedWords, rankBlocks, unnamedWords } from './disease-blocks';
import { diseaseSignals } from './disease-signals';
import { completenessLine, diseaseSubtitle } from './disease-words';
import { backWords } from './unit';
import './diseases.css';

/** The diseases of one village, puskesmas or kecamatan: three named rankings side by side. */
export function diseasePanel(app: App): Component {
  const back = h('button', {
    type: 'button',
    class: 'village-back',
    onClick: () => app.go(app.state.view.village ? { village: null } : { unit: null }),
  });
  const body = h('div', { class: 'village-body' });
  const root = h('section', { class: 'village dx-panel' }, back, body);
  const changed = changeGuard();
  const opened = changeGuard();

  return {
    root,
    update() {
      const { view, diseases, members, villages } = app.state;
      const code = openedOf(view);
      root.hidden = code === null || view.post !== null;
      if (opened(code) && code) {
        root.scrollTop = 0;
        if (!root.hidden && document.activeElement === document.body) back.focus();
      }
      if (!code || !changed(code, diseases, members, villages, view.language)) return;
      const name = areaOf(app.state, code)?.name ?? code;
      root.ariaLabel = name;
      fill(back, h('span', { 'aria-hidden': 'true' }, '‹ '), backWords(app));
      const found = diseasesOpened(app.state);
      fill(
        body,
        h('h1', {}, name),
        ...(found
          ? content(app, found.diseases, found.row)
          : [h('div', { class: 'bone', style: 'height:200px' })]),
      );
    },
  };
}

function content(app: App, diseases: Diseases, row: number): Node[] {
  const isVillage = diseases.level === 'desa';
  const facts = [diseaseSubtitle(app, diseases), populationWords(app, diseases, row)].join(' · ');
  const heading = [h('p', { class: 'answer-sub' }, facts), completenessLine(app, diseases, row)];
  if (diseases.state[row] === 'not-reported') {
    const none = app.t(isVillage ? 'dx.none' : 'dx.noneArea');
    return [...heading, h('p', { class: 'village-none' }, none)];
  }
  return [
    ...heading,
    ...(diseases.state[row] === 'zero'
      ? [h('p', { class: 'village-none' }, capitalised(app.t('dx.quiet.zero')))]
      : rankBlocks(app, diseases, row, ['excess', 'cases', 'rate'])),
    ...(isVillage ? [] : membersSignals(app)),
    ...unnamedWords(app, diseases, row),
    ...excludedWords(app, diseases),
    h('p', { class: 'dx-note' }, app.t('dx.distance')),
  ];
}

function populationWords(app: App, { population, populationYear }: Diseases, row: number): string {
  const people = population[row];
  if (people === null) return app.t('village.populationUnknown');
  const n = number(people, app.language());
  return populationYear === null
    ? app.t('village.population', { n })
    : app.t('village.populationYear', { n, year: populationYear });
}

/** What stands out in the villages of a larger area. */
function membersSignals(app: App): Node[] {
  const villages = app.state.diseases?.desa;
  if (!villages) return [];
  const members = new Set(app.state.members.keys());
  return diseaseSignals(app, villages, signalsOf(villages, members), null);
}
