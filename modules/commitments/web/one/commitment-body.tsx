import type { Commitment } from '#commitments'
import { ClearTriple, Panel } from '#platform/ui'
import { Attachment } from '../shared/attachment.tsx'
import { RowThread } from '../shared/row-thread.tsx'
import { remainingOf, useCommitmentWords } from '../shared/words.ts'
import { Answers } from './answers.tsx'
import { CommitmentActs } from './commitment-acts.tsx'
import { DueBasis } from './due-basis.tsx'
import { History } from './history.tsx'
import styles from './one.module.css'
import { reasonOfExtension } from './reason-of-extension.ts'
import { ThreeAxes } from './three-axes.tsx'

export interface CommitmentBodyProps {
  readonly commitment: Commitment
  readonly isAgency: boolean
}

/** Who, what and by when first, then how far it is and what may be done, then what was said, then how it came. */
export function CommitmentBody({ commitment, isAgency }: CommitmentBodyProps) {
  const { t, label, day, lettered } = useCommitmentWords()
  const {
    id,
    agency,
    person,
    through,
    work,
    product,
    due,
    dueRule,
    letter,
    answers,
    steps,
    extensionAsked,
    follower,
    urgings,
  } = commitment
  return (
    <div className={styles.body}>
      <Panel title={t('one.clear')}>
        <ClearTriple
          who={{
            name: agency.name,
            of: person === null ? label('fields.personVacant') : `${person.name}, ${person.title}`,
          }}
          what={work}
          product={product ?? undefined}
          due={due ?? undefined}
          remaining={commitment.clock.runsTo === due ? remainingOf(commitment) : undefined}
        />
        <DueBasis rule={dueRule} />
        {through !== null && (
          <p className={styles.quiet}>
            {label('fields.through')}: {through.name}
          </p>
        )}
        {letter !== null && (
          <p className={styles.cited}>
            <span>
              {label('fields.letter')}: {lettered(letter)}
            </span>
            {letter.file !== null && <Attachment commitment={id} file={letter.file} />}
          </p>
        )}
      </Panel>
      <Panel title={t('one.thread')}>
        <RowThread row={commitment} on={commitment.today} />
        {extensionAsked !== null && (
          <p className={styles.notice}>
            <strong>{label('extension.asked', { date: day(extensionAsked) })}.</strong> {reasonOfExtension(commitment)}
          </p>
        )}
        {!isAgency && (
          <p className={styles.quiet}>
            {label('fields.follower')}: {follower?.name ?? label('fields.noFollower')}
          </p>
        )}
        <CommitmentActs commitment={commitment} isAgency={isAgency} part="others" />
      </Panel>
      <Panel title={t('axes.title')}>
        <ThreeAxes commitment={commitment} />
      </Panel>
      <Panel title={t('answers.title')}>
        <Answers commitment={id} answers={answers} />
      </Panel>
      <Panel title={label('fields.steps')}>
        {urgings.map(({ number, date, file, recalledOn }) => (
          <p key={number + date} className={styles.cited}>
            <span>
              {label('urging.name')}: {lettered({ number, date, signer: null })}
            </span>
            {recalledOn !== null && <strong>{t('urging.recalled', { day: day(recalledOn) })}</strong>}
            {file !== null && <Attachment commitment={id} file={file} />}
          </p>
        ))}
        <History steps={steps} />
      </Panel>
    </div>
  )
}
