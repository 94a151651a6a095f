import type { BodyId, CouncilId, PersonId } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { TermId } from '#councils'
import type { DelegateSheetRow } from './delegates.sheet.ts'
import { mandatesOn } from './mandates.store.ts'

/** Everything that the register holds of the delegates in office on a day, one row each. */
export async function delegateFacts(
  tx: Tx,
  council: CouncilId,
  term: TermId,
  on: CalendarDate,
): Promise<DelegateSheetRow[]> {
  const rows = await tx
    .selectFrom('councils.mandate as mandate')
    .innerJoin('councils.person as person', (join) =>
      join.onRef('person.council_id', '=', 'mandate.council_id').onRef('person.id', '=', 'mandate.person_id'),
    )
    .innerJoin(mandatesOn(on).as('now'), (join) =>
      join.onRef('now.council_id', '=', 'mandate.council_id').onRef('now.mandate_id', '=', 'mandate.id'),
    )
    .leftJoin('councils.person_sensitive as own', (join) =>
      join.onRef('own.council_id', '=', 'person.council_id').onRef('own.person_id', '=', 'person.id'),
    )
    .select(['person.full_name as fullName', 'person.sex', 'person.born_on as bornOn', 'person.hometown'])
    .select(['person.occupation', 'person.workplace', 'person.position', 'person.party_member as partyMember'])
    .select(['person.education', 'person.specialisation', 'person.political_theory as politicalTheory'])
    .select(['own.ethnicity', 'own.religion', 'own.residence', 'own.phone', 'own.email'])
    .select(['mandate.election_unit_id as electionUnit', 'mandate.re_elected as reElected'])
    .select(['mandate.self_nominated as selfNominated', 'mandate.nominated_by as nominatedBy'])
    .select(['mandate.votes_won as votesWon', 'mandate.certificate'])
    .select((select) =>
      select
        .selectFrom('councils.post as post')
        .innerJoin('councils.body as body', (join) =>
          join.onRef('body.council_id', '=', 'post.council_id').onRef('body.id', '=', 'post.body_id'),
        )
        .select('post.body_id')
        .whereRef('post.council_id', '=', 'mandate.council_id')
        .whereRef('post.mandate_id', '=', 'mandate.id')
        .where('body.kind', '=', 'group')
        .where('post.ended_on', 'is', null)
        .where('post.withdrawn_at', 'is', null)
        .limit(1)
        .$castTo<BodyId | null>()
        .as('group'),
    )
    .where('mandate.council_id', '=', council)
    .where('mandate.term_id', '=', term)
    .where('now.state', '<>', 'ended')
    .orderBy('person.sort_key')
    .execute()
  return rows as DelegateSheetRow[]
}

/** Of the delegates in office on a day, those of whom anything sensitive is held. */
export async function personsWithSensitive(
  tx: Tx,
  council: CouncilId,
  term: TermId,
  on: CalendarDate,
): Promise<PersonId[]> {
  const rows = await tx
    .selectFrom('councils.mandate as mandate')
    .innerJoin(mandatesOn(on).as('now'), (join) =>
      join.onRef('now.council_id', '=', 'mandate.council_id').onRef('now.mandate_id', '=', 'mandate.id'),
    )
    .innerJoin('councils.person_sensitive as own', (join) =>
      join.onRef('own.council_id', '=', 'mandate.council_id').onRef('own.person_id', '=', 'mandate.person_id'),
    )
    .select('mandate.person_id as person')
    .distinct()
    .where('mandate.council_id', '=', council)
    .where('mandate.term_id', '=', term)
    .where('now.state', '<>', 'ended')
    .execute()
  return rows.map(({ person }) => person as PersonId)
}
