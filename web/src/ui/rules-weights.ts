import type { App } from '../app';
import { number } from '../logic/format';
import { monthName } from '../logic/period';
import { MONTHS, weightsTyped } from '../logic/rules';
import { h } from './dom';

/** Twelve boxes that must come to 100 percent, or stay empty for twelfths. */
export interface WeightBoxes {
  root: HTMLElement;
  values(): string[];
  /** Why they cannot be right; null where they can. */
  fault(): { place: string; words: string } | null;
}

export function weightBoxes(app: App, year: number, stored: string[]): WeightBoxes {
  const even = number(100 / MONTHS, app.language(), 2);
  const boxes = stored.map((value, i) => {
    const month = monthName(`${year}-${String(i + 1).padStart(2, '0')}`, app.language());
    const input = h('input', {
      type: 'text',
      inputmode: 'decimal',
      autocomplete: 'off',
      value,
      placeholder: even,
      'data-place': 'weights',
      'aria-label': app.t('rules.weights.month', { month }),
    });
    return { input, root: h('label', {}, h('span', {}, month), input) };
  });
  const sum = h('p', { class: 'weights-sum', role: 'status' });
  const toEven = h('button', { type: 'button', class: 'secondary' }, app.t('rules.weights.toEven'));
  const values = () => boxes.map(({ input }) => input.value);
  const root = h(
    'fieldset',
    { class: 'weights' },
    h('legend', {}, app.t('rules.weights')),
    h('small', {}, app.t('rules.weights.hint')),
    h('div', { class: 'weights-boxes' }, ...boxes.map((box) => box.root)),
    h('div', { class: 'weights-foot' }, sum, toEven),
  );
  const tell = () => {
    const typed = weightsTyped(values());
    sum.textContent = sumWords(app, values());
    sum.classList.toggle('wrong', !typed.even && !typed.isWhole);
  };
  root.addEventListener('input', tell);
  toEven.addEventListener('click', () => {
    for (const { input } of boxes) input.value = '';
    boxes[0].input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  tell();
  const fault = () => {
    const { even, isWhole } = weightsTyped(values());
    if (even || isWhole) return null;
    const words = `${sumWords(app, values())} ${app.t('rules.weights.mend')}`;
    return { place: 'weights', words };
  };
  return { root, values, fault };
}

function sumWords(app: App, values: string[]): string {
  const { even, sum, isWhole } = weightsTyped(values);
  if (even) return app.t('rules.weights.even');
  if (Number.isNaN(sum)) return app.t('rules.weights.unreadable');
  if (isWhole) return app.t('rules.weights.whole');
  const n = (percent: number) => number(percent, app.language(), 4);
  const rest = n(Math.abs(100 - sum));
  return app.t(sum < 100 ? 'rules.weights.less' : 'rules.weights.more', { sum: n(sum), rest });
}
