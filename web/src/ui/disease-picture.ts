import type { App } from '../app';
import { diseasesShown } from '../disease-state';
import { diseaseSubtitle } from './disease-words';
import { legendClasses } from './disease-list';
import type { Said } from './save-picture';
import { number } from '../logic/format';

/** What a picture of the map of diseases says of itself; null until they came. */
export function diseasePicture(app: App): Said | null {
  const diseases = diseasesShown(app.state);
  if (!diseases) return null;
  const n = (count: number) => number(count, app.language());
  const rank = app.state.view.diseaseRank;
  const sum = (at: 0 | 1) => diseases.reporting.reduce((all, one) => all + one[at], 0);
  return {
    title: `${app.t('dx.label')}: ${app.t(`dx.by.${rank}`).toLowerCase()}`,
    below: diseaseSubtitle(app, diseases),
    rows: legendClasses(app, diseases).map(({ token, letter, words, count }) => ({
      token,
      words: [letter, words, n(count)].filter(Boolean).join(' '),
    })),
    reporting: [sum(0), sum(1)],
    about: `penyakit-${rank}`,
    period: diseases.period,
  };
}
