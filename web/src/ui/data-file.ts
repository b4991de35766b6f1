import type { App } from '../app';
import { number } from '../logic/format';
import { lastReport } from '../state';
import { openColumns, unreadColumns, withoutQuestions } from '../logic/mapping';
import { doubtsIn, uncommented } from '../logic/doubts';
import {
  awaitsAnswer,
  blocking,
  hindrance,
  undecided,
  type Hindrance,
  type QueuedFile,
} from '../logic/queue';
import type { TextKey } from '../text';
import { fileFailure } from './data-failure';
import { doubtList } from './data-doubts';
import { mappingStep } from './data-mapping';
import { matchList } from './data-matches';
import { fileOptions } from './data-options';
import { reportView } from './data-report';
import { askUndo } from './data-undo';
import { apply, changeGuard, fill, h } from './dom';
import { kindName } from './kind-name';
import './data-file.css';

const KILOBYTE = 1000;
const MEGABYTE = 1_000_000;

/** A file in the queue: built once, drawn again with every step. */
export interface FileCard {
  root: HTMLElement;
  update(file: QueuedFile): void;
}

export function fileCard(app: App, id: number): FileCard {
  const parts = [
    head(app),
    stageRow(app, id),
    fileOptions(app, id),
    mappingStep(app, id),
    report(app),
    doubtList(app, id),
    matchList(app, id),
    failure(app),
    actions(app, id),
  ];
  const root = h('li', { class: 'file', 'data-file': id }, ...parts.map((part) => part.root));
  return {
    root,
    update(file) {
      root.dataset.stage = file.stage;
      for (const part of parts) part.update(file);
    },
  };
}

function head(app: App): FileCard {
  const kind = h('span', { class: 'batch-kind' });
  const name = h('h3', { class: 'file-name' });
  const size = h('span', { class: 'file-size' });
  const root = h('div', { class: 'file-head' }, kind, name, size);
  return {
    root,
    update(file) {
      const found = file.options.kind ?? file.report?.recognised?.kind;
      kind.textContent = found ? kindName(app, found) : app.t('data.kind.other');
      name.textContent = file.file.name;
      size.textContent = sizeWords(app, file.file.size);
    },
  };
}

function sizeWords(app: App, bytes: number): string {
  const say = (key: TextKey, n: number, digits = 0) =>
    app.t(key, { n: number(n, app.language(), digits) });
  if (bytes < KILOBYTE) return say('file.bytes', bytes);
  if (bytes < MEGABYTE) return say('file.kilobytes', bytes / KILOBYTE);
  return say('file.megabytes', bytes / MEGABYTE, 1);
}

/** What happens with the file just now, how far it is, and a way to end it. */
function stageRow(app: App, id: number): FileCard {
  const words = h('span', {});
  const bar = h('progress', { max: 1 });
  const stop = h('button', {
    type: 'button',
    class: 'secondary',
    onClick: () => app.intake.stop(id),
  });
  const toBlocking = h('button', {
    type: 'button',
    class: 'quiet',
    onClick: () => showCard(blocking(app.intake.files)?.id),
  });
  const root = h('div', { class: 'file-stage' }, words, stop, toBlocking, bar);
  return {
    root,
    update(file) {
      const share = shareDone(file);
      const percent = share === null ? '' : ` · ${number(share * 100, app.language())}%`;
      const busy = isBusy(file);
      words.textContent = stageWords(app, file) + (busy ? percent : '');
      const before = file.stage === 'waiting' ? blocking(app.intake.files) : null;
      toBlocking.hidden = before === null;
      if (before) toBlocking.textContent = app.t('file.toBlocking', { file: before.file.name });
      bar.hidden = stop.hidden = !busy;
      stop.disabled = file.stage === 'stopping';
      stop.textContent = app.t('file.stop');
      apply(bar, { value: share, 'aria-label': stageWords(app, file) });
    },
  };
}

/** Brings the card of a file to where it can be answered. */
function showCard(id: number | undefined): void {
  const card = document.querySelector<HTMLElement>(`.file[data-file='${id}']`);
  card?.scrollIntoView({ block: 'start' });
  card?.querySelector<HTMLElement>('button:not(:disabled), input, select')?.focus();
}

function isBusy(file: QueuedFile): boolean {
  return ['checking', 'saving', 'stopping'].includes(file.stage);
}

/** Part of the present step that is done; null where nobody knows. */
function shareDone(file: QueuedFile): number | null {
  if (file.sent < 1) return file.sent;
  const { progress } = file;
  return progress && progress.of > 0 ? progress.done / progress.of : null;
}

export function stageWords(app: App, file: QueuedFile): string {
  const { stage, sent, progress, report } = file;
  if (stage === 'waiting' && file.postponed) return app.t('file.waitingBoundaries');
  if (stage === 'waiting' && awaitsAnswer(app.intake.files)) return app.t('file.waitingFor');
  if (stage === 'checking' || stage === 'saving') {
    return progress?.stage ?? app.t(sent < 1 ? 'file.sending' : `file.${stage}`);
  }
  if (stage === 'checked' && report && hindrance(file) === 'rejected')
    return app.t('file.rejected');
  return app.t(`file.${stage}`);
}

function report(app: App): FileCard {
  const root = h('div', { class: 'file-report' });
  const changed = changeGuard();
  return {
    root,
    update(file) {
      const shown = file.stage === 'saved' ? null : file.report;
      apply(root, { 'aria-busy': file.stage === 'checking' && 'true' });
      if (!changed(shown, app.language())) return;
      root.hidden = shown === null;
      fill(root, shown && reportView(app, withoutQuestions(shown)));
    },
  };
}

