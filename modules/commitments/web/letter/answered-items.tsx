import { Button, Checkbox } from '@mantine/core'
import type { CommitmentId, CommitmentRow } from '#commitments'
import { RowMarks } from '../shared/row-marks.tsx'
import { useCommitmentWords } from '../shared/words.ts'
import type { Said } from './answer-values.ts'
import styles from './letter.module.css'
import { SaidFields } from './said-fields.tsx'

export interface AnsweredItemsProps {
  readonly rows: readonly CommitmentRow[]
  readonly picked: readonly CommitmentId[]
  readonly onPick: (picked: readonly CommitmentId[]) => void
  readonly common: Said
  readonly own: Readonly<Record<string, Said>>
  readonly onOwn: (own: Readonly<Record<string, Said>>) => void
  readonly errors: Readonly<Record<string, string>>
}

/** What the letter answers: ticked one by one or all; each may have a class and words of its own. */
export function AnsweredItems({ rows, picked, onPick, common, own, onOwn, errors }: AnsweredItemsProps) {
  const { t, count } = useCommitmentWords()
  const all = rows.length > 0 && picked.length === rows.length
  const toggle = (id: CommitmentId) =>
    onPick(picked.includes(id) ? picked.filter((other) => other !== id) : [...picked, id])
  const without = (id: string) => Object.fromEntries(Object.entries(own).filter(([other]) => other !== id))
  return (
    <fieldset className={styles.items}>
      <legend>{t('answer.items')}</legend>
      {rows.length > 1 && (
        <Checkbox
          size="md"
          className={styles.all ?? ''}
          label={t('answer.all', { count: count(rows.length) })}
          checked={all}
          indeterminate={!all && picked.length > 0}
          onChange={() => onPick(all ? [] : rows.map(({ id }) => id))}
        />
      )}
      <ul className={styles.list}>
        {rows.map((row) => {
          const chosen = picked.includes(row.id)
          const said = own[row.id]
          return (
            <li key={row.id} className={styles.item} data-chosen={chosen || undefined}>
              <Checkbox
                size="md"
                checked={chosen}
                onChange={() => toggle(row.id)}
                label={
                  <span className={styles.labelled}>
                    {row.reference !== null && <span className={styles.reference}>{row.reference}</span>}
                    <span className={styles.work}>{row.work}</span>
                  </span>
                }
              />
              <RowMarks row={row} />
              {chosen && said === undefined && (
                <Button
                  variant="subtle"
                  color="gray"
                  className={styles.otherwise ?? ''}
                  onClick={() => onOwn({ ...own, [row.id]: { ...common } })}
                >
                  {t('answer.otherwise')}
                </Button>
              )}
              {chosen && said !== undefined && (
                <div className={styles.own}>
                  <SaidFields
                    said={said}
                    of={`${row.id}.`}
                    errors={errors}
                    onChange={(changed) => onOwn({ ...own, [row.id]: changed })}
                  />
                  <Button variant="subtle" color="gray" onClick={() => onOwn(without(row.id))}>
                    {t('answer.asAll')}
                  </Button>
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}
