import { realpath } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { LoopFecError } from '../../core/error.ts';
import { fillText, type Text } from '../../core/text.ts';
import type { Git } from '../files/git.ts';
import { trackedFile } from '../files/tracked-file.ts';
import type { Inputs } from '../inputs.ts';
import { shownText } from '../show/shown-text.ts';
import { checkWorkspaceFile } from '../show/workspace-file.ts';

const tracked: Text = {
  fr: '« {input} » ne peut pas être écrit à « {path} » : git y suit « {tracked} », qui serait remplacé. Rien n’a été importé. Donner un chemin que le dépôt ne contient pas, par exemple loop-fec/rapport.json',
  en: '"{input}" cannot be written to "{path}": git tracks "{tracked}" there, which would be replaced. Nothing was imported. Give a path that the repository does not hold, for example loop-fec/report.json',
};

/**
 * Whether the files that the workflow asks for may be written, before anything is sent: inside the workspace, over
 * nothing that git tracks.
 * @throws {LoopFecError} `outside-workspace`, `tracked-file`, `git-*`
 */
export async function checkReportFiles(inputs: Inputs, workspace: string, git: Git): Promise<void> {
  for (const input of ['sarif-file', 'report-file'] as const) {
    const path = inputs[input];
    if (path === null) continue;
    const file = await checkWorkspaceFile(workspace, path);
    const inside = relative(await realpath(workspace), file).replaceAll(sep, '/');
    const found = await trackedFile(git, inside);
    if (found === null) continue;
    const shown = { path: shownText(path, 200), tracked: shownText(found, 200) };
    throw new LoopFecError('tracked-file', fillText(tracked, { input, ...shown }));
  }
}
