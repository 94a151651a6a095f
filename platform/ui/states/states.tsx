import { Button, Skeleton } from '@mantine/core'
import {
  type Icon,
  IconAlertTriangle,
  IconLock,
  IconMapPinOff,
  IconPlugConnectedX,
  IconTestPipe,
} from '@tabler/icons-react'
import { type ReactNode, useSyncExternalStore } from 'react'
import { type Problem, problemFrom, problemOf } from '../api/index.ts'
import { useWords } from '../language.ts'
import styles from './states.module.css'

export interface EmptyStateProps {
  readonly icon: Icon
  readonly title: string
  /** The first step, taught in a sentence. */
  readonly children: ReactNode
  readonly action?: ReactNode
}

/** Nothing here yet: teaches the first step. */
export function EmptyState({ icon: Sign, title, children, action }: EmptyStateProps) {
  return (
    <section className={styles.state}>
      <Sign size={36} stroke={1.5} className={styles.sign} aria-hidden />
      <h2 className={styles.title}>{title}</h2>
      <p>{children}</p>
      {action !== undefined && <div className={styles.actions}>{action}</div>}
    </section>
  )
}

/** A refusal or a fault: what happened, what is safe, what to do next, and the code to tell the administrator. */
export function ErrorState({
  error,
  onRetry,
  action,
}: {
  readonly error: unknown
  readonly onRetry?: (() => void) | undefined
  readonly action?: ReactNode
}) {
  const t = useWords('ui')
  const problem = problemOf(error)
  if (problem.status === 403) return <ForbiddenState problem={problem} action={action} />
  return (
    <section className={styles.state} role="alert">
      <IconAlertTriangle size={36} stroke={1.5} className={styles.sign} data-tone="overdue" aria-hidden />
      <ProblemText problem={problem} />
      <div className={styles.actions}>
        {onRetry !== undefined && <Button onClick={onRetry}>{t('retry')}</Button>}
        {action}
      </div>
    </section>
  )
}

/** The capacity chosen now may not see this: says so without blame, and what to do. */
export function ForbiddenState({
  problem,
  action,
}: {
  /** What was refused; without it the whole page is. */
  readonly problem?: Problem
  readonly action?: ReactNode
}) {
  return (
    <section className={styles.state} role="alert">
      <IconLock size={36} stroke={1.5} className={styles.sign} aria-hidden />
      <ProblemText problem={problem ?? problemFrom(403, undefined)} level={problem === undefined ? 'h1' : 'h2'} />
      {action !== undefined && <div className={styles.actions}>{action}</div>}
    </section>
  )
}

/** No such page or record, or one of another council's. */
export function NotFoundState({ action }: { readonly action?: ReactNode }) {
  return (
    <section className={styles.state}>
      <IconMapPinOff size={36} stroke={1.5} className={styles.sign} aria-hidden />
      <ProblemText problem={problemFrom(404, undefined)} level="h1" />
      {action !== undefined && <div className={styles.actions}>{action}</div>}
    </section>
  )
}

function ProblemText({ problem, level: Title = 'h2' }: { readonly problem: Problem; readonly level?: 'h1' | 'h2' }) {
  const t = useWords('ui')
  return (
    <>
      <Title className={styles.title}>{problem.title}</Title>
      {problem.detail !== '' && <p>{problem.detail}</p>}
      {problem.next !== undefined && <p className={styles.next}>{problem.next}</p>}
      <p className={styles.code}>
        {t('code')}: {problem.code}
      </p>
    </>
  )
}

/** Grey lines in the shape of what comes. */
export function LoadingState({ lines = 5 }: { readonly lines?: number }) {
  const t = useWords('ui')
  return (
    <output aria-label={t('loading')} className={styles.loading}>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height="2.5rem" mb="xs" />
      ))}
    </output>
  )
}

function onLineChange(changed: () => void): () => void {
  addEventListener('online', changed)
  addEventListener('offline', changed)
  return () => {
    removeEventListener('online', changed)
    removeEventListener('offline', changed)
  }
}

export function useOnline(): boolean {
  return useSyncExternalStore(onLineChange, () => navigator.onLine)
}

export function OfflineBanner() {
  const t = useWords('ui')
  return useOnline() ? null : <OfflineNotice title={t('offline')} detail={t('offlineDetail')} />
}

export function OfflineNotice({ title, detail }: { readonly title: string; readonly detail: string }) {
  return (
    <output className={styles.banner} data-kind="offline">
      <strong>
        <IconPlugConnectedX size={18} aria-hidden />
        {title}
      </strong>
      <span>{detail}</span>
    </output>
  )
}

/** On every page of an installation that shows made-up people. */
export function SampleBanner() {
  const t = useWords('ui')
  return (
    <div className={styles.banner} data-kind="sample">
      <strong>
        <IconTestPipe size={18} aria-hidden />
        {t('sample')}
      </strong>
      <span className={styles.bannerDetail}>{t('sampleDetail')}</span>
    </div>
  )
}
