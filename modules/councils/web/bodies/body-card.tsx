import { type BodyOnChart, type PostRole, ROLES_OF_BODY } from '#councils'
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconPlus, IconUserPlus } from '@tabler/icons-react'
import { useCouncilWords } from '../shared/labels.ts'
import { PersonMark } from '../shared/person-mark.tsx'
import styles from './bodies.module.css'
import type { PostOnChart } from './post-on-chart.ts'

export interface BodyCardProps {
  readonly body: BodyOnChart
  readonly onOpen: (post: PostOnChart) => void
  /** Absent where nothing may be changed. */
  readonly onAppoint: ((role?: PostRole) => void) | undefined
}

/** One body: its posts in their order, who holds each, and the empty chairs among them. */
export function BodyCard({ body, onOpen, onAppoint }: BodyCardProps) {
  const { t, label } = useCouncilWords()
  const roles = ROLES_OF_BODY[body.kind]
  return (
    <article className={styles.body} aria-label={body.name}>
      <header className={styles.bodyHead}>
        <h2 className={styles.bodyName}>{body.name}</h2>
        {body.electionUnits.length > 0 && (
          <p className={styles.quiet}>{t('bodies.electionUnits', { units: body.electionUnits.join(', ') })}</p>
        )}
      </header>
      <ul className={styles.posts}>
        {roles.flatMap((role: PostRole) => [
          ...body.posts
            .filter((post) => post.role === role)
            .map((post) => <HeldChair key={post.id} post={post} onOpen={() => onOpen(post)} />),
          ...body.vacancies
            .filter((vacancy) => vacancy.role === role)
            .map((vacancy) => (
              <li key={`vacant ${role}`} className={styles.vacancy}>
                <span className={styles.emptyMark} aria-hidden>
                  <IconUserPlus size={20} stroke={1.6} />
                </span>
                <span className={styles.words}>
                  <strong>{label('body.vacancy')}</strong>
                  <span>{label('body.notHeld', { ...vacancy, role: label(`postRoles.${role}`) })}</span>
                </span>
                {onAppoint !== undefined && (
                  <Button variant="default" className="nt-no-print" onClick={() => onAppoint(role)}>
                    {t('bodies.fill')}
                  </Button>
                )}
              </li>
            )),
        ])}
      </ul>
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
          {post.state === 'suspended' && <span className={styles.warning}>{label('mandateStates.suspended')}</span>}
          {post.warnings.map((warning) => (
            <span key={warning} className={styles.warning}>
              <IconAlertTriangle size={16} aria-hidden />
              {label(`postWarnings.${warning}`)}
            </span>
          ))}
        </span>
      </button>
    </li>
  )
}
