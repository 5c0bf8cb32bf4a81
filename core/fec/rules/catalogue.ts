import * as accountRules from './account-rules.ts';
import * as amountRules from './amount-rules.ts';
import * as containerRules from './container-rules.ts';
import * as contentRules from './content-rules.ts';
import * as currencyRules from './currency-rules.ts';
import * as dateRules from './date-rules.ts';
import * as encodingRules from './encoding-rules.ts';
import * as entryRules from './entry-rules.ts';
import * as entryShapeRules from './entry-shape-rules.ts';
import * as fillerRules from './filler-rules.ts';
import * as headerRules from './header-rules.ts';
import * as letteringRules from './lettering-rules.ts';
import * as lineRules from './line-rules.ts';
import * as loopLimitRules from './loop-limit-rules.ts';
import * as nameRules from './name-rules.ts';
import * as numberingRules from './numbering-rules.ts';
import * as rowRules from './row-rules.ts';
import type { Rule } from './rule.ts';
import * as sideRules from './side-rules.ts';
import * as timelineRules from './timeline-rules.ts';
import * as yearRules from './year-rules.ts';

function isRule(value: unknown): value is Rule {
  return typeof value === 'object' && value !== null && 'id' in value && 'message' in value;
}

/** Every rule, chapter by chapter: the file from outside to inside. */
export const catalogue: readonly Rule[] = [
  nameRules,
  containerRules,
  loopLimitRules,
  encodingRules,
  lineRules,
  headerRules,
  rowRules,
  contentRules,
  fillerRules,
  amountRules,
  sideRules,
  dateRules,
  timelineRules,
  accountRules,
  letteringRules,
  currencyRules,
  entryRules,
  entryShapeRules,
  numberingRules,
  yearRules,
].flatMap((chapter) => Object.values(chapter).filter(isRule));
