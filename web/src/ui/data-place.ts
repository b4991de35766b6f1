import type { App, Component } from '../app';
import { ApiError } from '../data/api';
import type { ImportBatch, ImportDetail, ImportProblem } from '../data/types';
import { day, moment, number } from '../logic/format';
import { id as words } from '../text/id';
import type { TextKey } from '../text';
import { changeGuard, fill, h } from './dom';
import './data-place.css';

/** Warnings shown before the list is cut. */
const MOST_PROBLEMS = 50;

/** What came in: every batch, its warnings, and a way to take it out again. */
export function dataPlace(app: App): Component {
  const list = h('ul', { class: 'batches' });
  const heading = h('h1', {});
  const lead = h('p', {});
  const root = h(
    'main',
    { class: 'data' },
    h('div', { class: 'data-column' }, heading, lead, list),
  );
  const changed = changeGuard();
  return {
    root,
    update() {
      const { imports, view } = app.state;
      if (!changed(imports, view.language)) return;
      heading.textContent = app.t('data.title');
      lead.textContent = app.t(imports?.length === 0 ? 'data.none' : 'data.lead');
      fill(list, ...(imports ?? []).map((batch) => batchItem(app, batch)));
    },
  };
}

function batchItem(app: App, batch: ImportBatch): HTMLElement {
  const language = app.language();
  const below = h('div', { class: 'batch-below' });
  const facts = [
    moment(batch.importedAt, language),
    app.t('data.accepted', { n: number(batch.accepted, language) }),
    batch.unchanged > 0 && app.t('data.unchanged', { n: number(batch.unchanged, language) }),
    batch.warned
      ? app.t('data.warned', { n: number(batch.warned, language) })
      : app.t('data.noWarning'),
    batch.received && app.t('data.received', { date: day(batch.received, language) }),
  ].filter(Boolean);
  return h(
    'li',
    { class: batch.undone ? 'batch undone' : 'batch' },
    h(
      'div',
      { class: 'batch-main' },
      h('span', { class: 'batch-kind' }, kindName(app, batch.kind)),
      h('strong', {}, batch.file),
      h('span', { class: 'batch-facts' }, facts.join(' · ')),
    ),
    h(
      'div',
      { class: 'batch-actions' },
      batch.simulated && h('span', { class: 'badge' }, app.t('app.simulated')),
      batch.undone && h('span', { class: 'batch-undone' }, app.t('data.undone')),
      batch.warned > 0 && detailsButton(app, batch, below),
      !batch.undone && undoButton(app, batch, below),
    ),
    below,
  );
}

function kindName(app: App, kind: string): string {
  const key = `data.kind.${kind}`;
  return app.t((key in words ? key : 'data.kind.other') as TextKey);
}

function detailsButton(app: App, batch: ImportBatch, below: HTMLElement): HTMLElement {
  const button = h(
    'button',
    { type: 'button', class: 'secondary', 'aria-expanded': 'false' },
    app.t('data.details'),
  );
  button.addEventListener('click', async () => {
    const open = button.getAttribute('aria-expanded') === 'true';
    button.setAttribute('aria-expanded', String(!open));
    button.textContent = app.t(open ? 'data.details' : 'data.hide');
    if (open) fill(below);
    else await showDetails(app, batch, below);
  });
  return button;
}

async function showDetails(app: App, batch: ImportBatch, below: HTMLElement): Promise<void> {
  try {
    fill(below, problemList(app, await app.api.importDetail(batch.id)));
  } catch (error) {
    fill(below, failure(app, error));
  }
}

function problemList(app: App, detail: ImportDetail): HTMLElement {
  const shown = detail.problems.slice(0, MOST_PROBLEMS);
  const more = detail.problems.length - shown.length;
  return h(
    'ul',
    { class: 'problems' },
    ...shown.map(problemItem),
    more > 0 && h('li', {}, app.t('data.more', { n: number(more, app.language()) })),
  );
}

function problemItem(problem: ImportProblem): HTMLElement {
  return h(
    'li',
    {},
    h('span', { class: 'problem-place' }, problem.place),
    h('span', {}, problem.reason),
    problem.fix ? h('span', { class: 'problem-fix' }, problem.fix) : null,
  );
}

/** Asks before it takes anything away. */
function undoButton(app: App, batch: ImportBatch, below: HTMLElement): HTMLElement {
  const invented = batch.simulated && batch.kind !== 'boundaries';
  const name = app.t(invented ? 'data.undoSimulated' : 'data.undo');
  const button = h('button', { type: 'button', class: 'secondary' }, name);
  button.addEventListener('click', () => {
    const question = app.t(invented ? 'data.confirmSimulated' : 'data.confirm', {
      file: batch.file,
    });
    const close = () => {
      fill(below);
      button.focus();
    };
    const yes = h('button', { type: 'button', class: 'primary danger' }, app.t('data.confirmYes'));
    yes.addEventListener('click', async () => {
      yes.disabled = no.disabled = true;
      yes.textContent = app.t('data.undoing');
      try {
        await app.undo(batch);
      } catch (error) {
        fill(below, failure(app, error));
      }
    });
    const no = h(
      'button',
      { type: 'button', class: 'secondary', onClick: close },
      app.t('data.confirmNo'),
    );
    const box = h(
      'div',
      { class: 'confirm', role: 'alertdialog', 'aria-label': name },
      h('p', {}, question),
      yes,
      no,
    );
    box.addEventListener('keydown', (event) => event.key === 'Escape' && close());
    fill(below, box);
    no.focus();
  });
  return button;
}

function failure(app: App, error: unknown): HTMLElement {
  if (!(error instanceof ApiError)) throw error;
  const said = error.status === 0 ? app.t('error.offline') : error.detail || app.t('data.failed');
  return h('p', { class: 'batch-failure', role: 'alert' }, [said, error.remedy].join(' ').trim());
}
