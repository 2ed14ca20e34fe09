import { parseUnit, type Unit } from '../../quantity/unit.js';

const BRACKETED = /\s*[([【〔]\s*([^()[\]【】〔〕]*)\s*[)\]】〕]/g;

export function unbracketed(text: string): string {
  return text.replace(/^[([]\s*|\s*[)\]]$/g, '');
}

/** Units in brackets or after 单位, `参保人数（万人）`, `指标（单位：万人、%）`, and the text without them. */
export function takeUnits(text: string): { readonly units: readonly Unit[]; readonly rest: string } {
  const units: Unit[] = [];
  const rest = text.replace(BRACKETED, (all, inside: string) => {
    const found = unitsIn(inside.replace(/^(?:计量)?单位\s*[::]?\s*/, ''));
    units.push(...found);
    return found.length > 0 ? ' ' : all;
  });
  return { units, rest: rest.trim() };
}

/** `万人`, `万人、%`: nothing where any of it is no unit. */
export function unitsIn(text: string): readonly Unit[] {
  const units = text.split(/[、,，;；]\s*/).map((one) => parseUnit(unbracketed(one.trim())));
  return units.every((unit) => unit !== null) ? units : [];
}
