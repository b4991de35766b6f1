import type { App, Component } from '../app';
import { ApiError } from '../data/api';
import { number } from '../logic/format';
import {
  belongingOf,
  proposalsIn,
  startAssigning,
  type Assigning,
  type Belonging,
} from '../logic/assigning';
import { assigningOf, postByCode, postsOf } from '../post-state';
import type { State } from '../state';
import { changeGuard, fill, h } from './dom';
import { swatch } from './swatch';
import './assign-panel.css';

/** Colour of a village on the map while villages are given away. */
const TOKENS: Record<Belonging, string> = {
  chosen: '--navy',
  own: '--plain-4',
  proposed: 'hatch',
  other: '--plain-2',
  none: 'dots',
};

/** In the panel's place while villages are given to a puskesmas: to whom, how many, store or leave. */
export function assignPanel(app: App): Component {
  const root = h('section', { class: 'assign', hidden: true });
  const changed = changeGuard();
  const opened = changeGuard();

  /** Sends and shows what came of it; the page follows the store by itself. */
  async function send(assigning: Assigning, request: () => Promise<unknown>, words: string) {
    app.assign({ ...assigning, busy: true, outcome: null });
    try {
      await request();
      await app.refresh();
      app.assign({ ...startAssigning(assigning.puskesmas), outcome: { stored: true, words } });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const why = [error.detail, error.remedy].filter(Boolean).join(' ') || app.t('assign.failed');
      app.assign({ ...assigning, busy: false, outcome: { stored: false, words: why } });
    }
  }

  function draw(assigning: Assigning): void {
    const { villages, outcome } = assigning;
    fill(
      root,
      h('h1', {}, app.t('assign.title')),
      h('label', { class: 'assign-to' }, app.t('assign.to'), chooser(app, assigning)),
      h('p', {}, app.t('assign.how')),
      legend(app, assigning),
      h(
        'p',
        { role: 'status', class: outcome && (outcome.stored ? 'assign-done' : 'assign-failed') },
        outcome?.words,
      ),
      buttons(assigning, villages.size),
    );
  }

  function buttons(assigning: Assigning, chosen: number): HTMLElement {
    const { puskesmas, villages, busy } = assigning;
    const n = (value: number) => number(value, app.language());
    const proposals = proposalsIn(app.state.workAreas.values());
    const give = () => app.api.giveVillages([...villages], puskesmas);
    const accept = () => app.api.acceptWorkAreas(app.state.view.district!);
    return h(
      'div',
      { class: 'assign-buttons' },
      button(
        'primary',
        app.t('assign.save', { n: n(chosen) }),
        () => send(assigning, give, app.t('assign.saved', { n: n(chosen) })),
        busy || chosen === 0,
      ),
      proposals > 0 &&
        button(
          'secondary',
          app.t('assign.accept', { n: n(proposals) }),
          () => send(assigning, accept, app.t('assign.accepted', { n: n(proposals) })),
          busy,
        ),
      button('secondary', app.t('assign.leave'), () => app.assign(null)),
    );
  }

  return {
    root,
    update() {
      const { workAreas, posts, view, villages } = app.state;
      const assigning = assigningOf(app.state);
      root.hidden = assigning === null;
      const first = opened(assigning === null);
      if (!assigning || !changed(assigning, workAreas, posts, view.language, villages)) return;
      root.ariaLabel = app.t('assign.title');
      const chose = root.contains(document.activeElement);
      draw(assigning);
      if (first || chose) root.querySelector('select')!.focus({ preventScroll: true });
    },
  };
}

/** Another puskesmas is chosen together with its panel, so that leaving ends where it began. */
function chooser(app: App, assigning: Assigning): HTMLElement {
  const known = (postsOf(app.state) ?? [])
    .filter((post) => post.type.startsWith('puskesmas'))
    .sort((a, b) => a.name.localeCompare(b.name));
  const select = h(
    'select',
    {
      onChange: (event) => {
        const post = (event.target as HTMLSelectElement).value;
        app.assign(startAssigning(post));
        app.go({ post });
      },
    },
    ...known.map((post) => h('option', { value: post.code }, post.name)),
  );
  select.value = assigning.puskesmas;
  return select;
}

function legend(app: App, assigning: Assigning): HTMLElement {
  const counts = new Map<Belonging, number>();
  for (const village of app.state.villages.keys()) {
    const belonging = belongingOf(assigning, village, app.state.workAreas.get(village));
    counts.set(belonging, (counts.get(belonging) ?? 0) + 1);
  }
  return h(
    'ul',
    {},
    ...(['own', 'proposed', 'chosen', 'other', 'none'] as const).map((belonging) =>
      h(
        'li',
        {},
        swatch(TOKENS[belonging]),
        app.t(`assign.${belonging}`),
        h('span', { class: 'assign-count' }, number(counts.get(belonging) ?? 0, app.language())),
      ),
    ),
  );
}

function button(kind: string, words: string, onClick: () => void, disabled = false): HTMLElement {
  return h('button', { type: 'button', class: kind, onClick, disabled }, words);
}

/** Colours of the villages while they are given away; null when they are not. */
export function assignTokens(state: State): ((code: string) => string | undefined) | null {
  const { workAreas, villages } = state;
  const assigning = assigningOf(state);
  if (!assigning) return null;
  return (code) =>
    villages.has(code) ? TOKENS[belongingOf(assigning, code, workAreas.get(code))] : undefined;
}

/** For the tooltip while villages are given away: whose a village is. */
export function belongingWords(app: App, village: string): string | null {
  if (!assigningOf(app.state)) return null;
  const { workAreas } = app.state;
  const area = workAreas.get(village);
  if (!area?.puskesmas) return app.t('assign.none');
  const name = postByCode(app.state).get(area.puskesmas)?.name ?? area.puskesmas;
  return area.proposed ? `${name} (${app.t('post.proposed')})` : name;
}
