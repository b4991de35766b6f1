import type { Hit } from '../data/types';
import type { VillageQuestion } from '../data/import-types';
import { number } from '../logic/format';
import { closeOnes, LEAVE_OUT, unanswered, type Draft } from '../logic/mapping';
import { failureLine } from './data-failure';
import type { MappingPart, Step } from './data-mapping';
import { fill, h } from './dom';

/** Value of the choice that opens a search. */
const OTHER = 'lain';
const SEARCH_MILLIS = 250;

/** Names that are not surely those of stored villages: a person chooses, nothing is guessed. */
export function villageQuestions(step: Step): MappingPart {
  const { app, mapping, change, draft } = step;
  const left = h('span', { class: 'mapping-left', role: 'status' });
  const rows = mapping.villages.map((village) => villageRow(step, village));
  const close = h('button', { type: 'button', class: 'quiet' });
  close.addEventListener('click', () =>
    change({ villages: { ...draft().villages, ...closeOnes(mapping, draft()) } }),
  );
  const root = h(
    'div',
    { class: 'mapping-villages', hidden: rows.length === 0 },
    h('h5', {}, app.t('map.villages'), ' · ', left),
    h('p', {}, app.t('map.villagesLead')),
    close,
    h('ul', {}, ...rows.map((row) => row.root)),
  );
  return {
    root,
    update(current) {
      const open = unanswered(mapping, current).length;
      left.textContent = open
        ? app.t('map.villagesLeft', { n: open, all: rows.length })
        : app.t('map.villagesDone');
      const ready = Object.keys(closeOnes(mapping, current)).length;
      close.hidden = ready === 0;
      close.textContent = app.t('map.useClose', { n: ready });
      for (const row of rows) row.update(current);
    },
  };
}

function villageRow(step: Step, village: VillageQuestion): MappingPart {
  const { app } = step;
  const { text, row, candidates } = village;
  const say = (code: string) => step.change({ villages: answered(step.draft(), text, code) });
  const option = (value: string, words: string) => h('option', { value }, words);
  const select = h(
    'select',
    { 'aria-label': app.t('map.villageOf', { name: text }) },
    option('', app.t('map.choose')),
    ...candidates.map(({ code, name, parent, score }) => {
      const n = number(score * 100, app.language());
      return option(code, app.t('map.candidate', { name, parent, n }));
    }),
    option(OTHER, app.t('map.otherVillage')),
    option(LEAVE_OUT, app.t('map.skipRow')),
  );
  const search = villageSearch(step, text, (hit) => {
    const words = app.t('map.found', { name: hit.name, within: hit.within });
    select.insertBefore(option(hit.code, words), select.options[1] ?? null);
    say(hit.code);
    select.focus();
  });
  select.addEventListener('change', () => {
    search.hidden = select.value !== OTHER;
    if (search.hidden) say(select.value);
    else search.querySelector('input')!.focus();
  });
  const root = h(
    'li',
    {},
    h(
      'span',
      { class: 'mapping-name' },
      h('b', {}, text),
      h('small', {}, app.t('map.row', { row })),
    ),
    select,
    search,
  );
  return {
    root,
    update(draft) {
      const said = draft.villages[text] ?? '';
      if (!search.hidden && !said) return;
      search.hidden = true;
      select.value = said;
      root.classList.toggle('answered', said !== '');
    },
  };
}

function answered(draft: Draft, text: string, code: string): Record<string, string> {
  const { [text]: _before, ...others } = draft.villages;
  return code ? { ...others, [text]: code } : others;
}

/** Finds any stored village by its name. */
function villageSearch(step: Step, text: string, choose: (hit: Hit) => void): HTMLElement {
  const { app } = step;
  const input = h('input', {
    type: 'search',
    autocomplete: 'off',
    'aria-label': app.t('map.findVillage', { name: text }),
  });
  const list = h('div', { class: 'mapping-hits' });
  let running: AbortController | undefined;
  let timer: number | undefined;
  const find = async () => {
    running?.abort();
    running = new AbortController();
    const { signal } = running;
    try {
      const found = input.value.trim() ? await app.api.search(input.value.trim(), signal) : [];
      const hits = found.filter((hit) => hit.level === 'desa');
      const button = (hit: Hit) =>
        h(
          'button',
          { type: 'button', class: 'quiet', onClick: () => choose(hit) },
          app.t('map.found', { name: hit.name, within: hit.within }),
        );
      const none = input.value.trim() !== '' && hits.length === 0;
      fill(list, ...hits.map(button), none && h('p', {}, app.t('map.noneFound')));
    } catch (error) {
      if (!signal.aborted) fill(list, failureLine(app, error, app.t('map.noneFound')));
    }
  };
  input.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void find(), SEARCH_MILLIS);
  });
  return h('div', { class: 'mapping-search', hidden: true }, input, list);
}
