import { deskEn } from '../../text/desk.en.js';
import { deskZh } from '../../text/desk.zh.js';
import type { Language } from '../../text/language.js';
import { ChosenFiles } from './chosen.js';
import { EngineClient } from './client.js';
import { Desk, type Kept } from './desk.js';

const WORDS = { zh: deskZh, en: deskEn };

/** Chinese unless the browser asks for English first: those whom the page is for read Chinese. */
const first: Language = /^en\b/i.test(navigator.language) ? 'en' : 'zh';

function show(lang: Language, kept: Kept, other: Desk | null): void {
  const desk = new Desk(kept, WORDS[lang], lang);
  desk.show(document.body, other, () => show(lang === 'zh' ? 'en' : 'zh', kept, desk));
  if (other) document.getElementById('language')?.focus();
}

/** A program that stands in the page, compressed. */
function clientOf(id: string): EngineClient {
  return new EngineClient(document.getElementById(id)?.textContent ?? '');
}

show(first, { files: new ChosenFiles(), client: clientOf('engine'), pdf: clientOf('pdf') }, null);
