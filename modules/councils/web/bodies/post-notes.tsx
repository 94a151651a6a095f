import { IconAlertTriangle } from '@tabler/icons-react'
import { useCouncilWords } from '../shared/labels.ts'
import styles from './bodies.module.css'
import type { PostOnChart } from './post-on-chart.ts'

/** What is unusual about a held post: a suspended delegate, or what somebody had to decide. */
export function PostNotes({ post }: { readonly post: PostOnChart }) {
  const { label } = useCouncilWords()
  return (
    <>
      {post.state === 'suspended' && <span className={styles.warning}>{label('mandateStates.suspended')}</span>}
      {post.warnings.map((warning) => (
        <span key={warning} className={styles.warning}>
          <IconAlertTriangle size={16} aria-hidden />
          {label(`postWarnings.${warning}`)}
        </span>
      ))}
    </>
  )
}
