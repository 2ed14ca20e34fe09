import { partsOf } from './paint.js';

/** A colour made lighter (up to 1) or darker (down to -1), as workbooks say it (ECMA-376, 18.8.19); of one that is not known a name that no other has. */
export function tinted(colour: string, tint: number): string {
  if (tint === 0 || !Number.isFinite(tint)) return colour;
  const parts = partsOf(colour);
  if (parts === null) return `${colour} ${tint}`;
  const [most, least] = [Math.max(...parts) / 255, Math.min(...parts) / 255];
  const light = (most + least) / 2;
  const lighter = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  // with hue and saturation as they were, what is above or below the middle keeps its share of the room there is
  const room = Math.min(light, 1 - light);
  const spread = room === 0 ? 0 : Math.min(lighter, 1 - lighter) / room;
  return parts.map((part) => hex(255 * (lighter + (part / 255 - light) * spread))).join('');
}

function hex(part: number): string {
  return Math.min(255, Math.max(0, Math.round(part)))
    .toString(16)
    .padStart(2, '0');
}
