import { OpeningFigure } from '#platform/ui'
import type { PetitionCounts } from '#voters'
import styles from '../shared/shared.module.css'
import { useVoterWords } from '../shared/words.ts'
import type { AskedPetitions } from '../voters.queries.ts'
import { FigureRecords } from './figure-records.tsx'
import { type Figure, FIGURES } from './petition-filters.ts'

export interface PetitionFiguresProps {
  readonly counts: PetitionCounts
  readonly asked: AskedPetitions
}

/** Petitions, forwarded, answered, resolved, overdue: "answered" and "resolved" are always two figures. */
export function PetitionFigures({ counts, asked }: PetitionFiguresProps) {
  const { t } = useVoterWords()
  return (
    <dl className={styles.figures}>
      {FIGURES.map((id) => (
        <div key={id} className={styles.figure}>
          <dt>{t(`figures.${id}`)}</dt>
          <dd>
            <OpeningFigure
              name={t(`figures.${id}`)}
              size="large"
              value={counts[id] === 0 ? { state: 'zero' } : { state: 'counted', value: counts[id] }}
              definition={t(`figures.means.${id}`)}
              source={t('figures.source')}
              records={recordsOf(id, asked)}
            />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** What a figure opens into. */
function recordsOf(figure: Figure, asked: AskedPetitions) {
  return () => <FigureRecords figure={figure} asked={asked} />
}
