import { randomUUID } from 'node:crypto';
import { type Answer, errorIn200, json, refusal } from './answer.ts';
import { type Call, type CallName, readBody } from './call.ts';
import type { ImportQueue } from './import-queue.ts';
import type { Ledger, Row } from './ledger.ts';
import { passesLuhn } from './luhn.ts';
import type { Storage } from './storage.ts';

/** The documented calls of the Cegid Loop API. */
export class Api {
  readonly #ledger: Ledger;
  readonly #storage: Storage;
  readonly #queue: ImportQueue;

  constructor(ledger: Ledger, storage: Storage, queue: ImportQueue) {
    this.#ledger = ledger;
    this.#storage = storage;
    this.#queue = queue;
  }

  async importFEC({ request, doomed = false }: Call): Promise<Answer> {
    const bytes = await readBody(request, 64 * 1024);
    if (bytes === null) return refusal(413, 'Request body too large');
    let body: unknown;
    try {
      body = JSON.parse(bytes.toString('utf8'));
    } catch {
      return refusal(400, 'The request body is not valid JSON');
    }
    if (typeof body !== 'object' || body === null)
      return refusal(400, 'The request body is not a JSON object');
    const fields: Record<string, unknown> = { ...body };
    for (const name of ['codeIbs', 'URI', 'URL', 'SIRET']) {
      if (fields[name] !== undefined && fields[name] !== null && typeof fields[name] !== 'string') {
        return refusal(400, `The field ${name} is not a string`);
      }
    }
    const value = (name: string): string => (typeof fields[name] === 'string' ? fields[name].trim() : '');
    const dossier = value('codeIbs');
    const uri = value('URI');
    const url = value('URL');
    const siret = value('SIRET');
    if (dossier === '') return errorIn200("Le codeIbs n'est pas renseigné");
    if (uri === '' && url === '') return errorIn200("L'URI ou l'URL du fichier n'est pas renseignée");
    if (uri !== '' && url !== '') {
      return errorIn200('Ambiguïté : une seule des deux valeurs URI et URL doit être renseignée');
    }
    if (this.#ledger.dossier(dossier) === undefined) {
      return errorIn200(`Le dossier ${dossier} n'existe pas sur le domaine`);
    }
    if (siret !== '') {
      if (!/^\d{14}$/.test(siret) || !passesLuhn(siret)) {
        return errorIn200("Le SIRET n'est pas valide : 14 chiffres, clé de Luhn");
      }
      if (
        this.#ledger.rows('SELECT 1 FROM etablissement WHERE dossier = ? AND siret = ?', dossier, siret)
          .length === 0
      ) {
        return errorIn200(`L'établissement de SIRET ${siret} n'est pas reconnu pour le dossier ${dossier}`);
      }
    }
    const accountingImportRequestId = this.#queue.accept({
      dossier,
      siret: siret === '' ? null : siret,
      location: uri === '' ? { url } : { uri },
      doomed,
    });
    return json({ accountingImportRequestId });
  }

  getFileUrlDeposit({ url }: Call): Answer {
    const name = url.searchParams.get('filename') ?? '';
    if (name === '' || /[/\\]/.test(name))
      return refusal(400, 'Le paramètre filename est absent ou invalide');
    const uri = `${randomUUID()}/${name}`;
    return json({ depositUrl: this.#storage.address(uri, 'cw'), uri });
  }

  /** The reference says nothing of an identifier that Loop does not know: 404 is our choice. */
  getImportStatus({ url }: Call): Answer {
    const found = this.#ledger.importStatus(url.searchParams.get('accountingImportRequestId') ?? '');
    if (found === undefined) return refusal(404, "La demande d'import n'existe pas");
    return json(found.message === null ? { status: found.status } : found);
  }

  DossierComplet(call: Call): Answer {
    return this.#ofDossier(call, ({ object_id, siren, forme_juridique }) =>
      json({ objectId: object_id, revisionId: 1, siren, formeJuridique: forme_juridique }),
    );
  }

  etablissementComplet(call: Call): Answer {
    return this.#list(
      call,
      'SELECT object_id objectId, siret, siege FROM etablissement WHERE dossier = ? ORDER BY siege DESC, siret',
      (row) => ({ ...row, siege: row.siege === 1 }),
    );
  }

  compte(call: Call): Answer {
    return this.#list(
      call,
      'SELECT numero, libelle, collectif, lettrable FROM compte WHERE dossier = ? ORDER BY numero',
      (row) => ({ ...row, collectif: row.collectif === 1, lettrable: row.lettrable === 1 }),
    );
  }

  tiersClient(call: Call): Answer {
    return this.#tiers(call, "compte LIKE '41%'");
  }

  tiersFournisseur(call: Call): Answer {
    return this.#tiers(call, "compte LIKE '40%'");
  }

  /** The shape is not documented; amounts are decimal strings. */
  EcritureComptable(call: Call): Answer {
    const euros = (cents: unknown) => {
      const digits = String(Math.abs(Number(cents))).padStart(3, '0');
      return `${Number(cents) < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
    };
    return this.#list(
      call,
      `SELECT journal, numero, date, compte, tiers, piece, libelle, lettrage, debit, credit FROM mouvement
       WHERE dossier = ? ORDER BY seq`,
      (row) => ({ ...row, debit: euros(row.debit), credit: euros(row.credit) }),
    );
  }

  #tiers(call: Call, which: string): Answer {
    return this.#list(
      call,
      `SELECT code, libelle, compte FROM tiers WHERE dossier = ? AND ${which} ORDER BY code`,
      (row) => row,
    );
  }

  #ofDossier({ url }: Call, answer: (dossier: Row) => Answer): Answer {
    const code = url.searchParams.get('codeDossier') ?? '';
    const dossier = this.#ledger.dossier(code);
    return dossier === undefined
      ? refusal(404, `Le dossier ${code} n'existe pas sur le domaine`)
      : answer(dossier);
  }

  #list(call: Call, sql: string, shape: (row: Row) => unknown): Answer {
    const skip = Number(call.url.searchParams.get('skip') ?? 0);
    const take = Number(call.url.searchParams.get('take') ?? 1000);
    if (!Number.isInteger(skip) || !Number.isInteger(take) || skip < 0 || take < 0) {
      return refusal(400, 'skip et take sont des nombres entiers');
    }
    return this.#ofDossier(call, (dossier) =>
      json(
        this.#ledger
          .rows(`${sql} LIMIT ? OFFSET ?`, dossier.code ?? '', Math.min(take, 1000), skip)
          .map(shape),
      ),
    );
  }
}

/** The method of each call of the API; the path is its name. */
export const apiMethods: Record<Exclude<CallName, 'put' | 'get'>, 'GET' | 'POST'> = {
  importFEC: 'POST',
  getFileUrlDeposit: 'GET',
  getImportStatus: 'GET',
  DossierComplet: 'GET',
  etablissementComplet: 'GET',
  compte: 'GET',
  tiersClient: 'GET',
  tiersFournisseur: 'GET',
  EcritureComptable: 'GET',
};
