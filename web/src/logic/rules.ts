/** What people type into the rules of a district, and what follows from it. */
import type { DistrictSasaran, RuleEntry, Rules, SaidRules } from '../data/rules';

export const MONTHS = 12;
/** A weight is typed in percent and reckoned in ten-thousandths of one: 8,33 is 83300. */
const PER_PERCENT = 10_000;
const WHOLE = 100 * PER_PERCENT;
const NUMBER = /^\d{1,9}([.,]\d{1,4})?$/;

/** A number as either language writes it, as the server reads it; null when it is none. */
export function plainNumber(typed: string): string | null {
  const text = typed.trim();
  return NUMBER.test(text) ? text.replace(',', '.') : null;
}

/** Two thousand as it is written in groups: 2.000 where a comma stands before decimals. */
const GROUPED = { ',': /^\d{1,3}([.\s]\d{3})+(?=,|$)/, '.': /^\d{1,3}([,\s]\d{3})+(?=\.|$)/ };

/** The mark before decimals in the language of the page. */
export type Decimal = keyof typeof GROUPED;

/** What was typed, without the marks between groups of three digits. */
function ungrouped(typed: string, decimal: Decimal): string {
  return typed.trim().replace(GROUPED[decimal], (groups) => groups.replace(/\D/g, ''));
}

/** A number for the server, as the page's language groups its digits; what is none as typed. */
export function numberSaid(typed: string, decimal: Decimal): string {
  return plainNumber(ungrouped(typed, decimal)) ?? typed;
}

/** A whole number for the server; what is none as typed: the server says what is wrong with it. */
export function wholeSaid(typed: string, decimal: Decimal): number | string {
  const digits = ungrouped(typed, decimal);
  return /^\d{1,9}$/.test(digits) ? Number(digits) : typed;
}

/** How twelve boxes stand: `even` when all are empty, else what is missing to 100 percent. */
export interface WeightsTyped {
  even: boolean;
  /** In percent; NaN where a box holds no number. */
  sum: number;
  isWhole: boolean;
  /** Ten-thousandths of a percent, January first. */
  parts: number[];
}

export function weightsTyped(boxes: string[]): WeightsTyped {
  const parts = boxes.map((box) => {
    const number = box.trim() === '' ? '0' : plainNumber(box);
    return number === null ? NaN : Math.round(Number(number) * PER_PERCENT);
  });
  const sum = parts.reduce((a, b) => a + b, 0);
  return {
    even: boxes.every((box) => box.trim() === ''),
    sum: sum / PER_PERCENT,
    isWhole: sum === WHOLE,
    parts,
  };
}

/** Weights as the server takes them, with the sum exactly 1; empty for twelfths. */
export function weightsSaid({ even, parts }: WeightsTyped): string[] {
  if (even) return [];
  return parts.map((part) => {
    const digits = String(part).padStart(7, '0');
    return `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, '');
  });
}

/** A stored weight in percent, as it is typed. */
export function weightBox(weight: number, decimal: string): string {
  return String(Math.round(weight * WHOLE) / PER_PERCENT).replace('.', decimal);
}

/** What is expected at the end of each month; empty without a target or with half a set of weights. */
export function lineOf(target: number | null, weights: WeightsTyped, rises: boolean): number[] {
  if (target === null || (rises && !weights.even && !weights.isWhole)) return [];
  let passed = 0;
  return Array.from({ length: MONTHS }, (_, i) => {
    if (!rises) return target;
    passed += weights.even ? WHOLE / MONTHS : weights.parts[i];
    return (target * passed) / WHOLE;
  });
}

/** What stands in the card of an indicator's rules. */
export interface TargetForm {
  target: string;
  weights: string[];
  deadline: string;
  note: string;
}

/** The form as the stored rules fill it: what follows a default stays empty. */
export function targetForm(rules: Rules, decimal: Decimal): TargetForm {
  const rule = rules.indicator;
  return {
    target: rule?.own && rule.target !== null ? String(rule.target).replace('.', decimal) : '',
    weights: Array.from({ length: MONTHS }, (_, i) =>
      rule && rule.weights.length > 0 ? weightBox(rule.weights[i], decimal) : '',
    ),
    deadline: rules.deadlineDay === rules.deadlineDefault ? '' : String(rules.deadlineDay),
    note: '',
  };
}

/** Only what differs from the stored rules. */
export function targetChange(rules: Rules, form: TargetForm, decimal: Decimal): SaidRules {
  const stored = targetForm(rules, decimal);
  const change: SaidRules = { year: rules.year, note: form.note.trim() };
  if (rules.indicator) change.indicator = rules.indicator.code;
  if (form.target.trim() !== stored.target) {
    change.target = form.target.trim() === '' ? null : numberSaid(form.target, decimal);
  }
  if (form.weights.join('|') !== stored.weights.join('|')) {
    change.weights = weightsSaid(weightsTyped(form.weights));
  }
  if (form.deadline.trim() !== stored.deadline) {
    change.deadlineDay = form.deadline.trim() === '' ? null : wholeSaid(form.deadline, decimal);
  }
  return change;
}

const RULES: (keyof SaidRules)[] = [
  'target',
  'weights',
  'deadlineDay',
  'prefer',
  'birthRate',
  'official',
];

export function isEmpty(change: SaidRules): boolean {
  return RULES.every((rule) => change[rule] === undefined);
}

/** What brings an earlier rule back. */
export function again(entry: RuleEntry, year: number, note: string): SaidRules {
  const change: SaidRules = { year, note };
  const said = entry.said === '' ? null : entry.said;
  switch (entry.kind) {
    case 'target':
      return { ...change, indicator: entry.subject, target: said };
    case 'weights':
      return { ...change, indicator: entry.subject, weights: said ? said.split(',') : [] };
    case 'deadline':
      return { ...change, deadlineDay: said === null ? null : Number(said) };
    case 'sasaran':
      return { ...change, prefer: entry.said };
    case 'birth-rate':
      return { ...change, birthRate: said, birthRateSource: entry.source };
    case 'official':
      return {
        ...change,
        official: { [entry.subject]: Number(entry.said) },
        officialSource: entry.source,
      };
  }
}

/** Official figures of a district by kind, as they count now. */
export type Officials = Map<string, { count: number; year: number; source: string }>;

export function officialsOf({ kinds }: DistrictSasaran): Officials {
  return new Map(kinds.flatMap(({ kind, official }) => (official ? [[kind, official]] : [])));
}

/**
 * Whether a line of the log is the rule that counts now: the newest of its kind and subject. An
 * official figure is an import, which a later file or an undo can take away without a line.
 */
export function countsNow(log: RuleEntry[], entry: RuleEntry, officials: Officials): boolean {
  const isSame = (one: RuleEntry) => one.kind === entry.kind && one.subject === entry.subject;
  if (entry.kind !== 'official') return log.find(isSame) === entry;
  const figure = officials.get(entry.subject);
  return (
    figure?.year === entry.year &&
    log.find((one) => isSame(one) && one.said === String(figure!.count)) === entry
  );
}

/** Years whose rules can be set: those with reports and the one after, newest first. */
export function ruleYears(first: string | null, last: string | null, shown: number): number[] {
  const from = Math.min(first ? Number(first.slice(0, 4)) : shown, shown);
  const to = Math.max(last ? Number(last.slice(0, 4)) + 1 : shown + 1, shown);
  return Array.from({ length: to - from + 1 }, (_, i) => to - i);
}