function failure(app: App): FileCard {
  const root = h('div', {});
  const changed = changeGuard();
  return {
    root,
    update(file) {
      if (!changed(file.failure, file.unreadable, app.language())) return;
      root.hidden = file.failure === null;
      fill(root, file.failure && fileFailure(app, file));
    },
  };
}

/** What a person can do with the file as it stands. */
function actions(app: App, id: number): FileCard {
  const buttons = h('div', { class: 'file-buttons' });
  const below = h('div', { class: 'batch-below' });
  const root = h('div', { class: 'file-actions' }, buttons, below);
  const changed = changeGuard();
  // a button that was pressed goes away while the file is busy; its place keeps the focus
  let held = false;
  return {
    root,
    update(file) {
      const open = file.stage === 'checked' || isBusy(file) ? hindrance(file) : null;
      const waits = waitingFor(file);
      const columns = open === 'mapping' ? openHeadings(file) : '';
      if (!changed(file.stage, file.report, open, waits, columns, app.language())) return;
      held ||= buttons.contains(document.activeElement);
      fill(buttons, ...actionsOf(app, id, file, below));
      const first = buttons.querySelector<HTMLElement>('button:not(:disabled)');
      if (!held || !first) return;
      // unless the reader has gone elsewhere meanwhile
      if (document.activeElement === document.body) first.focus();
      held = false;
    },
  };
}

/** Pairs and figures that still wait for a word. */
function waitingFor(file: QueuedFile): number {
  return undecided(file).length || uncommented(file.report, file.comments).length;
}

type Action = HTMLElement | null | false;

function actionsOf(app: App, id: number, file: QueuedFile, below: HTMLElement): Action[] {
  const button = (key: TextKey, act: () => void, look = 'secondary') =>
    h('button', { type: 'button', class: look, onClick: act }, app.t(key));
  const { intake } = app;
  const remove = (key: TextKey) => button(key, () => intake.skip(id));
  switch (file.stage) {
    case 'checked':
      return checkedActions(
        app,
        file,
        button('file.save', () => intake.save(id), 'primary'),
        hindrance(file) === 'rejected'
          ? [button('file.checkAgain', () => intake.check(id)), remove('file.remove')]
          : [remove('file.skip')],
      );
    case 'saved':
      return savedActions(app, file, below, button);
    case 'failed': {
      const again = file.purpose === 'save' ? intake.save : intake.check;
      return [button('file.again', () => again(id), 'primary'), remove('file.remove')];
    }
    case 'stopped':
      return [button('file.checkAgain', () => intake.check(id)), remove('file.remove')];
    case 'waiting':
      return [remove('file.remove')];
    default:
      return [];
  }
}

/** A file that cannot be stored says why beside the button. */
function checkedActions(
  app: App,
  file: QueuedFile,
  save: HTMLButtonElement,
  others: HTMLElement[],
): Action[] {
  const why = hindrance(file);
  if (!why) return [save, ...others];
  const reason = `hindrance-${file.id}`;
  save.disabled = true;
  apply(save, { 'aria-describedby': reason });
  const words = hindranceWords(app, file, why);
  const sentence = h('p', { class: 'file-hindrance', id: reason }, words);
  return [save, ...others, sentence, why === 'uncommented' ? toOneComment(app, file) : null];
}

/** Many figures stand between the button and the field that one comment for all goes into. */
function toOneComment(app: App, file: QueuedFile): Action {
  if (doubtsIn(file.report).length < 2) return null;
  const press = () => {
    const card = `.file[data-file='${file.id}']`;
    const field = document.querySelector<HTMLElement>(`${card} .doubt-all input`);
    field?.scrollIntoView({ block: 'center' });
    field?.focus();
  };
  return h('button', { type: 'button', class: 'quiet', onClick: press }, app.t('doubt.all'));
}

function hindranceWords(app: App, file: QueuedFile, why: Hindrance): string {
  if (why !== 'mapping') return app.t(`report.hinder.${why}`, { n: waitingFor(file) });
  const button = app.t('map.check');
  if (!file.report?.mapping?.asks) return app.t('map.hinderChanged', { button });
  const columns = openHeadings(file);
  return app.t(columns ? 'map.hinderColumns' : 'map.hinder', { columns, button });
}

/** Headings of the columns that still wait for their meaning, or their letters. */
function openHeadings(file: QueuedFile): string {
  return openColumns(file.report!, file.draft)
    .map(({ id, header }) => `“${header || id}”`)
    .join(', ');
}

function savedActions(
  app: App,
  file: QueuedFile,
  below: HTMLElement,
  button: (key: TextKey, act: () => void) => HTMLElement,
): Action[] {
  const { report, id } = file;
  const n = (value: number) => number(value, app.language());
  const counts = {
    accepted: n(report!.accepted),
    unchanged: n(report!.unchanged),
    warned: n(report!.warned),
  };
  const unread = report!.kind === 'indicators' ? unreadColumns(report!) : 0;
  const toMap = () => {
    const district = report!.districts[0] ?? app.state.view.district;
    const last = report!.kind === 'indicators' && lastReport(app.state.status, district);
    const period = last || app.state.view.period;
    app.go({ place: 'situasi', district, period, village: null, map: null });
  };
  const batch = { id: report!.batch!, file: file.file.name, simulated: false, kind: report!.kind! };
  const undo = button('file.undo', () =>
    askUndo(app, batch, below, undo, () => app.intake.skip(id)),
  );
  return [
    h('p', { class: 'file-counts' }, app.t('file.savedCounts', counts)),
    unread > 0 && h('p', { class: 'file-counts' }, app.t('file.savedUnread', { n: n(unread) })),
    button('file.toMap', toMap),
    undo,
    button('file.close', () => app.intake.skip(id)),
  ];
}
