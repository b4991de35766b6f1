/** Words about options of a plan that several of its parts say. */
import type { App } from '../app';
import type { OptionLine } from '../data/plan-types';
import type { Said } from '../data/reach-types';
import { number } from '../logic/format';
import { money } from '../logic/money';
import { seasonIndex } from '../plan-map-state';

/** A sentence that the server says in both languages. */
export function said(app: App, words: Said): string {
  return words[app.language()];
}

/** Work and its money: "Bangun ulang · Rp 650 juta". */
export function workWords(app: App, { kind, cost }: OptionLine): string {
  const rupiah = cost === null ? app.t('planMap.costUnknown') : money(cost, app.language());
  return `${app.t(`plan.kind.${kind}`)} · ${rupiah}`;
}

/** "+640 orang" in the season that the map shows; of an aim whose people nobody counted, so. */
export function gainWords(app: App, people: number[]): string {
  const { plan, options } = app.state.plan;
  const seasons = plan?.seasons ?? options?.seasons ?? [];
  if (seasons.every((season) => season.people === 0)) return app.t('planMap.gainUnknown');
  const n = people[seasonIndex(app.state)] ?? 0;
  return app.t('planMap.gain', { n: number(n, app.language()) });
}
