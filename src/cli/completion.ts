import type { Command } from 'commander';
import { EXIT } from '../outcome/exit.js';
import { treeOf } from './command-tree.js';
import { bashCompletion } from './completion-bash.js';
import { fishCompletion } from './completion-fish.js';
import { zshCompletion } from './completion-zsh.js';
import { rulesFor } from './plan-choice.js';

import type { Terminal } from './terminal.js';

const SCRIPTS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };

/** `plancheck completion bash`: a script by which the shell completes commands, options, values and the ids of plans. */
export async function completionCommand(
  program: Command,
  shell: keyof typeof SCRIPTS,
  terminal: Terminal,
): Promise<number> {
  const { plans } = await rulesFor(terminal, []);
  terminal.stdout.write(
    SCRIPTS[shell](
      treeOf(
        program,
        terminal.text,
        plans.map(({ id }) => id),
      ),
    ),
  );
  return EXIT.ok;
}
