import type { CouncilHistory } from '#councils'
import { useCouncilWords } from '../shared/labels.ts'
import styles from './history.module.css'

/** Which units became which on which day, and by what decision. */
export function UnitSuccessions({ history }: { readonly history: CouncilHistory }) {
  const { t, day } = useCouncilWords()
  const names = new Map(history.units.map((unit) => [unit.id, unit.fullName]))
  const nameOf = (unit: CouncilHistory['units'][number]['id']) => names.get(unit) ?? t('notRecorded')
  const groups = Map.groupBy(history.successions, ({ successor, on }) => `${successor} ${on}`)
  if (groups.size === 0) return <p>{t('history.noMergers')}</p>
  return (
    <ol className={styles.terms}>
      {[...groups.entries()].map(([key, [first, ...others]]) => {
        if (first === undefined) return null
        return (
          <li key={key} className={styles.term}>
            <span className={styles.quiet}>{day(first.on)}</span>
            <ul className={styles.merged}>
              {[first, ...others].map(({ predecessor, extent }) => (
                <li key={predecessor}>
                  {nameOf(predecessor)}
                  {extent === 'part' && <span className={styles.quiet}> {t('history.part')}</span>}
                </li>
              ))}
            </ul>
            <strong>{t('history.became', { unit: nameOf(first.successor) })}</strong>
            <span className={styles.quiet}>{first.basis}</span>
          </li>
        )
      })}
    </ol>
  )
}
