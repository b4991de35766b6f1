import type { App } from '../app';
import type { Indicator } from '../data/types';
import { figure } from '../logic/format';
import { monthName } from '../logic/period';
import { fill, h, svg } from './dom';

const WIDTH = 600;
const HEIGHT = 116;
const FOOT = 20;
const HEAD = 18;
const GAP = 6;

/** What is expected at the end of each month, as bars that grow towards the target. */
export interface RuleLine {
  root: HTMLElement;
  draw(line: number[], indicator: Indicator, year: number): void;
}

export function ruleLine(app: App): RuleLine {
  const root = h('figure', { class: 'rule-line' });
  return {
    root,
    draw(line, indicator, year) {
      if (line.length === 0) {
        fill(root, h('p', { class: 'data-note' }, app.t('rules.line.none')));
        return;
      }
      const month = (i: number) =>
        monthName(`${year}-${String(i + 1).padStart(2, '0')}`, app.language());
      const said = line.map((value) => figure(value, indicator.unit, app.language()));
      const list = said.map((value, i) => `${month(i)} ${value}`).join(', ');
      const bars = line.map((value, i) => bar(value, Math.max(...line), i, said[i], month(i)));
      fill(
        root,
        h('figcaption', {}, app.t('rules.line')),
        svg(
          'svg',
          {
            viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
            role: 'img',
            'aria-label': app.t('rules.line.label', { year, list }),
          },
          ...bars,
        ),
      );
    },
  };
}

function bar(value: number, most: number, i: number, said: string, month: string): SVGElement {
  const width = WIDTH / 12;
  const height = most > 0 ? ((HEIGHT - FOOT - HEAD) * value) / most : 0;
  const x = i * width + width / 2;
  const y = HEIGHT - FOOT - height;
  return svg(
    'g',
    {},
    svg('rect', { x: x - width / 2 + GAP / 2, y, width: width - GAP, height, rx: 2 }),
    svg(
      'text',
      {
        x,
        y: y - 5,
        'text-anchor': 'middle',
        class: i % 3 === 2 ? 'rule-line-value quarter' : 'rule-line-value',
      },
      said,
    ),
    svg('text', { x, y: HEIGHT - 5, 'text-anchor': 'middle' }, month),
  );
}
