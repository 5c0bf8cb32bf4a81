import * as v from 'valibot';

/** What the API answers, as far as we read it. Answers are parsed, never trusted; other fields pass unread. */

/** To a schema of an object, a list is an object without those fields. */
const NotAList = v.pipe(
  v.unknown(),
  v.check((value) => !Array.isArray(value)),
);

/** The error that Loop puts inside a 200. Documented as an object; an empty one says nothing. */
export const LoopErrorSchema = v.union([
  v.pipe(v.string(), v.nonEmpty()),
  v.pipe(
    v.looseObject({ instanceId: v.nullish(v.string()), message: v.nullish(v.string()) }),
    v.check((error) => Boolean(error.message) || Boolean(error.instanceId)),
  ),
]);

/** Loop's identifier of an import: a UUID in every example, used in addresses and printed. */
export const importIdPattern = /^\w[\w.-]{0,127}$/;

export const ImportIdSchema = v.pipe(v.string(), v.regex(importIdPattern));

export const ImportAnswerSchema = v.pipe(
  NotAList,
  v.looseObject({
    accountingImportRequestId: v.nullish(v.union([v.literal(''), ImportIdSchema])),
    error: v.nullish(LoopErrorSchema),
  }),
);

export const DossierAnswerSchema = v.pipe(
  NotAList,
  v.looseObject({
    objectId: v.nullish(v.union([v.string(), v.number()])),
    siren: v.nullish(v.union([v.string(), v.number()])),
    formeJuridique: v.fallback(v.nullish(v.string()), null),
  }),
  v.check((answer) => 'objectId' in answer || 'siren' in answer),
);

export const DepositAnswerSchema = v.pipe(
  NotAList,
  v.looseObject({ depositUrl: v.nullish(v.string()), uri: v.nullish(v.string()) }),
);

export const StatusAnswerSchema = v.pipe(
  NotAList,
  v.looseObject({ status: v.nullish(v.union([v.string(), v.number()])) }),
);

/** Bodies beside 200: `{statusCode, message}` of the API management, or the error of the API. */
export const FailureBodySchema = v.looseObject({
  message: v.fallback(v.nullish(v.string()), null),
  error: v.fallback(v.nullish(LoopErrorSchema), null),
});
