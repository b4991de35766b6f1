import type { App } from '../app';
import { ApiError } from '../data/api';
import type { QueuedFile } from '../logic/queue';
import { h } from './dom';

/** Why a file did not get through, and what to do; nothing that was entered is lost. */
export function fileFailure(app: App, file: QueuedFile): HTMLElement {
  const [what, remedy] = wordsOf(app, file);
  return h(
    'div',
    { class: 'file-failure', role: 'alert' },
    h('strong', {}, what),
    h('p', {}, remedy),
  );
}

function wordsOf(app: App, file: QueuedFile): [string, string] {
  const { status, detail, remedy } = file.failure!;
  if (file.unreadable)
    return [app.t('file.error.unreadable'), app.t('file.error.unreadableRemedy')];
  if (status === 0) {
    const saving = file.purpose === 'save';
    return [
      app.t('file.error.offline'),
      app.t(saving ? 'file.error.offlineSave' : 'file.error.offlineRemedy'),
    ];
  }
  const known = status === 413 ? '413' : status === 409 ? '409' : 'other';
  return [
    detail || app.t(`file.error.${known}`, { status }),
    remedy || app.t(`file.error.${known}Remedy`),
  ];
}

/** A request beside the queue that failed, in one sentence. */
export function failureLine(app: App, error: unknown, otherwise: string): HTMLElement {
  if (!(error instanceof ApiError)) throw error;
  const said = error.status === 0 ? app.t('error.offline') : error.detail || otherwise;
  return h('p', { class: 'batch-failure', role: 'alert' }, [said, error.remedy].join(' ').trim());
}
