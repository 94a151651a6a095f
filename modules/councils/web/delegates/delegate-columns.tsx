import type { DelegateRow } from '#councils'
import { type Column, StatusBadge } from '#platform/ui'
import type { useCouncilWords } from '../shared/labels.ts'
import { toneOfState } from '../shared/state-tone.ts'

/** The columns of the table of delegates. */
export function delegateColumns({
  t,
  label,
  day,
  postName,
}: ReturnType<typeof useCouncilWords>): readonly Column<DelegateRow>[] {
  return [
    { id: 'name', header: label('personFields.fullName'), cell: ({ fullName }) => fullName, onCard: 'title' },
    { id: 'sex', header: label('personFields.sex'), cell: ({ sex }) => label(`sexes.${sex}`), onCard: 'hidden' },
    { id: 'born', header: label('personFields.bornOn'), cell: ({ bornOn }) => bornOn && day(bornOn) },
    { id: 'position', header: label('personFields.position'), cell: ({ position }) => position },
    {
      id: 'posts',
      header: t('delegates.posts'),
      cell: ({ posts }) => posts.map((post) => <div key={post.id}>{postName(post)}</div>),
    },
    {
      id: 'unit',
      header: t('delegates.filters.electionUnit'),
      cell: ({ electionUnit }) => electionUnit,
      align: 'end',
    },
    {
      id: 'state',
      header: t('delegates.filters.state'),
      cell: ({ state, endReason }) => (
        <StatusBadge tone={toneOfState[state]}>
          {endReason === null ? label(`mandateStates.${state}`) : label(`mandateEvents.${endReason}`)}
        </StatusBadge>
      ),
    },
  ]
}
