import type { Text } from '../../text/text.js';

/** How the text of an input is encoded; a workbook is simply one. */
export function encodingText(encoding: string, { account }: Text): string {
  return encoding === 'workbook' ? account.workbook : encoding;
}
