import type { App, Component } from '../app';
import type { Diseases, Limits } from '../data/disease-types';
import { classesOf, diseasesShown } from '../disease-state';
import { countDominant, DISEASE_RANKS, QUIET_TOKENS, type QuietClass } from '../logic/diseases';
import { number } from '../logic/format';
import { levelOf } from '../state';
import { changeGuard, fill, h } from './dom';
import { groupName, letterMark, unitOf } from './disease-words';
import { swatch } from './swatch';
import './diseases.css';

const LIMITS: Limits[] = ['95', '99'];

/** What the map of diseases is coloured by, and what its colours and letters mean. */
export function diseaseList(app: App): Component {
  const ranks = h('div', { class: 'dx-ranks', role: 'group' });
  const limits = h('div', { class: 'segments dx-limits', role: 'group' });
  const limitsWords = h('span', { class: 'dx-limits-words' });
  const legend = h('div', { class: 'dx-legend' });
  const root = h(
    'aside',
    { class: 'list dx-list' },
    h(
      'div',
      { class: 'list-head' },
      ranks,
      h('div', { class: 'dx-limits-row' }, limitsWords, limits),
    ),
    legend,
  );
  const choiceChanged = changeGuard();
  const figuresChanged = changeGuard();

  function drawChoice(): void {
    const { limits: chosen } = app.state.view;
    root.ariaLabel = app.t('dx.label');
    limits.ariaLabel = app.t('dx.limits');
    limitsWords.textContent = app.t('dx.limits');
    drawRanks(app, ranks, h('h2', {}, app.t('dx.by')));
    keepFocus(limits, () =>
      fill(
        limits,
        ...LIMITS.map((of) =>
          pressable(app.t('dx.limits.value', { n: of }), of === chosen, null, () =>
            app.go({ limits: of }, 'replace'),
          ),
        ),
      ),
    );
  }

  return {
    root,
    update() {
      const { view } = app.state;
      if (choiceChanged(view.diseaseRank, view.limits, view.language)) drawChoice();
      const diseases = diseasesShown(app.state);
      if (figuresChanged(app.state.diseases, levelOf(app.state), view.diseaseRank, view.language))
        fill(legend, ...(diseases ? diseaseLegend(app, diseases) : bones()));
    },
  };
}

/** The three rankings to choose from. */
export function drawRanks(app: App, group: HTMLElement, heading?: HTMLElement): void {
  const { diseaseRank } = app.state.view;
  group.ariaLabel = app.t('dx.by');
  keepFocus(group, () =>
    fill(
      group,
      heading ?? null,
      ...DISEASE_RANKS.map((rank) =>
        pressable(app.t(`dx.by.${rank}`), rank === diseaseRank, app.t(`dx.by.${rank}Hint`), () =>
          app.go({ diseaseRank: rank }, 'replace'),
        ),
      ),
    ),
  );
}

interface LegendClass {
  token: string;
  letter: string;
  words: string;
  count: number;
  /** Codes or names of what the class holds. */
  title: string | null;
}

/** The classes on the map, each with the number of areas. */
export function legendClasses(app: App, diseases: Diseases): LegendClass[] {
  const { groups, quiet } = countDominant(diseases, app.state.view.diseaseRank);
  const ordered = [...groups].sort((a, b) => b[1] - a[1]);
  const own: LegendClass[] = [];
  const others: LegendClass[] = [];
  for (const [group, count] of ordered) {
    const { token, letter, group: single } = classesOf(app.state).get(group)!;
    const words = groupName(app, diseases, group);
    (single ? own : others).push({ token, letter, words, count, title: group });
  }
  const reasons: QuietClass[] = ['usual', 'few', 'zero', 'not-reported'];
  return [
    ...own,
    ...(others.length > 0 ? [together(app, others)] : []),
    ...reasons
      .filter((reason) => quiet.has(reason))
      .map((reason) => ({
        token: QUIET_TOKENS[reason],
        letter: '',
        words: app.t(`dx.quiet.${reason}`),
        count: quiet.get(reason)!,
        title: null,
      })),
  ];
}

/** Groups without a colour of their own. */
function together(app: App, others: LegendClass[]): LegendClass {
  return {
    ...others[0],
    words: app.t('dx.others'),
    count: others.reduce((sum, { count }) => sum + count, 0),
    title: others.map(({ words }) => words).join(', '),
  };
}

/** The same as a list. */
export function diseaseLegend(app: App, diseases: Diseases): Node[] {
  const rank = app.t(`dx.by.${app.state.view.diseaseRank}`);
  return [
    h('h2', {}, app.t('dx.legend', { rank, term: unitOf(app, diseases) })),
    h(
      'ul',
      { class: 'legend-rows' },
      ...legendClasses(app, diseases).map(({ token, letter, words, count, title }) =>
        h(
          'li',
          { title },
          letter ? letterMark(token, letter) : swatch(token),
          h('span', {}, words),
          h('span', { class: 'legend-count' }, number(count, app.language())),
        ),
      ),
    ),
  ];
}

function pressable(
  words: string,
  pressed: boolean,
  title: string | null,
  go: () => void,
): HTMLElement {
  const attributes = { type: 'button', 'aria-pressed': String(pressed), title, onClick: go };
  return h('button', attributes, words);
}

function keepFocus(group: HTMLElement, draw: () => void): void {
  const focused = group.contains(document.activeElement);
  draw();
  if (focused) group.querySelector<HTMLElement>("[aria-pressed='true']")?.focus();
}

function bones(): HTMLElement[] {
  return Array.from({ length: 7 }, () => h('div', { class: 'bone' }));
}
