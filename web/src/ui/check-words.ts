import type { App } from '../app';
import type { DoubtfulFigure, Flag, FigureComment } from '../data/checks';
import { moment, number } from '../logic/format';
import { indicatorOf } from '../state';
import { labelIn, type TextKey } from '../text';

/** What a check found, to stand after the name of the figure. */
export function flagWords(app: App, flag: Flag): string {
  const n = (value: number | null) =>
    value === null ? '' : number(Math.max(0, value), app.language());
  return app.t(`check.${flag.code}` as TextKey, {
    n: n(flag.figure),
    low: n(flag.low),
    high: n(flag.high),
    related: flag.related ? indicatorWords(app, flag.related) : '',
  });
}

/** The short name of an indicator. */
export function indicatorWords(app: App, code: string): string {
  const indicator = indicatorOf(app.state, code);
  return indicator ? labelIn(app.language(), indicator) : code;
}

/** All that the checks found, or that the figure is held without a finding. */
export function reasonWords(app: App, figure: DoubtfulFigure): string {
  if (figure.flags.length) return figure.flags.map((flag) => flagWords(app, flag)).join('; ');
  const n = figure.numerator === null ? '–' : number(figure.numerator, app.language());
  return app.t('check.heldFigure', { n });
}

export function commentWords(app: App, comment: FigureComment): string {
  return app.t(`check.said.${comment.decision}`, {
    at: moment(comment.at, app.language()),
    text: comment.text,
  });
}
