import { type BodyOnChart, type PostRole, ROLES_OF_BODY } from '#councils'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useCouncilWords } from '../shared/labels.ts'
import { PersonMark } from '../shared/person-mark.tsx'
import styles from './bodies.module.css'
import { EmptyChair } from './empty-chair.tsx'
import { MemberList } from './member-list.tsx'
import type { PostOnChart } from './post-on-chart.ts'
import { PostNotes } from './post-notes.tsx'

export interface BodyCardProps {
  readonly body: BodyOnChart
  readonly onOpen: (post: PostOnChart) => void
  /** Absent where nothing may be changed. */
  readonly onAppoint: ((role?: PostRole) => void) | undefined
}

const MEMBERS: ReadonlySet<PostRole> = new Set(['committeeMember', 'groupMember'])

/** One body: who leads it, the empty chairs, and its members. */
export function BodyCard({ body, onOpen, onAppoint }: BodyCardProps) {
  const { t, label } = useCouncilWords()
  const roles: readonly PostRole[] = ROLES_OF_BODY[body.kind]
  const heldBy = (role: PostRole) => body.posts.filter((post) => post.role === role)
  const emptyOf = (role: PostRole) => body.vacancies.filter((vacancy) => vacancy.role === role)
  return (
    <article className={styles.body} aria-label={body.name}>
      <header className={styles.bodyHead}>
        <h2 className={styles.bodyName}>{body.name}</h2>
        {body.electionUnits.length > 0 && (
          <p className={styles.quiet}>{t('bodies.electionUnits', { units: body.electionUnits.join(', ') })}</p>
        )}
      </header>
      <ul className={styles.posts}>
        {roles.map((role) => [
          ...(MEMBERS.has(role) ? [] : heldBy(role)).map((post) => (
            <HeldChair key={post.id} post={post} onOpen={() => onOpen(post)} />
          )),
          ...emptyOf(role).map((vacancy) => (
            <EmptyChair key={role} vacancy={vacancy} onFill={onAppoint && (() => onAppoint(role))} />
          )),
        ])}
      </ul>
      {roles
        .filter((role) => MEMBERS.has(role) && heldBy(role).length > 0)
        .map((role) => (
          <MemberList key={role} role={role} members={heldBy(role)} onOpen={onOpen} />
        ))}
      {body.posts.length + body.vacancies.length === 0 && <p className={styles.quiet}>{t('bodies.nobody')}</p>}
      {onAppoint !== undefined && (
        <Button
          variant="subtle"
          color="gray"
          className="nt-no-print"
          leftSection={<IconPlus size={18} />}
          onClick={() => onAppoint()}
        >
          {label('body.appoint')}
          <span className="nt-visually-hidden">: {body.name}</span>
        </Button>
      )}
    </article>
  )
}

function HeldChair({ post, onOpen }: { readonly post: PostOnChart; readonly onOpen: () => void }) {
  const { t, label, roleName } = useCouncilWords()
  return (
    <li>
      <button type="button" className={styles.chair} onClick={onOpen}>
        <PersonMark name={post.fullName} />
        <span className={styles.words}>
          <strong>{post.fullName}</strong>
          <span className={styles.quiet}>
            {roleName(post)}
            {post.origin === 'inCharge' && ` · ${label('postOrigins.inCharge')}`}
            {post.fullTime && ` · ${t('post.fullTime')}`}
          </span>
          <PostNotes post={post} />
        </span>
      </button>
    </li>
  )
}
