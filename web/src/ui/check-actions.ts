import type { App } from '../app';
import { ApiError } from '../data/api';
import type { DoubtfulFigure } from '../data/checks';
import { LONGEST_COMMENT } from '../logic/doubts';
import { fill, h } from './dom';

type Act = 'comment' | 'hold' | 'release';

/** Comment on a village's figure, hold it back, or let it count again: each with its reason. */
export function checkActions(app: App, figure: DoubtfulFigure, village: string): HTMLElement {
  const root = h('div', { class: 'check-actions' });
  const held = figure.state === 'held';
  const acts: Act[] = held ? ['release', 'comment'] : ['comment', 'hold'];

  function showButtons(focus: Act | null): void {
    const buttons = acts.map((act) =>
      h(
        'button',
        { type: 'button', class: 'quiet', onClick: () => ask(act) },
        app.t(`check.${act}`),
      ),
    );
    fill(root, ...buttons);
    if (focus) buttons[acts.indexOf(focus)].focus();
  }

  function ask(act: Act): void {
    const text = h('input', { type: 'text', maxlength: LONGEST_COMMENT, required: true });
    const failed = h('p', { role: 'alert', hidden: true }, app.t('check.sendFailed'));
    const send = h('button', { type: 'submit', class: 'primary' }, app.t('check.send'));
    const cancel = h('button', { type: 'button', class: 'secondary' }, app.t('check.cancel'));
    cancel.addEventListener('click', () => showButtons(act));
    const form = h(
      'form',
      { class: 'check-form' },
      h('label', {}, app.t(`check.why.${act}`), text),
      send,
      cancel,
      failed,
    );
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      if (!text.value.trim()) return text.focus();
      send.disabled = true;
      try {
        await app.say({
          village,
          indicator: figure.indicator,
          period: figure.period,
          text: text.value.trim(),
          hold: act === 'hold' || (act === 'comment' && held),
        });
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        failed.hidden = false;
        send.disabled = false;
      }
    });
    fill(root, form);
    text.focus();
  }

  showButtons(null);
  return root;
}
