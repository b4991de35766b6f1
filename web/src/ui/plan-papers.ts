import type { App } from '../app';
import { ApiError } from '../data/api';
import { paperAddress, type PlanPaper } from '../data/plan-api';
import { showing } from '../plan-state';
import { failureLine } from './data-failure';
import { fill, h } from './dom';
import { keepForm } from './plan-keep-form';
import './plan-kept.css';

const REVOKE_MILLIS = 60_000;

const PAPERS = [
  { paper: 'telaahan.pdf', key: 'telaahan' },
  { paper: 'usulan-dak.pdf', key: 'usulan' },
  { paper: 'tabel.xlsx', key: 'tabel' },
] as const satisfies { paper: PlanPaper; key: string }[];

/**
 * What can be printed of the plan on the screen. Papers are made of kept plans alone, so that their
 * figures stay those of the screen: one that is not kept yet is kept first.
 */
export function openPapers(app: App): void {
  const before = document.activeElement;
  const body = h('div', { class: 'plan-papers-body' });
  const close = () => dialog.close();
  const away = h(
    'button',
    {
      type: 'button',
      class: 'reach-card-close',
      'aria-label': app.t('nav.close'),
      onClick: close,
    },
    '✕',
  );
  const dialog = h('dialog', { class: 'plan-papers' }, away, body);
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  });
  // the page's own Escape would close a card behind it
  dialog.addEventListener('keydown', (event) => event.key === 'Escape' && event.stopPropagation());
  document.body.append(dialog);
  const { kept } = app.state.view.plan;
  if (kept !== null) list(kept);
  else ask();
  dialog.showModal();
  body.querySelector<HTMLElement>('input, a, button')?.focus();

  function ask(): void {
    const heading = h('h2', { id: 'plan-papers' }, app.t('papers.keepFirst'));
    dialog.setAttribute('aria-labelledby', heading.id);
    const form = keepForm(app, (made) => {
      if (!made) return close();
      app.go(showing(app.state, { kept: made.id }), 'replace');
      list(made.id);
      body.querySelector('button')?.focus();
    });
    fill(body, heading, h('p', {}, app.t('papers.why')), form);
  }

  function list(id: number): void {
    const name = app.state.plan.kept?.list.find((one) => one.id === id)?.name;
    const heading = h('h2', { id: 'plan-papers' }, app.t('papers.title'));
    dialog.setAttribute('aria-labelledby', heading.id);
    const items = PAPERS.map((one) => paperLine(app, id, one.paper, one.key));
    fill(body, heading, name ? h('p', {}, name) : null, h('ul', {}, ...items));
  }
}

function paperLine(
  app: App,
  id: number,
  paper: PlanPaper,
  key: (typeof PAPERS)[number]['key'],
): HTMLElement {
  const told = h('div', { class: 'plan-paper-told', role: 'status' });
  const button = h(
    'button',
    { type: 'button', class: 'secondary' },
    h('b', {}, app.t(`papers.${key}`)),
    h('small', {}, app.t(`papers.${key}.what`)),
  );
  button.addEventListener('click', () => void get());

  async function get(): Promise<void> {
    button.disabled = true;
    fill(told, h('p', {}, app.t('papers.making')));
    try {
      save(await app.api.plan.paper(id, paper), `rencana-${id}-${paper}`);
      fill(told, h('p', {}, app.t('papers.done')));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      fill(told, failureLine(app, error, app.t('papers.failed')), directLink(app, id, paper));
    } finally {
      button.disabled = false;
    }
  }
  return h('li', {}, button, told);
}

/** Where the page cannot save it, the browser may. */
function directLink(app: App, id: number, paper: PlanPaper): HTMLElement {
  return h('a', { href: paperAddress(id, paper), target: '_blank' }, app.t('papers.direct'));
}

function save(file: Blob, name: string): void {
  const link = h('a', { href: URL.createObjectURL(file), download: name });
  link.click();
  // some browsers read it only after the click has been dealt with
  window.setTimeout(() => URL.revokeObjectURL(link.href), REVOKE_MILLIS);
}
