import { describe, expect, it } from 'vitest';
import { findIndicator, withMembers } from '../src/logic/families';
import { indicator } from './makers';

const catalogue = {
  version: '1',
  clusters: [],
  stages: [],
  indicators: [
    indicator({ code: 'k4', nameId: 'K4', nameEn: 'Four visits' }),
    indicator({ code: 'dx-kasus', nameId: 'Kasus', nameEn: 'Cases', unit: '‰', family: true }),
    indicator({
      code: 'belum-layan',
      nameId: 'Belum terlayani',
      nameEn: 'Not served',
      family: true,
    }),
  ],
};

describe('a family of indicators', () => {
  it('gives its rules to a member, which is named after its group', () => {
    const cases = findIndicator(catalogue, 'dx-kasus:J00-J06')!;
    expect([cases.code, cases.nameId, cases.unit]).toEqual([
      'dx-kasus:J00-J06',
      'Kasus J00-J06',
      '‰',
    ]);
  });

  it('names a group of diagnoses in words where it has a name, with its code', () => {
    const named = {
      ...catalogue,
      icdGroups: [{ code: 'J00-J06', nameId: 'ISPA', nameEn: 'Upper respiratory' }],
    };
    expect(findIndicator(named, 'dx-kasus:J00-J06')!.nameId).toBe('Kasus: ISPA (J00-J06)');
    expect(findIndicator(named, 'dx-kasus:A00-A09')!.nameId).toBe('Kasus A00-A09');
  });

  it('names a member that is an indicator by that name', () => {
    expect(findIndicator(catalogue, 'belum-layan:k4')!.nameEn).toBe('Not served: Four visits');
  });

  it('is no indicator itself, and an unknown family has no members', () => {
    expect(findIndicator(catalogue, 'dx-kasus')).toBeNull();
    expect(findIndicator(catalogue, 'lain:k4')).toBeNull();
    expect(findIndicator(catalogue, null)).toBeNull();
  });

  it('is listed by the members that have figures, at its own place', () => {
    const listed = withMembers(catalogue, ['k4', 'dx-kasus:J00-J06', 'dx-kasus:I10-I15']);
    expect(listed.indicators.map((i) => i.code)).toEqual([
      'k4',
      'dx-kasus:J00-J06',
      'dx-kasus:I10-I15',
    ]);
  });
});
