import { Checkbox } from '@mantine/core'
import type { Column } from '#platform/ui'
import type { PetitionRow } from '#voters'
import { PetitionLink } from '../shared/petition-link.tsx'
import { PetitionMarks } from '../shared/petition-marks.tsx'
import type { VoterWords } from '../shared/words.ts'
import type { Picked } from './use-picked.ts'

/** The columns of the register; without a pick for those who only read. */
export function petitionColumns(
  words: VoterWords,
  fieldName: (code: string) => string,
  picked: Picked | undefined,
): Column<PetitionRow>[] {
  const { t, label, day } = words
  const pick: Column<PetitionRow> = {
    id: 'pick',
    header: t('columns.pick'),
    onPaper: false,
    width: '4rem',
    cell: (row) => (
      <Checkbox
        size="md"
        aria-label={t('pick.one', { name: row.code })}
        checked={picked?.has(row.id) ?? false}
        onChange={() => picked?.toggle(row)}
      />
    ),
  }
  return [
    ...(picked === undefined ? [] : [pick]),
    { id: 'content', header: label('petition'), onCard: 'title', cell: (row) => <PetitionLink row={row} /> },
    { id: 'marks', header: label('fields.state'), cell: (row) => <PetitionMarks row={row} /> },
    {
      id: 'competence',
      header: t('columns.classified'),
      cell: ({ competence, field }) =>
        [competence && label(`competences.${competence}`), field && fieldName(field)].filter(Boolean).join(', ') ||
        t('columns.unclassified'),
    },
    { id: 'agency', header: label('fields.agency'), cell: ({ agency }) => agency?.name ?? t('columns.nobody') },
    { id: 'received', header: label('fields.receivedOn'), cell: ({ receivedOn }) => day(receivedOn) },
  ]
}
