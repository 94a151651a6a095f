import { Checkbox } from '@mantine/core'
import type { PetitionId, PetitionRow } from '#voters'
import { useFieldName, useVoterWords } from '../shared/words.ts'
import styles from './forward.module.css'

export interface PetitionPicksProps {
  readonly rows: readonly PetitionRow[]
  readonly picked: readonly PetitionId[]
  readonly onPick: (picked: readonly PetitionId[]) => void
}

/** The petitions that can go out, ticked one by one or all. */
export function PetitionPicks({ rows, picked, onPick }: PetitionPicksProps) {
  const { t, label, count } = useVoterWords()
  const fieldName = useFieldName()
  const all = rows.length > 0 && picked.length === rows.length
  return (
    <>
      <Checkbox
        size="md"
        className={styles.all ?? ''}
        label={t('forward.all', { count: count(rows.length) })}
        checked={all}
        indeterminate={!all && picked.length > 0}
        onChange={() => onPick(all ? [] : rows.map(({ id }) => id))}
      />
      <ul className={styles.list} aria-label={t('forward.petitions')}>
        {rows.map(({ id, code, content, competence, field }) => {
          const chosen = picked.includes(id)
          return (
            <li key={id} className={styles.item} data-chosen={chosen || undefined}>
              <Checkbox
                size="md"
                checked={chosen}
                onChange={() => onPick(chosen ? picked.filter((other) => other !== id) : [...picked, id])}
                label={
                  <span className={styles.labelled}>
                    <span className={styles.reference}>
                      {[code, competence && label(`competences.${competence}`), field && fieldName(field)]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                    <span className={styles.work}>{content}</span>
                  </span>
                }
              />
            </li>
          )
        })}
      </ul>
    </>
  )
}
