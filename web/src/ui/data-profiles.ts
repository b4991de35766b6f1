import type { App, Component } from '../app';
import type { ProfileLine } from '../data/import-types';
import { failureLine } from './data-failure';
import { changeGuard, fill, h } from './dom';
import { kindName } from './kind-name';

/** Column mappings that people saved, and a way to forget one. */
export function savedMappings(app: App): Component {
  const root = h('section', { class: 'data-section profiles' });
  const changed = changeGuard();
  let shown: ProfileLine[] | null = null;

  async function bring(): Promise<void> {
    try {
      shown = await app.api.savedProfiles();
      draw();
    } catch (error) {
      fill(root, heading(), failureLine(app, error, app.t('profiles.failed')));
    }
  }

  function heading(): HTMLElement {
    return h('h2', {}, app.t('profiles.title'));
  }

  function draw(): void {
    const words =
      shown === null ? 'profiles.loading' : shown.length ? 'profiles.lead' : 'profiles.none';
    fill(
      root,
      heading(),
      h('p', { class: 'data-note' }, app.t(words)),
      h('ul', {}, ...(shown ?? []).map(line)),
    );
  }

  function line(profile: ProfileLine): HTMLElement {
    const { name, title } = profile;
    const below = h('div', { class: 'batch-below' });
    const forget = h(
      'button',
      { type: 'button', class: 'quiet', 'aria-label': app.t('profiles.forgetOf', { name: title }) },
      app.t('profiles.forget'),
    );
    forget.addEventListener('click', () => ask(name, title, below, forget));
    return h(
      'li',
      {},
      h(
        'span',
        { class: 'profile-name' },
        h('b', {}, title),
        h('small', {}, kindName(app, profile.kind)),
      ),
      forget,
      below,
    );
  }

  function ask(name: string, title: string, below: HTMLElement, asker: HTMLElement): void {
    const close = () => {
      fill(below);
      asker.focus();
    };
    const yes = h('button', { type: 'button', class: 'primary danger' }, app.t('undo.yes'));
    const no = h(
      'button',
      { type: 'button', class: 'secondary', onClick: close },
      app.t('undo.no'),
    );
    yes.addEventListener('click', async () => {
      yes.disabled = no.disabled = true;
      try {
        await app.api.forgetProfile(name);
        await bring();
      } catch (error) {
        fill(below, failureLine(app, error, app.t('profiles.failed')));
      }
    });
    const box = h(
      'div',
      { class: 'confirm', role: 'alertdialog', 'aria-label': app.t('profiles.forget') },
      h('p', {}, app.t('profiles.confirm', { name: title })),
      yes,
      no,
    );
    box.addEventListener('keydown', (event) => event.key === 'Escape' && close());
    fill(below, box);
    no.focus();
  }

  return {
    root,
    update() {
      const { status, imports, view } = app.state;
      root.hidden = !status?.districts.length || view.place !== 'data';
      if (root.hidden || !changed(status?.dataVersion, imports, app.language())) return;
      draw();
      void bring();
    },
  };
}
