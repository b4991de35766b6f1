/** How words and legend rows are laid out on a saved picture. Sizes in CSS pixels. */

/** Breaks a text into lines that are no wider than `width`, between words. */
export function wrapped(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Where items of given widths stand in rows no wider than `width`: left edge and row of each. */
export function flowed(
  widths: number[],
  width: number,
  gap: number,
): { left: number; row: number }[] {
  let [left, row] = [0, 0];
  return widths.map((own) => {
    if (left > 0 && left + own > width) [left, row] = [0, row + 1];
    const at = { left, row };
    left += own + gap;
    return at;
  });
}

/** "petasehat_k4_2025-12_81.02.01.png": sorts by what it shows, and has no sign a phone refuses. */
export function pictureName(indicator: string, period: string, area: string): string {
  const safe = (part: string) => part.replace(/[^a-zA-Z0-9.-]+/g, '-');
  return `petasehat_${safe(indicator)}_${period}_${safe(area)}.png`;
}
