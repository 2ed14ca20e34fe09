import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export interface ShippedCheckpoint {
  readonly year: number;
  readonly due: string;
  readonly due_strict?: string;
  readonly opens?: string;
  readonly wording: string;
  readonly clause: string;
}

export type ShippedRow = Readonly<Record<string, unknown>> & { readonly row: number; readonly name: string };

export interface ShippedPlan {
  readonly id: string;
  readonly title: string;
  readonly jurisdiction: Readonly<Record<string, unknown>> & { readonly name: string };
  readonly document: {
    readonly number: string | null;
    readonly issuer: string | null;
    readonly date: string | null;
  };
  readonly period: unknown;
  readonly checkpoints: { readonly midterm: ShippedCheckpoint; readonly final: ShippedCheckpoint };
  readonly indicators: readonly ShippedRow[];
}

export const CITIES = ['shaoguan', 'taishan', 'jieyang', 'liaocheng', 'hengshui'] as const;
export type City = (typeof CITIES)[number];

export function shipped(city: City): ShippedPlan {
  return parse(readFileSync(`rules/plans/${city}.yaml`, 'utf8')) as ShippedPlan;
}

/** The published table as it was transcribed: its headings, and its rows of cells. */
export function published(city: City): string[][] {
  const text = readFileSync(`seeds/${city}.csv`, 'utf8').trimEnd();
  return text.split('\n').map((line) => line.split(',').map((cell) => cell.replace(/^"|"$/g, '')));
}
