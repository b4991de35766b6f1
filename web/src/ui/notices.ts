import type { App, Component } from '../app';
import type { TextKey } from '../text';
import { changeGuard, fill, h } from './dom';
import './notices.css';

const COMMANDS: { key: 'step1' | 'step2' | 'step3'; command: string }[] = [
  { key: 'step1', command: 'java -jar backend/target/petasehat.jar import boundaries FILE' },
  { key: 'step2', command: 'java -jar backend/target/petasehat.jar import indicators FILE' },
  {
    key: 'step3',
    command:
      'java -jar backend/target/petasehat.jar demo --data data/demo\n' +
      'java -jar backend/target/petasehat.jar serve --data data/demo --port 8081',
  },
];

/** Nothing in the store yet: what is missing, who has it, what to do. */
export function emptyNotice(app: App): Component {
  const root = h('main', { class: 'notice' });
  const changed = changeGuard();
  return {
    root,
    update() {
      if (!changed(app.state.view.language)) return;
      fill(
        root,
        h('h1', {}, app.t('empty.title')),
        h('p', {}, app.t('empty.lead')),
        h(
          'ol',
          { class: 'guide' },
          ...COMMANDS.map(({ key, command }) =>
            guideStep(app, key, command.replace('FILE', app.t('empty.file'))),
          ),
        ),
        h('p', { class: 'guide-waiting', role: 'status' }, app.t('empty.waiting')),
      );
    },
  };
}

export function guideStep(
  app: App,
  key: 'step1' | 'step2' | 'step3',
  command: string,
): HTMLElement {
  return h(
    'li',
    {},
    h('strong', {}, app.t(`empty.${key}`)),
    h('span', {}, app.t(`empty.${key}Text` as TextKey)),
    h('pre', { tabindex: 0 }, command),
  );
}

/** The first load failed: why, and a way on. */
export function failureNotice(app: App): Component {
  const root = h('main', { class: 'notice' });
  const changed = changeGuard();
  return {
    root,
    update() {
      const { failure, view } = app.state;
      if (!changed(failure, view.language) || !failure) return;
      const offline = failure.status === 0;
      const what = offline
        ? app.t('error.offline')
        : failure.detail || app.t('error.server', { status: failure.status });
      const remedy = offline
        ? app.t('error.offlineRemedy')
        : failure.remedy || app.t('error.serverRemedy');
      const again = { type: 'button', class: 'primary', onClick: () => app.retry() };
      fill(
        root,
        h(
          'div',
          { class: 'failure', role: 'alert' },
          h('h1', {}, app.t('error.title')),
          h('p', {}, `${what} ${remedy}`),
          h('button', again, app.t('error.retry')),
        ),
      );
    },
  };
}

/** The server went away after the first load: the page stays, and says so. */
export function staleNotice(app: App): Component {
  const root = h('div', { class: 'stale', role: 'status', hidden: true });
  const changed = changeGuard();
  return {
    root,
    update() {
      const { stale, view } = app.state;
      if (!changed(stale, view.language)) return;
      root.hidden = !stale;
      const again = h(
        'button',
        { type: 'button', onClick: () => app.retry() },
        app.t('error.retry'),
      );
      fill(root, stale && app.t('error.stale'), stale && again);
    },
  };
}
