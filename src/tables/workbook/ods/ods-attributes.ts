import { corrupt } from '../budget.js';
import type { XmlReader } from '../container/xml.js';

/** How often something stands there, or over how many cells it goes: 1 where OpenDocument does not say. */
export function countAttribute(xml: XmlReader, attribute: string): number {
  const written = xml.attribute(attribute);
  if (written === null) return 1;
  if (!/^\d{1,9}$/.test(written) || Number(written) === 0) throw corrupt(`${attribute} is no number`);
  return Number(written);
}
