import type { PostRole } from '#councils'
import { useCouncilWords } from '../shared/labels.ts'
import styles from './bodies.module.css'
import type { PostOnChart } from './post-on-chart.ts'
import { PostNotes } from './post-notes.tsx'

export interface MemberListProps {
  readonly role: PostRole
  readonly members: readonly PostOnChart[]
  readonly onOpen: (post: PostOnChart) => void
}

/** The ordinary members of a body, close together: a chart of a whole council stays on a page or two. */
export function MemberList({ role, members, onOpen }: MemberListProps) {
  const { t, label } = useCouncilWords()
  return (
    <section className={styles.members}>
      <h3 className={styles.membersTitle}>
        {t('bodies.members', { role: label(`postRoles.${role}`), count: members.length })}
      </h3>
      <ul>
        {members.map((post) => (
          <li key={post.id}>
            <button type="button" className={styles.member} onClick={() => onOpen(post)}>
              {post.fullName}
              <PostNotes post={post} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
