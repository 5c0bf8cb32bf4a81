import type { Text } from '../../core/text.ts';

export const describeTexts = {
  errors: {
    fr: 'Pour la loi, ce fichier n’est pas conforme ({rules}) ; la notice le décrit tel qu’il est. « loop-fec validate » dit où',
    en: 'For the law this file is not conforming ({rules}); the notice describes it as it is. "loop-fec validate" says where',
  },
  interrupted: { fr: 'Lecture interrompue', en: 'Reading interrupted' },
} as const satisfies Record<string, Text>;
