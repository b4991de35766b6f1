/** Words about plans, shared by the parts of the place Rencana. */
import type { App } from '../app';
import type { DistrictPlan, OptionLine } from '../data/plan-types';
import { number } from '../logic/format';
import { longMonth } from '../logic/period';
import { optionsById } from '../plan-state';
import { count } from './reach-words';

/** Numbers that are written out at the start of a sentence. */
const WRITTEN = 10;

/** "Tiga" for 3; larger numbers in digits. */
export function numberWord(app: App, n: number): string {
  if (n < 1 || n > WRITTEN) return count(app, n);
  return app.t('plan.numbers').split(' ')[n - 1];
}

/** "67,3%"; a dash of nobody. */
export function shareWords(app: App, part: number, whole: number): string {
  return whole > 0 ? `${number((100 * part) / whole, app.language(), 1, true)}%` : '–';
}

/** "+1.478"; "0" where nothing was gained. */
export function gainWords(app: App, gained: number): string {
  return gained > 0 ? `+${count(app, gained)}` : count(app, gained);
}

/** "Musim kemarau", "Kemarau dan ombak, rata-rata menurut bulan", "…, menurut musim terburuk". */
export function seasonsWords(app: App, { seasons, asked }: DistrictPlan): string {
  const names = seasons.map(({ id }) => app.t(`reach.season.${id}`).toLowerCase());
  if (names.length === 1) return app.t('reach.inSeason', { season: names[0] });
  const listed = new Intl.ListFormat(app.language(), { type: 'conjunction' }).format(names);
  const key = asked.judge === 'worst' ? 'plan.seasons.worst' : 'plan.seasons.weighted';
  return app.t(key, { seasons: listed });
}

/** "Musim kemarau · orang · November 2026": what the figures are of. */
export function assumedWords(app: App, plan: DistrictPlan): string {
  const { asked } = plan;
  const aim = asked.aim === 'orang' ? null : asked.aimName[app.language()];
  const month = longMonth(asked.period, app.language());
  return [seasonsWords(app, plan), aim, month].filter(Boolean).join(' · ');
}

/** "3 bidan, 3 perawat"; null where nobody is lacking. */
export function staffWords(app: App, bidan: number, perawat: number): string | null {
  const of = (n: number, who: 'bidan' | 'perawat') =>
    n > 0 ? app.t(`plan.staff.${who}`, { n: count(app, n) }) : null;
  return [of(bidan, 'bidan'), of(perawat, 'perawat')].filter(Boolean).join(', ') || null;
}

/** "Bangun ulang" and its like, as a table of mixed works says it. */
export function workWords(app: App, { kind, costPercent }: OptionLine): string {
  const word = app.t(`plan.kind.${kind}`);
  return kind === 'repair' && costPercent ? `${word} ${costPercent}%` : word;
}

/** Names of options; an id that is not known any more stands for itself. */
export function optionName(app: App, id: string): string {
  return optionsById(app.state).get(id)?.name ?? id;
}

/** "A, B dan C" */
export function namesOf(app: App, ids: string[]): string {
  const format = new Intl.ListFormat(app.language(), { type: 'conjunction' });
  return format.format(ids.map((id) => optionName(app, id)));
}
