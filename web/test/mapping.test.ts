import { describe, expect, it } from 'vitest';
import type { Mapping, VillageQuestion } from '../src/data/import-types';
import {
  askedAnew,
  certainty,
  closeOnes,
  datedTargets,
  doubled,
  draftOf,
  grouped,
  LEAVE_OUT,
  nameOf,
  neededFields,
  indicatorTargets,
  openColumns,
  readBy,
  saidOf,
  unanswered,
  unreadColumns,
  wanted,
  withoutQuestions,
} from '../src/logic/mapping';
import { hindrance, nextFile, queued } from '../src/logic/queue';
import { report as importReport } from './makers';

const candidate = (code: string, score: number) => ({ code, name: code, parent: 'Kei', score });

const village = (text: string, ...scores: number[]): VillageQuestion => ({
  text,
  row: 7,
  code: null,
  score: scores[0] ?? 0,
  sure: false,
  candidates: scores.map((score, i) => candidate(`${text}-${i}`, score)),
});

const column = (id: string, target: string | null, score: number | null = null) => ({
  id,
  header: id,
  samples: [],
  target,
  score,
  sure: (score ?? 0) >= 0.9,
  month: null as string | null,
});

function mapping(change: Partial<Mapping> = {}): Mapping {
  return {
    kind: 'population',
    profile: null,
    asks: true,
    sheet: null,
    sheets: [],
    headerRows: [3, 4],
    columns: [column('A', null), column('B', 'nama_desa', 0.95), column('C', 'penduduk', 0.8)],
    period: null,
    periodFrom: null,
    cumulative: false,
    year: 2024,
    source: null,
    villages: [],
    indicators: [],
    ...change,
  };
}

describe('the fields of the mapping step', () => {
  it('begin with what is proposed, and with no village chosen', () => {
    const draft = draftOf(mapping({ villages: [village('Nerrong', 0.99)] }), 'data.csv', null);

    expect(draft.columns).toEqual({ A: LEAVE_OUT, B: 'nama_desa', C: 'penduduk' });
    expect(draft.year).toBe('2024');
    expect(draft.villages).toEqual({});
    expect(draft.keep).toBe(true);
  });

  it('ask for all sheets of one form unless a person wants one alone', () => {
    const sheet = (name: string) => ({ name, hidden: false, read: true, period: null });
    const sheets = [sheet('JAN'), sheet('FEB')];
    const draft = draftOf(mapping({ sheet: 'JAN', sheets }), 'kia.xlsx', null);

    expect(saidOf(draft)).toMatchObject({ sheet: 'JAN', sheets: null });
    expect(saidOf({ ...draft, alone: true })).toMatchObject({ sheet: 'JAN', sheets: ['JAN'] });
  });

  it('offer indicators for names of a column, not what stands beside figures', () => {
    const target = (id: string) => ({ id, label: { id, en: id }, group: { id, en: id } });
    const ids = ['kode_desa', 'kode_indikator', 'pembilang', 'k4', 'k4.penyebut', 'idl'];
    const offered = indicatorTargets(ids.map((id) => ({ ...target(id), required: false })));

    expect(offered.map(({ id }) => id)).toEqual(['k4', 'idl']);
    const columns = { A: 'nama_desa', B: 'kode_indikator', C: 'periode', D: 'pembilang' };
    const draft = { ...draftOf(mapping({ kind: 'indicators' }), 'a.csv', null), columns };
    expect(neededFields(draft).period).toBe(false);
    expect(saidOf({ ...draft, indicators: { 'K 4': 'k4' } })).toMatchObject({
      indicators: { 'K 4': 'k4' },
    });
  });

  it('keep what a person said when the server answers again', () => {
    const first = { ...draftOf(mapping(), 'a.csv', null), source: 'Dukcapil', name: 'capil' };
    const again = draftOf(mapping({ year: null }), 'a.csv', { ...first, villages: { X: '1' } });

    expect(again.source).toBe('Dukcapil');
    expect(again.year).toBe('2024');
    expect(again.villages).toEqual({ X: '1' });
    expect(again.name).toBe('capil');
  });

  it('forget it when the file is taken for something else', () => {
    const first = { ...draftOf(mapping(), 'a.csv', null), source: 'Dukcapil' };

    expect(draftOf(mapping({ kind: 'facilities' }), 'a.csv', first).source).toBe('');
  });

  it('send what the server takes, and a name only when the mapping is kept', () => {
    const draft = { ...draftOf(mapping(), 'a.csv', null), name: 'Data  Capil 1!', year: '' };

    expect(saidOf(draft)).toMatchObject({ saveAs: 'data-capil-1', year: null, source: null });
    expect(saidOf({ ...draft, keep: false })).toMatchObject({ saveAs: null });
    expect(saidOf(askedAnew(draft, { sheet: 'KIA' }))).toMatchObject({ sheet: 'KIA', columns: {} });
  });

  it('ask for what no column says', () => {
    const draft = draftOf(mapping(), 'a.csv', null);
    const posts = { ...draft, kind: 'facilities' as const };
    const figures = { ...draft, kind: 'indicators' as const };

    expect(neededFields(draft)).toMatchObject({ year: true, source: true, period: false });
    expect(neededFields({ ...draft, columns: { A: 'tahun', B: 'sumber' } })).toMatchObject({
      year: false,
      source: false,
    });
    expect(neededFields(posts).type).toBe(true);
    expect(neededFields({ ...posts, columns: { A: 'jenis' } }).type).toBe(false);
    expect(neededFields({ ...figures, columns: { A: 'nama_desa', B: 'k4' } }).period).toBe(true);
    expect(neededFields({ ...figures, columns: { B: 'k4@2025-03' } }).period).toBe(false);
    expect(neededFields({ ...figures, columns: { A: 'periode', B: 'k4' } }).period).toBe(false);
  });

  it('tell which meaning was given twice, but may leave out many columns', () => {
    const draft = { ...draftOf(mapping(), 'a.csv', null) };

    expect([
      ...doubled({ ...draft, columns: { A: 'k4', B: 'k4', C: LEAVE_OUT, D: LEAVE_OUT } }),
    ]).toEqual(['k4']);
  });
});

