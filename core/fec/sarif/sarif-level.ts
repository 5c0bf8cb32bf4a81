import type { Severity } from '../report.ts';
import type { SarifLevel } from './sarif-log.ts';

const levels: Readonly<Record<Severity, SarifLevel>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  none: 'none',
};

export function sarifLevel(severity: Severity): SarifLevel {
  return levels[severity];
}
