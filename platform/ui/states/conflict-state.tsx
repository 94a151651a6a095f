import { Button } from '@mantine/core'
import { useWords } from '../language.ts'
import styles from './states.module.css'

export interface ConflictStateProps<Row extends object> {
  readonly yours: Row
  readonly current: Row
  /** The fields to compare, in their order, and how each is read. */
  readonly fields: readonly { readonly label: string; readonly read: (row: Row) => string }[]
  readonly onTakeCurrent: () => void
  /** Absent where what stands now leaves no room for the other: there is only taking it. */
  readonly onKeepMine?: (() => void) | undefined
}

/** Two people edited one record: both versions side by side, the differences marked, nothing typed is lost. */
export function ConflictState<Row extends object>(props: ConflictStateProps<Row>) {
  const { yours, current, fields, onTakeCurrent, onKeepMine } = props
  const t = useWords('ui')
  return (
    <section className={styles.state} role="alert">
      <h2 className={styles.title}>{t('versions.title')}</h2>
      <table className={styles.versions}>
        <thead>
          <tr>
            <th>{t('versions.field')}</th>
            <th>{t('versions.yours')}</th>
            <th>{t('versions.current')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ label, read }) => (
            <tr key={label} data-differs={read(yours) === read(current) ? undefined : true}>
              <th scope="row">{label}</th>
              <td>{read(yours)}</td>
              <td>{read(current)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.actions}>
        {onKeepMine !== undefined && <Button onClick={onKeepMine}>{t('versions.keepMine')}</Button>}
        <Button variant={onKeepMine === undefined ? 'filled' : 'default'} onClick={onTakeCurrent}>
          {t('versions.takeCurrent')}
        </Button>
      </div>
    </section>
  )
}
