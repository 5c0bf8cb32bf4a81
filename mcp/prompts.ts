export interface PromptArgument {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
}

/** A text that a person starts a conversation with. In French: its readers are French practices. */
export interface Prompt {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly arguments: readonly PromptArgument[];
  /** Makes no sense where nothing can be imported. */
  readonly imports: boolean;
  text(args: Readonly<Record<string, string>>): string;
}

const path: PromptArgument = { name: 'fichier', description: 'Chemin du FEC', required: true };

export const prompts: readonly Prompt[] = [
  {
    name: 'controler-un-fec',
    title: 'Contrôler un FEC',
    description: 'Contrôle un FEC et explique ce qu’il faut corriger',
    arguments: [path],
    imports: false,
    text: ({ fichier = '' }) =>
      [
        `Contrôle le FEC ${JSON.stringify(fichier)} avec validate_fec.`,
        'Donne d’abord les trois verdicts (loi, outil de l’administration, Loop), la période et les totaux.',
        'Puis, pour chaque règle en erreur : ce qui ne va pas, les lignes, et ce qu’il faut corriger dans le logiciel comptable.',
        'Ne modifie pas le fichier toi-même. Rappelle que le verdict de l’outil officiel n’est pas une attestation.',
      ].join('\n'),
  },
  {
    name: 'importer-un-fec',
    title: 'Importer un FEC dans Loop',
    description: 'Contrôle un FEC, montre l’aperçu, puis l’importe une seule fois après accord',
    arguments: [path, { name: 'dossier', description: 'Code du dossier client dans Loop', required: true }],
    imports: true,
    text: ({ fichier = '', dossier = '' }) =>
      [
        `Prépare l’import du FEC ${JSON.stringify(fichier)} dans le dossier ${JSON.stringify(dossier)} de Cegid Loop avec validate_fec (argument dossier).`,
        'Si quelque chose s’y oppose, explique-le et arrête-toi là.',
        'Sinon, montre-moi l’aperçu en entier (SIREN, période, totaux, comptes à créer, à-nouveaux, double emploi) et attends mon accord explicite.',
        'Seulement alors appelle import_fec, puis get_import_status jusqu’à la fin. Si l’issue est inconnue, ne relance rien et dis-moi où regarder.',
      ].join('\n'),
  },
];
