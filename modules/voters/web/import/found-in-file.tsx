import { Panel } from '#platform/ui'
import { COMPETENCES, type VotersImportPreview } from '#voters'
import { Facts } from '../shared/facts.tsx'
import { useVoterWords } from '../shared/words.ts'

/** What the file holds, as the report will count it: compare it with the paper before anything is written. */
export function FoundInFile({ found }: { readonly found: VotersImportPreview }) {
  const { t, label, count } = useVoterWords()
  const { meetings, petitions, votersAttending, competences } = found
  return (
    <Panel title={t('import.found')}>
      <Facts
        facts={[
          [t('wave.points'), meetings && count(meetings.rows)],
          [label('fields.votersAttending'), meetings && count(votersAttending)],
          [label('fields.petitions'), petitions && count(petitions.rows)],
          ...COMPETENCES.map((competence): readonly [string, string | false] => {
            const number = competences[competence] ?? 0
            return [t('import.of', { competence: label(`competences.${competence}`) }), number > 0 && count(number)]
          }),
        ]}
      />
    </Panel>
  )
}
