/** Colours and patterns of the map, read from the page's colour tokens. */

export interface Palette {
  colour(token: string): string;
  /** Tokens `hatch`, `dots`, `plan-part`, `dx-1` to `dx-9` and `gap-1` to `gap-3`; null for a plain colour. */
  pattern(token: string, ratio: number): CanvasPattern | null;
}

/** Side of a pattern's cell in CSS pixels. */
export const PATTERN_CELL = 6;

/** Lines over the colours of disease groups and gaps, so that neighbours differ in grey too. */
type Lines = 'none' | 'upright' | 'level' | 'falling';
const LINES: Record<string, Lines> = {
  'gap-1': 'none',
  'gap-2': 'falling',
  'gap-3': 'level',
  'dx-1': 'none',
  'dx-2': 'upright',
  'dx-3': 'level',
  'dx-4': 'none',
  'dx-5': 'falling',
  'dx-6': 'none',
  'dx-7': 'upright',
  'dx-8': 'level',
  'dx-9': 'falling',
};

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const colours = new Map<string, string>();
  const patterns = new Map<string, CanvasPattern>();
  const colour = (token: string) => {
    let value = colours.get(token);
    if (value === undefined) {
      value = style.getPropertyValue(token).trim();
      colours.set(token, value);
    }
    return value;
  };
  const pattern = (token: string, ratio: number) => {
    const lines = LINES[token];
    const draw = lines ? () => ruled(colour, token, lines, ratio) : SPECIAL[token];
    if (!draw) return null;
    const key = `${token}${ratio}`;
    const made = patterns.get(key) ?? draw(colour, ratio);
    patterns.set(key, made);
    return made;
  };
  return { colour, pattern };
}

const SPECIAL: Record<string, (colour: (token: string) => string, ratio: number) => CanvasPattern> =
  {
    hatch: (colour, ratio) => hatch(colour('--hatch-ground'), colour('--hatch-line'), ratio),
    'plan-part': (colour, ratio) => hatch(colour('--beyond'), colour('--gained'), ratio),
    dots,
  };

function hatch(ground: string, line: string, ratio: number): CanvasPattern {
  const side = Math.round(PATTERN_CELL * ratio);
  return drawn(side, ground, (context) => {
    context.strokeStyle = line;
    context.lineWidth = 1.7 * ratio;
    for (const shift of [-side, 0, side]) {
      context.moveTo(shift - 1, side + 1);
      context.lineTo(shift + side + 1, -1);
    }
    context.stroke();
  });
}

function dots(colour: (token: string) => string, ratio: number): CanvasPattern {
  const side = Math.round(PATTERN_CELL * ratio);
  return drawn(side, colour('--hatch-ground'), (context) => {
    context.fillStyle = colour('--dot');
    context.arc(side / 2, side / 2, 1.1 * ratio, 0, 2 * Math.PI);
    context.fill();
  });
}

function ruled(
  colour: (token: string) => string,
  token: string,
  lines: Lines,
  ratio: number,
): CanvasPattern {
  const side = Math.round(PATTERN_CELL * ratio);
  return drawn(side, colour(`--${token}`), (context) => {
    if (lines === 'none') return;
    context.strokeStyle = colour('--dx-line');
    context.lineWidth = 1.2 * ratio;
    const middle = side / 2;
    if (lines === 'falling') {
      for (const shift of [-side, 0, side]) {
        context.moveTo(shift - 1, -1);
        context.lineTo(shift + side + 1, side + 1);
      }
    } else {
      const upright = lines === 'upright';
      context.moveTo(upright ? middle : 0, upright ? 0 : middle);
      context.lineTo(upright ? middle : side, upright ? side : middle);
    }
    context.stroke();
  });
}

function drawn(side: number, ground: string, draw: (context: CanvasRenderingContext2D) => void) {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  const context = canvas.getContext('2d')!;
  context.fillStyle = ground;
  context.fillRect(0, 0, side, side);
  context.beginPath();
  draw(context);
  return context.createPattern(canvas, 'repeat')!;
}
