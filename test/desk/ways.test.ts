import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { AssessOptions } from '../../src/core.js';
import { Engine } from '../../src/desk/engine.js';
import type { Answers, Chosen, EngineRequest, Reply } from '../../src/desk/messages.js';
import { SETTINGS } from '../../src/text/desk.js';
import { LANGUAGES } from '../../src/text/language.js';
import { type AskedFixture, fixtures } from '../core/fixtures.js';

/** Whoever has only the page has no command line: no sentence of the page names an option or a command. */
const COMMAND_LINE = /(?<=[\s>“])--[a-z][a-z-]+|plancheck (?:plans|show|rules|template|evaluate|inspect)/;

const FIELDS: readonly string[] = [...SETTINGS, 'plan', 'at', 'rules', 'accept'];

function chosen(path: string): Chosen {
  return { name: path, folder: null, isNamedAsData: true, file: new Blob([readFileSync(path)]) };
}

async function ask<K extends EngineRequest['kind']>(
  engine: (reply: (one: Reply) => void) => Engine,
  request: EngineRequest,
): Promise<Answers[K] | string> {
  const replies: Reply[] = [];
  await engine((one) => replies.push(one)).take(request);
  const last = replies.at(-1);
  return last?.kind === 'answer' ? (last.answer as Answers[K]) : last?.kind === 'refused' ? last.reason : '';
}

function canBeFilledIn({ options }: AskedFixture): boolean {
  return Object.keys(options).every((one) => FIELDS.includes(one));
}

describe.each(LANGUAGES)('in %s', (lang) => {
  test('no sentence of the page speaks of a command line, over all fixtures', {
    timeout: 300_000,
  }, async () => {
    let reply: (one: Reply) => void = () => {};
    const engine = new Engine((one) => reply(one));
    const through = (to: (one: Reply) => void) => {
      reply = to;
      return engine;
    };
    for (const { name, inputs, options } of fixtures().filter(canBeFilledIn)) {
      const { rules: own = [], accept = [], ...settings } = options as AssessOptions;
      const known = new Set(accept.map(({ place }) => place?.file ?? ''));
      const rules = [...own.map((one) => one.name), ...known].map(chosen);
      const judged = await ask<'judge'>(through, {
        kind: 'judge',
        inputs: inputs.map((one) => chosen(one.name)),
        rules,
        settings,
        lang,
      });
      if (typeof judged === 'string') throw new Error(`${name}: ${judged}`);
      const found = await ask<'plans'>(through, { kind: 'plans', rules, lang });
      const said = [judged.faults, typeof found === 'string' ? [] : found.rules.faults].flat();
      const html = await ask<'render'>(through, { kind: 'render', format: 'html', lang });
      const page = typeof html === 'string' ? html : new TextDecoder().decode(html.bytes);
      expect(
        said.map(({ message }) => message).filter((one) => COMMAND_LINE.test(one)),
        name,
      ).toEqual([]);
      expect(COMMAND_LINE.exec(page)?.[0], name).toBeUndefined();
    }
  });
});

test('each fault knows the fields that it names, and what errors ask for is asked for once', async () => {
  const judge = async (text: string, settings = {}) => {
    const replies: Reply[] = [];
    const inputs = [{ name: 'a.csv', folder: null, isNamedAsData: true, file: new Blob([text]) }];
    await new Engine((one) => replies.push(one)).take({
      kind: 'judge',
      inputs,
      rules: [],
      settings,
      lang: 'zh',
    });
    const last = replies.at(-1);
    if (last?.kind !== 'answer') throw new Error('refused');
    return last.answer as Answers['judge'];
  };
  const nowhere = await judge('指标,年份,数值\n工业企业职业病危害项目申报率,2023,88.9%\n');
  expect(nowhere.missing).toEqual(['plan']);
  const fraction = await judge('指标,年份,数值\n工业企业职业病危害项目申报率,2023,0.9\n', {
    plan: 'hengshui',
  });
  const asking = fraction.faults.filter(({ fields }) => fields.includes('percentScale'));
  expect([asking.length, fraction.missing]).toEqual([1, ['percentScale']]);
  const zone = await judge('县区,指标,年份,数值\n高新区,工业企业职业病危害项目申报率,2023,90%\n', {
    plan: 'hengshui',
  });
  expect(zone.faults.flatMap(({ fields }) => fields)).toContain('countArea');
});
