import { Panel } from '#platform/ui'
import type { Delegate } from '#councils'
import { useCouncilWords } from '../shared/labels.ts'
import styles from './delegates.module.css'

/** Posts held and posts that were, newest first. */
export function HeldPosts({ posts }: { readonly posts: Delegate['posts'] }) {
  const { t, label, day, postName } = useCouncilWords()
  const newestFirst = posts.toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : -1))
  return (
    <Panel title={t('delegate.posts')}>
      {posts.length === 0 && <p className={styles.help}>{t('delegate.noPosts')}</p>}
      <ul className={styles.posts}>
        {newestFirst.map((post) => (
          <li key={post.id} className={styles.post} data-past={post.endedOn !== null || undefined}>
            <strong>{postName(post)}</strong>
            <span>
              {label(`postOrigins.${post.origin}`)}
              {' · '}
              {t(post.fullTime ? 'post.fullTime' : 'post.partTime')}
              {' · '}
              {post.endedOn === null
                ? t('post.since', { day: day(post.startsOn) })
                : t('post.span', { from: day(post.startsOn), to: day(post.endedOn) })}
            </span>
            {post.endReason !== null && <span>{label(`postEndReasons.${post.endReason}`)}</span>}
            {post.document !== null && <span className={styles.quiet}>{post.document}</span>}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
