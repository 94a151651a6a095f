import { type BodyOnChart, type PostRole, ROLES_OF_BODY } from '#councils'
import { Button } from '@mantine/core'
import { IconPencil, IconPlus, IconX } from '@tabler/icons-react'
import { useCouncilWords } from '../shared/labels.ts'
import { PersonMark } from '../shared/person-mark.tsx'
import styles from './bodies.module.css'
import { EmptyChair } from './empty-chair.tsx'
import { MemberList } from './member-list.tsx'
import type { PostOnChart } from './post-on-chart.ts'
import { PostNotes } from './post-notes.tsx'

/** What the office does to one body. */
export interface BodyActsProps {
  readonly onAppoint: (role?: PostRole) => void
  readonly onChange: () => void
  readonly onDissolve: () => void
}

export interface BodyCardProps {
  readonly body: BodyOnChart
  readonly onOpen: (post: PostOnChart) => void
  /** Absent where nothing may be changed. */
  readonly acts: BodyActsProps | undefined
}

const MEMBERS: ReadonlySet<PostRole> = new Set(['committeeMember', 'groupMember'])

/** One body: who leads it, the empty chairs, and its members. */
export function BodyCard({ body, onOpen, acts }: BodyCardProps) {
  const { t } = useCouncilWords()
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
            <EmptyChair key={role} vacancy={vacancy} onFill={acts && (() => acts.onAppoint(role))} />
          )),
        ])}
      </ul>
      {roles
        .filter((role) => MEMBERS.has(role) && heldBy(role).length > 0)
        .map((role) => (
          <MemberList key={role} role={role} members={heldBy(role)} onOpen={onOpen} />
        ))}
      {body.posts.length + body.vacancies.length === 0 && <p className={styles.quiet}>{t('bodies.nobody')}</p>}
      {acts !== undefined && <BodyActs body={body} {...acts} />}
    </article>
  )
}

function BodyActs({ body, onAppoint, onChange, onDissolve }: BodyActsProps & Pick<BodyCardProps, 'body'>) {
  const { t, label } = useCouncilWords()
  const acts = [
    { says: label('body.appoint'), icon: <IconPlus size={18} />, act: () => onAppoint() },
    { says: t('bodies.change'), icon: <IconPencil size={18} />, act: onChange },
    // The Thường trực lasts as long as its term.
    ...(body.kind === 'standing' ? [] : [{ says: t('bodies.dissolve'), icon: <IconX size={18} />, act: onDissolve }]),
  ]
  return (
    <div className={`${styles.bodyActs} nt-no-print`}>
      {acts.map(({ says, icon, act }) => (
        <Button key={says} variant="subtle" color="gray" leftSection={icon} onClick={act}>
          {says}
          <span className="nt-visually-hidden">: {body.name}</span>
        </Button>
      ))}
    </div>
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
