import type { App } from '../app';
import { ApiError } from '../data/api';
import type { Post, PostFact, PostHistory } from '../data/posts';
import { day, number } from '../logic/format';
import { fill, h } from './dom';
import { wordOf } from './post-words';

/** Everything that files said of a post, newest first; fetched only when somebody opens it. */
export function postHistory(app: App, post: Post): HTMLElement {
  const body = h('div', { class: 'post-history' });
  const root = h('details', { class: 'sources' }, h('summary', {}, app.t('post.history')), body);
  root.addEventListener('toggle', async () => {
    if (!root.open || body.childElementCount) return;
    try {
      fill(body, ...content(app, await app.api.postHistory(post.code)));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const failed = h('p', {}, app.t('post.historyFailed'));
      fill(body, failed);
      root.addEventListener('toggle', () => failed.remove(), { once: true });
    }
  });
  return root;
}

function content(app: App, { facts }: PostHistory): HTMLElement[] {
  if (!facts.length) return [h('p', {}, app.t('post.historyNone'))];
  const days = [...new Set(facts.map((fact) => fact.from))];
  return days.map((date) =>
    h(
      'section',
      {},
      h('h3', {}, day(date, app.language())),
      h('ul', {}, ...facts.filter((fact) => fact.from === date).map((fact) => factItem(app, fact))),
    ),
  );
}

function factItem(app: App, fact: PostFact): HTMLElement {
  const source =
    fact.line === null
      ? fact.file
      : app.t('post.historyLine', { file: fact.file, line: number(fact.line, app.language()) });
  return h(
    'li',
    {},
    h('span', {}, `${wordOf(app, 'attribute', fact.attribute)}: `),
    h('b', {}, valueWords(app, fact)),
    h(
      'span',
      { class: 'post-source' },
      source,
      fact.simulated ? ` · ${app.t('post.simulated')}` : '',
    ),
  );
}

const GROUPS: Record<string, string> = {
  status: 'post.status',
  kondisi: 'post.condition',
  rumah_dinas: 'post.condition',
  listrik: 'post.power',
  air: 'post.water',
  jenis: 'post.type',
};

function valueWords(app: App, { attribute, value }: PostFact): string {
  if (value === null) return app.t('post.unknown');
  if (attribute.startsWith('tgl_')) return day(value, app.language());
  return attribute in GROUPS ? wordOf(app, GROUPS[attribute], value) : value;
}
