import process from 'node:process';
import type { Readable, Writable } from 'node:stream';
import { LoopFecError } from '../../core/error.ts';
import { fillText, type Text } from '../../core/text.ts';
import { systemClock } from '../../host/clock.ts';
import { printable } from '../../host/printable.ts';
import type { CommandContext } from '../context.ts';
import { Exit, type ExitCode } from '../exit.ts';
import { ask } from '../import/confirm.ts';
import { second } from '../import/minute.ts';
import { openUserJournal } from '../import/session.ts';

const texts = {
  question: {
    fr: 'Pour approuver, taper le code du dossier ({dossier}) : ',
    en: 'To approve, type the code of the client file ({dossier}): ',
  },
  approved: {
    fr: 'Approuvé. L’assistant peut importer ce fichier, une fois, jusqu’à {until}',
    en: 'Approved. The assistant may import this file, once, until {until}',
  },
  notApproved: { fr: 'Non approuvé : rien ne partira', en: 'Not approved: nothing will leave' },
} as const satisfies Record<string, Text>;

function refusal(code: string, texts: Text): LoopFecError {
  return new LoopFecError(code, texts);
}

interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

/** `loop-fec approve CODE`: only a person at a terminal can say yes. */
export async function approveCommand(
  code: string,
  context: CommandContext,
  { input, output }: Terminal = { input: process.stdin, output: process.stderr },
): Promise<ExitCode> {
  if (!context.stdinIsTerminal || !context.stderrIsTerminal) {
    throw refusal('needs-terminal', {
      fr: 'Une approbation se donne dans un terminal, par une personne : taper loop-fec approve soi-même',
      en: 'An approval is given in a terminal, by a person: type loop-fec approve yourself',
    });
  }
  const journal = await openUserJournal(context.env);
  try {
    const wanted = code.trim().toUpperCase();
    const found = await journal.confirmations.findByCode(wanted);
    const now = systemClock.now();
    if (found === null || found.usedAt !== null || found.approvedAt !== null || found.expiresAt <= now) {
      throw refusal('nothing-to-approve', {
        fr: 'Aucun import n’attend ce code : il a expiré (15 minutes), a déjà servi, ou est mal tapé. Demander un nouvel aperçu à l’assistant',
        en: 'No import waits for this code: it has expired (15 minutes), was used before, or is mistyped. Ask the assistant for a new preview',
      });
    }
    context.err(`${found.preview.split('\n').map(printable).join('\n')}\n`);
    const question = context.say(fillText(texts.question, { dossier: printable(found.dossier) }));
    const typed = await ask(question, input, output, context.signal);
    const yes = typed?.trim() === found.dossier;
    const approved = yes && (await journal.confirmations.approve(wanted, systemClock.now()));
    const until = second(found.expiresAt, context.lang);
    context.out(`${context.say(approved ? fillText(texts.approved, { until }) : texts.notApproved)}\n`);
    return approved ? Exit.ok : Exit.failed;
  } finally {
    journal.close();
  }
}
