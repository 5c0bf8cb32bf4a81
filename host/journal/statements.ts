const columns = `i.key, i.sha256, i.api_url, i.public_key, i.dossier, i.siret, i.size, i.created_at, i.period_from,
  i.period_to, a.owner, a.deadline, a.file_name, a.sent_at, a.import_id, a.request_id, a.reason, a.again, a.confirmed,
  a.other_siren, a.overlap_allowed, a.copy`;

/** Imports as they stand, with their latest attempt, as `toRecord` reads them. */
export const selectRecords = `SELECT ${columns}, i.state, i.attempt, i.updated_at
  FROM imports i JOIN attempts a ON a.key = i.key AND a.number = i.attempt`;

/** The same of every attempt, each as it stands itself. */
export const selectAttempts = `SELECT ${columns}, a.state, a.number AS attempt, a.updated_at
  FROM imports i JOIN attempts a ON a.key = i.key`;

/** Completes `selectAttempts`: an answer noted late, which no later attempt has. The parameter is a key. */
export const answeredLate = `i.key = ? AND a.number < i.attempt AND a.state = 'accepted' AND NOT EXISTS
  (SELECT 1 FROM attempts n WHERE n.key = a.key AND n.number > a.number AND n.import_id = a.import_id)
  ORDER BY a.number LIMIT 1`;

export const noteLate = `UPDATE attempts SET state = ?, import_id = ?, request_id = ?, reason = ?, updated_at = ?,
  confirmed = NULL WHERE key = ? AND number = ? AND EXISTS (SELECT 1 FROM imports i WHERE i.key = attempts.key
  AND i.attempt > attempts.number AND i.state NOT IN ('prepared', 'deposited', 'rejected'))`;

/** Completes `selectAttempts`: the latest attempt, and the earlier ones that Loop gave other identifiers. */
export const worthListing = `(a.number = i.attempt OR a.import_id IS NOT NULL AND NOT EXISTS
  (SELECT 1 FROM attempts n WHERE n.key = a.key AND n.number > a.number AND n.import_id = a.import_id))`;

export const insertImport = `INSERT INTO imports (key, sha256, api_url, public_key, dossier, siret, size, state, attempt,
  import_id, created_at, updated_at, period_from, period_to) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (key) DO NOTHING`;

export const moveImport = `UPDATE imports SET state = ?, attempt = ?, import_id = ?, updated_at = ?
  WHERE key = ? AND state = ? AND attempt = ?`;

export const putAttempt = `INSERT OR REPLACE INTO attempts (key, number, owner, deadline, file_name, state, started_at,
  sent_at, updated_at, import_id, request_id, reason, again, confirmed, other_siren, overlap_allowed, copy)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6,
    coalesce((SELECT started_at FROM attempts WHERE key = ?1 AND number = ?2), ?8), ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14,
    ?15, ?16)`;

export const putPrints = 'INSERT OR REPLACE INTO prints (key, entries, prints) VALUES (?, ?, ?)';

/** Loop has the import or may have it: by one of its attempts, or because a finished one is being repeated. */
const departed = `EXISTS (SELECT 1 FROM attempts a WHERE a.key = i.key
  AND (a.state IN ('sending', 'accepted', 'succeeded', 'unknown') OR (a.number = i.attempt AND a.again IS NOT NULL)))`;

const sameBooks = 'i.api_url = ? AND i.public_key = ? AND i.dossier = ?';

export const selectDepartures = `SELECT i.key, i.state, i.period_from, i.period_to,
  coalesce((SELECT max(a.sent_at) FROM attempts a WHERE a.key = i.key AND a.state <> 'rejected'), i.updated_at) sent_at,
  EXISTS (SELECT 1 FROM prints p WHERE p.key = i.key) has_prints
  FROM imports i WHERE ${sameBooks} AND i.key <> ? AND ${departed} ORDER BY sent_at DESC`;

/** Completes `moveImport`. The last parameter is a JSON list of keys. */
export const unlessOthersLeft = `AND NOT EXISTS (SELECT 1 FROM imports i WHERE ${sameBooks} AND ${departed}
  AND i.key NOT IN (SELECT value FROM json_each(?)))`;
