import type { VillageQuestion } from '../data/import-types';
import { number } from '../logic/format';
import { indicatorTargets, LEAVE_OUT } from '../logic/mapping';
import type { MappingPart, Step } from './data-mapping';
import { h } from './dom';

/** Names in a column of indicators that are not surely of the catalogue: a person chooses. */
export function indicatorQuestions(step: Step): MappingPart {
  const { app, mapping } = step;
  const rows = mapping.indicators.map((question) => indicatorRow(step, question));
  const root = h(
    'div',
    { class: 'mapping-villages', hidden: rows.length === 0 },
    h('h5', {}, app.t('map.indicators')),
    h('p', {}, app.t('map.indicatorsLead')),
    h('ul', {}, ...rows.map((row) => row.root)),
  );
  return {
    root,
    update(draft) {
      for (const row of rows) row.update(draft);
    },
  };
}

function indicatorRow(step: Step, { text, row, candidates }: VillageQuestion): MappingPart {
  const { app, change, draft, targets } = step;
  const language = app.language();
  const option = (value: string, words: string) => h('option', { value }, words);
  const near = candidates.map(({ code, name, score }) =>
    option(code, app.t('map.indicatorCandidate', { name, n: number(score * 100, language) })),
  );
  const others = indicatorTargets(targets)
    .filter(({ id }) => candidates.every(({ code }) => code !== id))
    .map(({ id, label }) => option(id, label[language]));
  const select = h(
    'select',
    { 'aria-label': app.t('map.indicatorOf', { name: text }) },
    option('', app.t('map.choose')),
    ...near,
    option(LEAVE_OUT, app.t('map.skipRow')),
    h('optgroup', { label: app.t('map.otherIndicators') }, ...others),
  );
  select.addEventListener('change', () => {
    const { [text]: _before, ...rest } = draft().indicators;
    change({ indicators: select.value ? { ...rest, [text]: select.value } : rest });
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
  );
  return {
    root,
    update(current) {
      select.value = current.indicators[text] ?? '';
      root.classList.toggle('answered', select.value !== '');
    },
  };
}