describe('names of villages', () => {
  const asked = mapping({
    villages: [village('Nerrong', 0.9, 0.5), village('Ohoi', 0.85, 0.84), village('Xyz')],
  });
  const draft = draftOf(asked, 'a.csv', null);

  it('stay open until a person answers each', () => {
    expect(unanswered(asked, draft)).toHaveLength(3);
    expect(unanswered(asked, { ...draft, villages: { Xyz: LEAVE_OUT } })).toHaveLength(2);
  });

  it('are taken over together only where one candidate stands out', () => {
    expect(closeOnes(asked, draft)).toEqual({ Nerrong: 'Nerrong-0' });
    expect(closeOnes(asked, { ...draft, villages: { Nerrong: LEAVE_OUT } })).toEqual({});
  });
});

it('the name of a mapping leaves out what changes each month', () => {
  expect(nameOf('Rekap KIA Pkm Elat September 2025.xlsx')).toBe('rekap-kia-pkm-elat');
  expect(nameOf('2025-09.csv')).toBe('pemetaan');
});

it('a proposal says how far it can be trusted', () => {
  expect(certainty(column('A', 'k4', 0.95))).toBe('sure');
  expect(certainty(column('A', 'k4', 0.8))).toBe('likely');
  expect(certainty(column('A', 'k4', 0.6))).toBe('unsure');
  expect(certainty(column('A', null))).toBe('none');
});

it('targets stand in groups, in their order', () => {
  const target = (id: string, group: string) => ({
    id,
    label: { id, en: id },
    group: { id: group, en: `${group}!` },
    required: false,
  });
  const groups = grouped([target('a', 'Desa'), target('b', 'Jumlah'), target('c', 'Desa')], 'en');

  expect(groups.map(({ label, targets }) => [label, targets.map(({ id }) => id)])).toEqual([
    ['Desa!', ['a', 'c']],
    ['Jumlah!', ['b']],
  ]);
});

