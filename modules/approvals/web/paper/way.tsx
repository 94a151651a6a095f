import type { PaperView, Who } from '#approvals'
import styles from '../shared/approvals.module.css'
import { useApprovalWords } from '../shared/words.ts'

/** The chain of a paper: each step, whom it names, and which one it waits at. */
export function Way({ paper }: { readonly paper: PaperView }) {
  const { t } = useApprovalWords()
  const { chain, stage, state, form } = paper
  const last = chain.steps.length - 1
  const agreed = ['signed', 'issued', 'recalled', 'approved'].includes(state)
  return (
    <ol className={styles.way}>
      {placed(chain.steps).map(({ step, at, place }) => {
        // Who has agreed to sign has still to sign.
        const now = (state === 'waitingApproval' && at === stage) || (state === 'waitingSignature' && at === last)
        const done = agreed || state === 'waitingSignature' || (at < stage && state !== 'returned')
        return (
          <li key={place} data-state={now ? 'now' : done ? 'done' : undefined} aria-current={now ? 'step' : undefined}>
            <strong>{t(at === last && form === 'paper' ? 'way.sign' : 'way.approve', { at: at + 1 })}</strong>
            <div>
              <WhoWords who={step} />
              {step.names.length > 0 && <span className={styles.quiet}>: {step.names.join(', ')}</span>}
            </div>
          </li>
        )
      })}
      {form === 'paper' && (
        <li data-state={state === 'issued' || state === 'recalled' ? 'done' : state === 'signed' ? 'now' : undefined}>
          <strong>{t('way.issue')}</strong>
          <div>
            <WhoWords who={chain.issue} />
          </div>
        </li>
      )}
    </ol>
  )
}

/** Whom a step names, in words. */
export function WhoWords({ who }: { readonly who: Who }) {
  const { t, role } = useApprovalWords()
  if (who.by === 'role') return <>{anyOf(who.roles.map(role), t('way.or'))}</>
  return <>{who.by === 'body' ? role(who.role) : t('way.named')}</>
}

/** "Văn thư, Chánh Văn phòng hoặc Chuyên viên". */
function anyOf(names: readonly string[], or: string): string {
  return names.length < 2 ? names.join('') : [names.slice(0, -1).join(', '), names.at(-1)].join(or)
}

/** The steps of a chain with their places: two steps may name the same. */
export function placed<Step>(steps: readonly Step[]) {
  return steps.map((step, at) => ({ step, at, place: String(at + 1) }))
}
