/** Name and version of the report's shape: see report.ts. */
export const reportSchemaId = 'loop-fec/report/1';
