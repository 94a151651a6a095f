import type { ResponsiblePerson } from '#commitments'
import { ClearTriple, StatusBadge } from '#platform/ui'
import type { PetitionRow } from '#voters'
import { useVoterWords } from '../shared/words.ts'
import styles from './forward.module.css'
import type { AnswerDueState } from './use-answer-due.ts'

export interface ClearBeforeSendingProps {
  readonly body: string | undefined
  readonly person: ResponsiblePerson | null
  readonly rows: readonly PetitionRow[]
  readonly work: string
  readonly due: AnswerDueState
}

/** Rõ người, rõ việc, rõ thời hạn, before anything goes out: what each petition becomes, and why it is due then. */
export function ClearBeforeSending({ body, person, rows, work, due }: ClearBeforeSendingProps) {
  const { t, ledger, count } = useVoterWords()
  const [first] = rows
  const upward = rows.filter(({ competence }) => competence === 'centre').length
  const timed = due.state === 'known' && upward < rows.length ? due : undefined
  return (
    <div className={styles.clear}>
      <ClearTriple
        who={
          body === undefined
            ? undefined
            : { name: body, of: person === null ? ledger('fields.personVacant') : personName(person) }
        }
        what={
          first === undefined
            ? t('forward.nothingPicked')
            : rows.length === 1
              ? work || first.content
              : t('forward.workMany', { count: count(rows.length) })
        }
        product={rows.length > 1 ? rows.map(({ code }) => code).join(', ') : undefined}
        due={timed?.date}
        dueLater={upward < rows.length || rows.length === 0 ? t('forward.dueLater') : undefined}
        remaining={timed?.remaining}
      />
      <p className={styles.basis}>
        {due.state === 'known' ? (
          <>
            <span>
              {ledger('fields.basis')}:{' '}
              {[t(`due.${due.unit}`, { count: due.days }), due.article, due.basis].filter(Boolean).join(', ')}
            </span>
            {!due.verified && <StatusBadge tone="dueSoon">{t('due.unverified')}</StatusBadge>}
          </>
        ) : (
          t(`due.state.${due.state}`)
        )}
      </p>
      {upward > 0 && <p className={styles.basis}>{t('forward.upward', { count: count(upward) })}</p>}
    </div>
  )
}

function personName({ name, title }: ResponsiblePerson): string {
  return [name, title].filter(Boolean).join(', ')
}
