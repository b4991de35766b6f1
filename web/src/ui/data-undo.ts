import type { App } from '../app';
import type { ImportBatch } from '../data/types';
import { failureLine } from './data-failure';
import { fill, h } from './dom';

type Undoable = Pick<ImportBatch, 'id' | 'file' | 'simulated' | 'kind'>;

/** What the server calls the file of figures that came from no file but were set as rules. */
const DISTRICT_RULES = '(aturan kabupaten)';

/** The file as it is named on the page. */
export function fileName(app: App, { file }: Pick<ImportBatch, 'file'>): string {
  return file === DISTRICT_RULES ? app.t('history.districtRules') : file;
}

/** Invented figures in a real district; an invented district itself is more than that. */
export function isInvented(batch: Undoable): boolean {
  return batch.simulated && batch.kind !== 'boundaries';
}

/**
 * Asks before it takes anything away.
 *
 * @param below where the question stands
 * @param asker gets the focus back when the answer is no
 */
export function askUndo(
  app: App,
  batch: Undoable,
  below: HTMLElement,
  asker: HTMLElement,
  whenDone: () => void = () => {},
): void {
  const key = isInvented(batch) ? 'undo.confirmSimulated' : 'undo.confirm';
  const close = () => {
    fill(below);
    asker.focus();
  };
  const yes = h('button', { type: 'button', class: 'primary danger' }, app.t('undo.yes'));
  const no = h('button', { type: 'button', class: 'secondary', onClick: close }, app.t('undo.no'));
  yes.addEventListener('click', async () => {
    yes.disabled = no.disabled = true;
    yes.textContent = app.t('undo.running');
    try {
      await app.undo(batch.id);
      fill(below);
      whenDone();
    } catch (error) {
      fill(below, failureLine(app, error, app.t('undo.failed')));
    }
  });
  const box = h(
    'div',
    { class: 'confirm', role: 'alertdialog', 'aria-label': app.t('undo.button') },
    h('p', {}, app.t(key, { file: fileName(app, batch) })),
    yes,
    no,
  );
  box.addEventListener('keydown', (event) => event.key === 'Escape' && close());
  fill(below, box);
  no.focus();
}
