import { sql } from 'kysely'
import type { CouncilId, MandateId } from '#platform/access'
import { type CalendarDate, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { BodyKind, PostRole, Sex } from '#councils'

/** What the public may read of a delegate in office. */
export interface PublicDelegate {
  readonly mandate: MandateId
  readonly fullName: string
  readonly sex: Sex
  readonly bornYear: number | null
  readonly occupation: string | null
  readonly position: string | null
  readonly electionUnit: number | null
  readonly territory: string | null
  readonly posts: readonly {
    readonly bodyName: string
    readonly bodyKind: BodyKind
    readonly role: PostRole
    readonly title: string | null
    readonly fullTime: boolean
  }[]
}

/** The delegates in office on a day as the public may see them, by given name: named columns and no others. */
export async function publicDelegates(
  tx: Tx,
  council: CouncilId,
  on: CalendarDate = today(tx.clock),
): Promise<PublicDelegate[]> {
  const { rows } = await sql<PublicDelegate>`
    select d.mandate_id as mandate, d.full_name as "fullName", d.sex, d.born_year as "bornYear", d.occupation,
      d.job_position as position, d.election_unit as "electionUnit", d.territory,
      coalesce((
        select json_agg(json_build_object('bodyName', o.body_name, 'bodyKind', o.body_kind, 'role', o.role,
          'title', o.title, 'fullTime', o.full_time))
        from councils.public_posts(${council}, ${on}) o where o.mandate_id = d.mandate_id), '[]') as posts
    from councils.public_delegates(${council}, ${on}) d
    order by d.sort_key, d.mandate_id
  `.execute(tx)
  return rows
}
