import type { App, Component } from '../app';
import type { ImportBatch, ImportDetail } from '../data/types';
import { day, moment, number } from '../logic/format';
import { failureLine } from './data-failure';
import { problemList } from './data-report';
import { askUndo, isInvented, fileName } from './data-undo';
import { changeGuard, fill, h } from './dom';
import { kindName } from './kind-name';

/** Batches shown before somebody asks for all. */
const SHOWN = 30;
/** Enough of a fingerprint to tell two files apart by eye. */
const HASH_LETTERS = 12;

/** Every file that came in, newest first, and a way to take it out again. */
export function history(app: App): Component {
  const heading = h('h2', {});
  const none = h('p', { class: 'data-note' });
  const list = h('ul', { class: 'batches' });
  const all = h('button', { type: 'button', class: 'quiet' });
  const root = h('section', { class: 'data-section' }, heading, none, list, all);
  let most = SHOWN;
  const changed = changeGuard();
  function update(): void {
    const { imports, status } = app.state;
    if (!changed(imports, status?.districts, most, app.language())) return;
    const batches = imports ?? [];
    // an empty store shows what to bring, not that nothing came
    root.hidden = imports === null || (imports.length === 0 && status?.districts.length === 0);
    heading.textContent = app.t('history.title');
    none.textContent = app.t('history.none');
    none.hidden = batches.length > 0;
    all.hidden = batches.length <= most;
    all.textContent = app.t('history.all', { n: number(batches.length, app.language()) });
    fill(list, ...batches.slice(0, most).map((batch) => batchItem(app, batch)));
  }
  all.addEventListener('click', () => {
    most = Infinity;
    update();
  });
  return { root, update };
}

function batchItem(app: App, batch: ImportBatch): HTMLElement {
  const below = h('div', { class: 'batch-below' });
  return h(
    'li',
    { class: batch.undone ? 'batch undone' : 'batch' },
    h(
      'div',
      { class: 'batch-main' },
      h('span', { class: 'batch-kind' }, kindName(app, batch.kind)),
      h('strong', {}, fileName(app, batch)),
      h('span', { class: 'batch-facts' }, facts(app, batch)),
    ),
    h(
      'div',
      { class: 'batch-actions' },
      batch.simulated && h('span', { class: 'badge' }, app.t('app.simulated')),
      batch.undone && h('span', { class: 'batch-undone' }, app.t('history.undone')),
      detailsButton(app, batch, below),
      !batch.undone && undoButton(app, batch, below),
    ),
    below,
  );
}

/** "21 November 2026, 10.12 · 260 diterima · 12 peringatan" */
function facts(app: App, batch: ImportBatch): string {
  const language = app.language();
  const count = (key: 'accepted' | 'unchanged' | 'warned') =>
    batch[key] > 0 && app.t(`history.${key}`, { n: number(batch[key], language) });
  return [
    moment(batch.importedAt, language),
    count('accepted'),
    count('unchanged'),
    count('warned'),
    batch.received && app.t('history.received', { date: day(batch.received, language) }),
  ]
    .filter(Boolean)
    .join(' · ');
}

function detailsButton(app: App, batch: ImportBatch, below: HTMLElement): HTMLElement {
  const button = h(
    'button',
    { type: 'button', class: 'secondary', 'aria-expanded': 'false' },
    app.t('history.details'),
  );
  button.addEventListener('click', async () => {
    const open = button.getAttribute('aria-expanded') === 'true';
    button.setAttribute('aria-expanded', String(!open));
    button.textContent = app.t(open ? 'history.details' : 'history.hide');
    if (open) fill(below);
    else await showDetails(app, batch, below);
  });
  return button;
}

async function showDetails(app: App, batch: ImportBatch, below: HTMLElement): Promise<void> {
  try {
    const detail = await app.api.importDetail(batch.id);
    fill(below, details(app, detail), problemList(app, detail.problems, detail.file));
  } catch (error) {
    fill(below, failureLine(app, error, app.t('error.serverRemedy')));
  }
}

function details(app: App, detail: ImportDetail): HTMLElement {
  const named = (code: string) =>
    app.state.status?.districts.find((district) => district.code === code)?.name ?? code;
  const lines: [string, string][] = [
    [app.t('history.number'), String(detail.id)],
    [app.t('history.districts'), detail.districts.map(named).join(', ') || '–'],
    [app.t('history.hash'), detail.sha256.slice(0, HASH_LETTERS)],
  ];
  return h(
    'dl',
    { class: 'batch-details' },
    ...lines.flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]),
  );
}

function undoButton(app: App, batch: ImportBatch, below: HTMLElement): HTMLElement {
  const name = app.t(isInvented(batch) ? 'undo.simulated' : 'undo.button');
  const button = h('button', { type: 'button', class: 'secondary' }, name);
  button.addEventListener('click', () => askUndo(app, batch, below, button));
  return button;
}
