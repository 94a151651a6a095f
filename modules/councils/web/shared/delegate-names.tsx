import { AppLink, ErrorState, LoadingState } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { allDelegatesQuery, type AskedDelegates } from '../councils.queries.ts'
import { useCouncilWords } from './labels.ts'
import { paths } from './paths.ts'
import { PersonMark } from './person-mark.tsx'
import styles from './shared.module.css'

export interface DelegateNamesProps {
  readonly council: string
  readonly asked: AskedDelegates
  /** Whether each name opens the delegate; not for another council's. */
  readonly open?: boolean
}

/** The records of a figure that counts delegates, drawn when it is opened. */
export const delegatesBehind = (props: DelegateNamesProps) => () => <DelegateNames {...props} />

/** The delegates behind a figure, by name. */
export function DelegateNames({ council, asked, open = true }: DelegateNamesProps) {
  const { t, postName } = useCouncilWords()
  const delegates = useQuery(allDelegatesQuery(council, asked))
  if (delegates.isError) return <ErrorState error={delegates.error} onRetry={() => void delegates.refetch()} />
  if (delegates.isPending) return <LoadingState lines={4} />
  if (delegates.data.length === 0) return <p className={styles.quiet}>{t('figures.nobody')}</p>
  return (
    <ul className={styles.names}>
      {delegates.data.map(({ mandate, fullName, position, posts }) => {
        const [first] = posts
        return (
          <li key={mandate} className={styles.person}>
            <PersonMark name={fullName} />
            <span className={styles.personWords}>
              {open ? <AppLink to={paths.delegate(mandate)}>{fullName}</AppLink> : <strong>{fullName}</strong>}
              <span className={styles.quiet}>{first === undefined ? position : postName(first)}</span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
