import { describe, expect, it } from 'vitest';
import { groupProblems, problemsCsv } from '../src/logic/problems';
import * as queue from '../src/logic/queue';
import type { QueuedFile, Stage } from '../src/logic/queue';
import { match, problem, report } from './makers';

function file(id: number, stage: Stage, change: Partial<QueuedFile> = {}): QueuedFile {
  return { ...queue.queued(id, new File(['x'], `${id}.csv`)), stage, ...change };
}

describe('the queue', () => {
  it('takes up the first waiting file when nothing else is being looked at', () => {
    const files = [file(1, 'saved'), file(2, 'waiting'), file(3, 'waiting')];
    expect(queue.nextFile(files)?.id).toBe(2);
  });

  it.each<Stage>(['checking', 'checked', 'saving', 'stopping', 'failed', 'stopped'])(
    'lets the others wait while a file is %s',
    (stage) => {
      expect(queue.nextFile([file(1, stage), file(2, 'waiting')])).toBeNull();
    },
  );

  it('knows whether the others wait for a person or for the server', () => {
    const files = [file(1, 'saved'), file(2, 'checked'), file(3, 'waiting')];
    expect(queue.awaitsAnswer(files)).toBe(true);
    expect(queue.awaitsAnswer([file(1, 'checking'), file(2, 'waiting')])).toBe(false);
  });

  it('lets others first, once, when a file only lacks boundaries', () => {
    const lacking = report({ rejected: 1, problems: [problem({ code: 'no-boundaries' })] });
    const files = [file(1, 'checked', { report: lacking }), file(2, 'waiting')];
    expect(queue.letsOthersFirst(files[0], files)).toBe(true);
    const moved = queue.postponed(files, 1);
    expect(moved.map((f) => [f.id, f.stage])).toEqual([
      [2, 'waiting'],
      [1, 'waiting'],
    ]);
    const again = { ...moved[1], stage: 'checked' as const, report: lacking };
    expect(queue.letsOthersFirst(again, [file(3, 'waiting'), again])).toBe(false);
  });

  it('keeps a file in its place that has another fault, or nobody to let first', () => {
    const faulty = report({
      rejected: 2,
      problems: [problem({ code: 'no-boundaries' }), problem({ code: 'not-integer' })],
    });
    const first = file(1, 'checked', { report: faulty });
    expect(queue.letsOthersFirst(first, [first, file(2, 'waiting')])).toBe(false);
    const lacking = report({ rejected: 1, problems: [problem({ code: 'no-boundaries' })] });
    const alone = file(1, 'checked', { report: lacking });
    expect(queue.letsOthersFirst(alone, [alone])).toBe(false);
  });
});

describe('a checked file', () => {
  it.each([
    ['unrecognised', report({ kind: null, rejected: 1 })],
    ['rejected', report({ kind: null, problems: [problem({ code: 'not-data' })] })],
    ['rejected', report({ rejected: 1 })],
    ['nothing', report({ accepted: 0 })],
    ['known', report({ accepted: 0, unchanged: 3 })],
    ['undecided', report({ matches: [match({ sure: false })] })],
    [null, report({ matches: [match({ sure: true })] })],
  ] as const)('is hindered by: %s', (why, of) => {
    expect(queue.hindrance(file(1, 'checked', { report: of }))).toBe(why);
  });

  it('is not refused for good by a name that fits several posts: a person says which', () => {
    const candidates = ['P1', 'P2'].map((code) => ({ code, name: 'Puskesmas Samadua' }));
    const asked = file(1, 'checked', {
      report: report({
        accepted: 0,
        rejected: 1,
        problems: [problem({ code: 'ambiguous-name', row: 4 })],
        matches: [match({ row: 4, candidates, refuses: true })],
      }),
    });
    expect(queue.hindrance(asked)).toBe('undecided');
    const answered = { ...asked, verdicts: { 4: 'P2' } };
    expect(queue.hindrance(answered)).toBeNull();
    expect(queue.queryOf(answered, false, 'abc').getAll('confirm')).toEqual(['4=P2']);
    const worse = { ...answered, report: { ...asked.report!, rejected: 2 } };
    expect(queue.hindrance(worse)).toBe('rejected');
  });

  it('sends what a person said, and nothing for what was left empty', () => {
    const asked = file(1, 'checked', {
      report: report({ matches: [match({ row: 4 }), match({ row: 9 }), match({ row: 12 })] }),
      verdicts: { 4: 'P1', 9: queue.NEW },
      options: { ...queue.queued(1, new File([], '')).options, asOf: '2025-06-30' },
    });
    expect(queue.queryOf(asked, false, 'abc').toString()).toBe(
      'dryRun=false&name=1.csv&asOf=2025-06-30&confirm=4%3DP1&confirm=9%3Dnew&progress=abc',
    );
  });

  it('sends the only district that a layer is for', () => {
    const { options } = queue.queued(1, new File([], ''));
    const layer = file(1, 'checked', { options: { ...options, within: '81.02' } });
    expect(queue.queryOf(layer, true, 'abc').get('within')).toBe('81.02');
  });
});

describe('problems', () => {
  const listed = [
    problem({ severity: 'info', code: 'other-districts', fix: '' }),
    problem({ severity: 'warned', code: 'at-sea', place: 'baris 3', row: 3, fix: 'Geser.' }),
    problem({ severity: 'rejected', code: 'not-integer', place: 'baris 5', row: 5, fix: 'A.' }),
    problem({ severity: 'warned', code: 'shared-point', place: 'baris 7', row: 7 }),
    problem({ severity: 'warned', code: 'at-sea', place: 'baris 9', row: 9, fix: 'Geser.' }),
    problem({ severity: 'rejected', code: 'not-integer', place: 'baris 6', row: 6, fix: 'B.' }),
  ];

  it('stand by gravity, then by number, and share a remedy only where it is the same', () => {
    const groups = groupProblems(listed);
    expect(groups.map((g) => [g.code, g.problems.length, g.fix])).toEqual([
      ['not-integer', 2, null],
      ['at-sea', 2, 'Geser.'],
      ['shared-point', 1, 'Perbaiki.'],
      ['other-districts', 1, ''],
    ]);
  });

  it('none is lost by grouping', () => {
    expect(groupProblems(listed).flatMap((g) => g.problems)).toHaveLength(listed.length);
  });

  it('as CSV keep quotes and separators, and no cell is a formula', () => {
    const csv = problemsCsv(
      [problem({ place: '=1+1', reason: 'Isi "a;b" salah.', row: null })],
      ['tingkat', 'tempat'],
    );
    expect(csv).toBe(
      '\ufefftingkat;tempat\r\nrejected;\'=1+1;;bad-row;"Isi ""a;b"" salah.";Perbaiki.\r\n',
    );
  });
});