describe('a file that asks', () => {
  const problem = (code: string, reason: string) => ({
    severity: 'rejected' as const,
    place: '',
    row: null,
    code,
    reason,
    fix: '',
  });
  const report = importReport({
    rejected: 2,
    problems: [problem('needs-mapping', 'Isi tahun data'), problem('negative', 'Kurang dari nol')],
    mapping: mapping(),
  });
  const file = {
    ...queued(1, new File([], 'a.csv')),
    stage: 'checked' as const,
    report,
  };

  it('says in the step what is wanted, and in the report the rest', () => {
    expect(wanted(report)).toEqual(['Isi tahun data']);
    expect(withoutQuestions(report).problems.map(({ code }) => code)).toEqual(['negative']);
  });

  it('cannot be stored before it is answered, nor after a change that was not checked', () => {
    const answered = { ...file, report: importReport({ mapping: mapping({ asks: false }) }) };
    const draft = draftOf(mapping(), 'a.csv', null);

    expect(hindrance(file)).toBe('mapping');
    expect(hindrance({ ...answered, draft, settled: draft })).toBeNull();
    expect(hindrance({ ...answered, draft: { ...draft }, settled: draft })).toBe('mapping');
  });

  it('holds up the others, unlike one that nothing said here can mend', () => {
    const waiting = queued(2, new File([], 'b.csv'));
    const rejected = importReport({ rejected: 1, problems: [problem('negative', 'x')] });

    expect(nextFile([file, waiting])).toBeNull();
    expect(nextFile([{ ...file, report: rejected }, waiting])).toBe(waiting);
  });
});

describe('what a file was read by', () => {
  const answers = draftOf(mapping(), 'a.csv', null);

  it('is a mapping only where one was saved or given', () => {
    expect(readBy('rekap-kia', null)).toBe('Profile');
    expect(readBy('rekap-kia', answers)).toBe('Profile');
    expect(readBy(null, answers)).toBe('Said');
    expect(readBy(null, null)).toBe('Headings');
  });
});

describe('a column whose heading names a month', () => {
  const labelled = (id: string, name: string) => ({
    id,
    label: { id: name, en: name },
    group: { id: '', en: '' },
    required: false,
  });
  const offered = datedTargets(
    { ...column('F', null), header: 'DPT1 › OKT', month: '2025-10' },
    [labelled('nama_desa', 'Nama desa'), labelled('dpt1', 'DPT1')],
    'id',
  );

  it('keeps it with every figure that it may be taken for', () => {
    expect(offered.map(({ id }) => id)).toEqual(['nama_desa', 'dpt1@2025-10']);
    expect(offered.map(({ label }) => label.id)).toEqual(['Nama desa', 'DPT1, Oktober 2025']);
  });

  it('is not asked for the month of the file', () => {
    const figures = mapping({ kind: 'indicators', columns: [column('F', null)] });
    const draft = { ...draftOf(figures, 'kia.xlsx', null), columns: { F: offered[1]!.id } };

    expect(neededFields(draft).period).toBe(false);
    expect(neededFields({ ...draft, columns: { F: 'dpt1' } }).period).toBe(true);
  });
});

it('columns are open until a person chooses for them', () => {
  const asked = mapping({ kind: 'indicators', columns: [column('F', null), column('G', null)] });
  const unclear = [
    {
      severity: 'rejected' as const,
      place: '',
      row: null,
      code: 'column-unclear',
      reason: '',
      fix: '',
    },
  ];
  const report = importReport({ mapping: asked, problems: unclear });
  const draft = draftOf(asked, 'kia.xlsx', null);
  const said = { ...draft, columns: { ...draft.columns, F: 'dpt1@2025-10' } };

  expect(openColumns(report, draft).map(({ id }) => id)).toEqual(['F', 'G']);
  expect(openColumns(report, said).map(({ id }) => id)).toEqual(['G']);
  expect(openColumns(importReport({ mapping: asked }), draft)).toEqual([]);
});

it('counts the columns of a stored file that were not read, none of a template', () => {
  const columns = [column('A', LEAVE_OUT), column('B', 'nama_desa'), column('C', null)];

  expect(unreadColumns(importReport({ mapping: mapping({ columns }) }))).toBe(2);
  expect(unreadColumns(importReport({ mapping: null }))).toBe(0);
});
