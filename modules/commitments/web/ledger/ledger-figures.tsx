import type { AskedCommitments } from '../commitments.queries.ts'
import { OpeningFigure } from '#platform/ui'
import type { CommitmentCounts } from '#commitments'
import { useCommitmentWords } from '../shared/words.ts'
import { AnsweredRecords } from './answered-records.tsx'
import { FigureRecords } from './figure-records.tsx'
import styles from './ledger.module.css'

export interface LedgerFiguresProps {
  readonly counts: CommitmentCounts
  readonly asked: AskedCommitments
}

/** How many there are, answered, resolved, overdue: "answered" and "resolved" are always two figures. */
export function LedgerFigures({ counts, asked }: LedgerFiguresProps) {
  const { t, label, count } = useCommitmentWords()
  const format = counts.capped ? () => label('figures.many') : count
  const figures = [
    {
      id: 'total',
      value: counts.total,
      means: t('figures.totalMeans'),
      of: asked,
    },
    {
      id: 'answered',
      value: counts.answered,
      means: t('figures.answeredMeans'),
      of: asked,
    },
    {
      id: 'resolved',
      value: counts.resolved,
      means: label('figures.resolvedMeans'),
      of: { ...asked, answerClass: 'resolved', judgement: 'satisfactory' },
    },
    {
      id: 'overdue',
      value: counts.clocks.overdue,
      means: t('figures.overdueMeans'),
      of: { ...asked, clock: 'overdue' },
    },
  ] as const
  return (
    <dl className={styles.figures}>
      {figures.map(({ id, value, means, of }) => {
        const name = id === 'total' ? t('figures.total') : label(`figures.${id}`)
        return (
          <div key={id} className={styles.figure} data-figure={id}>
            <dt>{name}</dt>
            <dd>
              <OpeningFigure
                name={name}
                size="large"
                value={value === 0 ? { state: 'zero' } : { state: 'counted', value }}
                definition={means}
                source={t('figures.source')}
                records={recordsOf(id, of)}
                {...(id === 'total' && { format })}
              />
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

/** What a figure opens into. */
function recordsOf(id: string, asked: AskedCommitments) {
  return () => (id === 'answered' ? <AnsweredRecords asked={asked} /> : <FigureRecords asked={asked} />)
}
