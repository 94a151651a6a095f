import type { ParameterLevel } from '#lawbook'
import type { BasisCode } from './bases.ts'
import type { LibraryRow } from './library.ts'

/*
 * Where values come from. Each function is one text: its first day, its last, and how far it was read.
 * A value of a text that ended is kept after its end as a default to be confirmed, so that a rule is never without one.
 */

type Source = <Value>(value: Value, article: string | null, level?: ParameterLevel) => LibraryRow<Value>
type EndedSource = <Value>(value: Value, article: string | null, level?: ParameterLevel) => LibraryRow<Value>[]

type Provenance = Pick<LibraryRow, 'basis' | 'status' | 'from'> & { readonly to?: string }

function source(provenance: Provenance): Source {
  return (value, article, level = 'both') => ({ to: null, ...provenance, value, article, level })
}

/** A text read while it was in force, and what is left of it until its successor has been read. */
function ended(
  basis: BasisCode,
  from: string,
  to: string,
  dayAfter: string,
  read: 'verified' | 'secondary' | 'unverified' = 'verified',
): EndedSource {
  const then = source({ basis, status: read, from, to })
  const since = source({ basis, status: 'superseded-default', from: dayAfter })
  return (value, article, level) => [then(value, article, level), since(value, article, level)]
}

/** Law 72/2025 on organisation, articles read whole. */
export const law2025 = source({ basis: 'luat-72-2025', status: 'verified', from: '2025-06-16' })
/** What Law 72/2025 fixes for the two levels that exist from 1/7/2025. */
export const law2025TwoLevels = source({ basis: 'luat-72-2025', status: 'verified', from: '2025-07-01' })

/** Law 77/2015 on organisation, known through others; then through the months of Law 65/2025. */
export function law2015<Value>(
  value: Value,
  article: string | null,
  level: ParameterLevel = 'both',
): LibraryRow<Value>[] {
  const known = source({ basis: 'luat-77-2015', status: 'secondary', from: '2016-01-01', to: '2025-02-28' })
  const kept = source({ basis: 'luat-77-2015', status: 'superseded-default', from: '2025-03-01', to: '2025-06-15' })
  return [known(value, article, level), kept(value, article, level)]
}

/** Bodies of communes kept their shape until the two levels began. */
export const law2015UntilTwoLevels = source({
  basis: 'luat-77-2015',
  status: 'superseded-default',
  from: '2025-06-16',
  to: '2025-06-30',
})

/** What is remembered of Law 77/2015 and is now left to each council's working regulation. */
export const rememberedLaw2015 = ended('luat-77-2015', '2016-01-01', '2025-02-28', '2025-03-01', 'unverified')

/** Law 87/2015 on supervision, read whole; Law 121/2025 leaves details to resolutions not yet read. */
export const supervisionLaw2015 = ended('luat-87-2015', '2016-07-01', '2026-02-28', '2026-03-01')
export const resolution594 = ended('nq-594-2022', '2022-09-12', '2026-02-28', '2026-03-01')
export const supervisionLaw2025 = source({ basis: 'luat-121-2025', status: 'secondary', from: '2026-03-01' })

/** The Election Law; what Law 83/2025 changed holds from 1/7/2025. */
export const electionLaw = source({ basis: 'luat-85-2015', status: 'verified', from: '2015-09-01' })
export const electionLawAmended = source({ basis: 'luat-83-2025', status: 'verified', from: '2025-07-01' })

/** Joint Resolution 72/2025 on contact with voters. */
export const jointResolution = source({ basis: 'nqlt-72-2025', status: 'verified', from: '2025-02-20' })

/** Resolution 106/2025 on deputies, known through the press; the day in October is not. */
export const resolution106 = source({ basis: 'nq-106-2025', status: 'secondary', from: '2025-10-01' })

export const confidenceUnread = source({ basis: 'nq-96-2023', status: 'unverified', from: '2023-07-01' })

/** The Law on Citizen Reception, read with its amendment; and the decree on it. */
export const receptionLaw = source({ basis: 'luat-42-2013', status: 'verified', from: '2014-07-01' })
export const receptionDecree = source({ basis: 'nd-154-2026', status: 'verified', from: '2026-07-01' })
export const letterCircular = ended('tt-07-2014', '2014-12-15', '2021-11-14', '2021-11-15')

/** Laws that Law 136/2025 amended: read before the amendment, to be checked after it. */
function amendedIn2026(basis: BasisCode, from: string): EndedSource {
  const until = source({ basis, status: 'verified', from, to: '2026-06-30' })
  const since = source({ basis, status: 'unverified', from: '2026-07-01' })
  return (value, article, level) => [until(value, article, level), since(value, article, level)]
}
export const complaintsLaw = amendedIn2026('luat-02-2011', '2012-07-01')
export const denunciationsLaw = amendedIn2026('luat-25-2018', '2019-01-01')

export const decree30 = source({ basis: 'nd-30-2020', status: 'verified', from: '2020-03-05' })
/** Law 80/2015 on legal texts, remembered; Law 64/2025 is still to be read on these points. */
export const textsLaw2015 = ended('luat-80-2015', '2016-07-01', '2025-03-31', '2025-04-01', 'secondary')

/** The scheme of Bắc Ninh for 2026-2031: a rule of the locality. */
export const scheme = source({ basis: 'de-an-10-2026', status: 'local', from: '2026-05-03' })

/** Known through other papers only. */
export function secondary(basis: BasisCode, from: string): Source {
  return source({ basis, status: 'secondary', from })
}

/** Read in its text. */
export function verified(basis: BasisCode, from: string): Source {
  return source({ basis, status: 'verified', from })
}

/** Practice, memory or another province's example: a default until a council sets its own. */
export function practice<Value>(value: Value, level: ParameterLevel = 'both', from = '2016-01-01'): LibraryRow<Value> {
  return { value, level, from, to: null, basis: null, article: null, status: 'unverified' }
}

/** Expected in a text that could not be read. */
export function expectedIn(basis: BasisCode, from: string): Source {
  return source({ basis, status: 'unverified', from })
}
