import type { App, Component } from '../app';
import { guide } from './data-guide';
import { modeBanner } from './data-mode';
import { changeGuard, fill, h } from './dom';
import './notices.css';

/** Nothing in the store yet: what is missing, who has it, what to do. */
export function emptyNotice(app: App): Component {
  const heading = h('h1', {});
  const lead = h('p', {});
  const toData = h('button', {
    type: 'button',
    class: 'primary empty-button',
    onClick: () => app.go({ place: 'data' }),
  });
  const parts = [guide(app), modeBanner(app)];
  const root = h(
    'main',
    { class: 'notice' },
    heading,
    lead,
    h('div', {}, toData),
    ...parts.map((p) => p.root),
  );
  const changed = changeGuard();
  return {
    root,
    update() {
      for (const part of parts) part.update();
      if (!changed(app.language())) return;
      heading.textContent = app.t('empty.title');
      lead.textContent = app.t('empty.lead');
      toData.textContent = app.t('empty.toData');
    },
  };
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
