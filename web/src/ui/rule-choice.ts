import type { App } from '../app';
import type { OpenRule } from '../data/reach-types';
import { CONDITIONS, STAFF_RULES } from '../logic/reach-view';
import { conditionWord } from './post-words';

const MOST_DAYS = 7;

type Part = 'worst' | 'staff' | 'days' | 'unknown';

/** One part of the rule of open posts: its words, and the values it can have. */
export interface RuleChoice {
  part: Part;
  label: string;
  options: [string, string][];
  chosen: string;
}

/** All parts of a rule but the types of posts. */
export function ruleChoices(app: App, rule: OpenRule): RuleChoice[] {
  const days = Array.from({ length: MOST_DAYS + 1 }, (_, n): [string, string] => [
    String(n),
    n === 0 ? app.t('rule.days.any') : app.t('rule.days.n', { n }),
  ]);
  const unknown = ['open', 'closed'] as const;
  return [
    {
      part: 'worst',
      label: app.t('rule.worst'),
      options: CONDITIONS.map((one) => [one, conditionWord(app, one)]),
      chosen: rule.worst,
    },
    {
      part: 'staff',
      label: app.t('rule.staff'),
      options: STAFF_RULES.map((one) => [one, app.t(`rule.staff.${one}`)]),
      chosen: rule.staff,
    },
    { part: 'days', label: app.t('rule.days'), options: days, chosen: String(rule.days) },
    {
      part: 'unknown',
      label: app.t('rule.unknown'),
      options: unknown.map((one) => [one, app.t(`rule.unknown.${one}`)]),
      chosen: rule.unknown,
    },
  ];
}

/** A chosen value as the rule holds it. */
export function ruleValue(part: Part, value: string): Partial<OpenRule> {
  return { [part]: part === 'days' ? Number(value) : value };
}
