import { describe, expect, it } from 'vitest';
import { withRemedies, type Remedy } from '../src/logic/remedies';
import { text } from '../src/text';
import { problem } from './makers';

const say = ({ key, field }: Remedy) => text('id', key, { field: field ? text('id', field) : '' });

describe('what to do about a problem', () => {
  it('speaks of a field of the page where the server speaks of an option', () => {
    const [shown] = withRemedies(
      [problem({ code: 'no-code-field', fix: 'Sebutkan dengan --code-field NAMA_KOLOM.' })],
      say,
    );
    expect(shown.fix).toBe('Isi “Kolom kode desa” saat memasukkan berkas ini.');
  });

  it('names the field for the district where a layer would shrink', () => {
    const [shown] = withRemedies([problem({ code: 'layer-smaller' })], say);
    expect(shown.fix).toContain('pilih kabupatennya di “Hanya untuk kabupaten/kota”');
  });

  it('is otherwise what the server says', () => {
    const found = [problem({ code: 'at-sea', fix: 'Periksa titiknya.' })];
    expect(withRemedies(found, say)).toEqual(found);
  });
});
