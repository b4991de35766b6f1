import type { App, Component } from '../app';
import { figure } from '../logic/format';
import { shortMonth } from '../logic/period';
import { hasReported, peopleBehind } from '../logic/ranking';
import { districtCode } from '../logic/scope';
import { areaOf, figuresOf, indicatorOf, isWide, regionsOf } from '../state';
import { belongingWords } from './assign-panel';
import { beside } from './beside';
import { diseaseLines } from './disease-words';
import { fill, h } from './dom';
import { reachLines } from './reach-words';
import { arrow, meaning, peopleWords } from './words';
import './tooltip.css';

interface Tooltip extends Component {
  /** Shows what is known of an area beside a point of the map, in CSS pixels; hides on null. */
  follow(code: string | null, at?: { x: number; y: number }, map?: { x: number; y: number }): void;
  /** The same as one sentence, for a screen reader. */
  words(code: string): string;
}

export function tooltip(app: App): Tooltip {
  const root = h('div', { class: 'tooltip', hidden: true, 'aria-hidden': 'true' });
  let shown: string | null = null;

  function lines(code: string): { name: string; figure: string; note: string; outside: boolean } {
    const area = areaOf(app.state, code) ?? unnamed(app, code);
    if (!area) return { name: app.t('map.outside'), figure: '', note: '', outside: true };
    const { name } = area;
    const belonging = belongingWords(app, code);
    if (belonging !== null) return { name, figure: belonging, note: '', outside: false };
    const reaching = reachLines(app, code);
    if (reaching) return { name, ...reaching, outside: false };
    const diseased = diseaseLines(app, code);
    return { name, ...(diseased ?? figureLines(app, code)), outside: false };
  }

  function draw(): void {
    if (!shown) return;
    const of = lines(shown);
    fill(
      root,
      h('strong', {}, of.name),
      of.figure ? h('span', { class: 'tooltip-figure' }, of.figure) : null,
      of.note ? h('span', {}, of.note) : null,
    );
  }

  return {
    root,
    follow(code, at, map) {
      if (code !== shown) {
        shown = code;
        draw();
      }
      root.hidden = code === null;
      if (!code || !at || !map) return;
      beside(root, at, map);
    },
    words: (code) => {
      const of = lines(code);
      return [of.name, of.figure, of.note].filter(Boolean).join(', ');
    },
    update: draw,
  };
}

/** In the country, names of small areas are not at hand: the district's stands for them. */
function unnamed(app: App, code: string): { name: string } | undefined {
  if (!isWide(app.state)) return undefined;
  return regionsOf(app.state).get(districtCode(code));
}

function figureLines(app: App, code: string) {
  const found = figuresOf(app.state).get(code);
  const indicator = found && indicatorOf(app.state, found.values.indicator);
  if (!indicator) return { figure: isWide(app.state) ? app.t('map.noFigures') : '', note: '' };
  const { values, row: i } = found;
  const [value, state, status] = [values.value[i], values.state[i], values.status[i]];
  const said = meaning(app, indicator, { value, state, status, expected: values.expected });
  const reported = hasReported(state);
  const people = reported
    ? peopleBehind(indicator, values.numerator[i], values.denominator[i])
    : null;
  const through = values.through[i];
  const until =
    !reported && through
      ? ` (${app.t('village.through', { month: shortMonth(through, app.language()) })})`
      : '';
  const shownFigure = reported ? figure(value, indicator.unit, app.language()) : '';
  return {
    figure:
      [`${shownFigure} ${arrow(values.trend[i])}`.trim(), said].filter(Boolean).join(' · ') + until,
    note: people ? peopleWords(app, indicator, people) : '',
  };
}
