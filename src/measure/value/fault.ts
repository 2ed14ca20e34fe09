import type { ValueField } from '../../diagnostic/codes.js';
import { type Diagnostic, diagnostic, type Place } from '../../diagnostic/diagnostic.js';
import { SHOWN } from '../../tables/sheet.js';
import type { ValueFault } from './cell.js';

/** What a fault's sentence says of the cell. */
export interface FaultyCell {
  readonly text: string;
  readonly indicator: string;
  readonly unit: string;
  readonly field: ValueField;
}

/** The diagnostic of a cell that has no value. */
export function faultDiagnostic(fault: ValueFault, cell: FaultyCell, place: Place): Diagnostic {
  const { indicator, unit, field } = cell;
  const isOfFormat = fault.fault === 'PC204' && (fault.hint === 'hidden' || fault.hint === 'shown');
  const text = isOfFormat
    ? cell.text.replace(SHOWN, (_, stored, shown) => (shown === '' ? stored : `${stored} [${shown}]`))
    : cell.text;
  switch (fault.fault) {
    case 'PC204':
      return diagnostic('PC204', place, {
        text,
        indicator,
        field,
        hint: field === 'value' || isOfFormat ? fault.hint : 'whole',
      });
    case 'PC205':
      return diagnostic('PC205', place, {
        text,
        indicator,
        asWritten: fault.asWritten,
        asFraction: fault.asFraction,
      });
    case 'PC207':
      return diagnostic('PC207', place, { text, indicator });
    case 'PC208': {
      const { numerator, denominator } = fault;
      return diagnostic('PC208', place, { numerator, denominator, indicator });
    }
    case 'PC209':
      return diagnostic('PC209', place, { text, parts: fault.parts, ratio: fault.ratio, indicator });
    case 'PC218':
      return diagnostic('PC218', place, { unit: fault.unit, indicator, field, expected: unit });
    case 'PC222':
      return diagnostic('PC222', place, { text, indicator, field, unit });
    case 'PC225':
      return diagnostic('PC225', place, { text, indicator });
    case 'PC244': {
      const { denominator, units } = fault;
      return diagnostic('PC244', place, { indicator, denominator, units });
    }
    case 'PC270': {
      const { units, below, above } = fault;
      return diagnostic('PC270', place, { text, indicator, units, below, above });
    }
  }
}
