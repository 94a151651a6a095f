import type { Decider } from '#approvals'
import type { Option } from '#platform/ui'
import type { ApprovalWords } from '../shared/words.ts'

/** Whom one may choose: name and title, and for whom where by delegation. */
export function deciderOptions(deciders: readonly Decider[], { label }: ApprovalWords): Option[] {
  return deciders.map(({ assignment, name, title, onBehalfOf }) => ({
    value: assignment,
    label: [`${name}, ${title}`, onBehalfOf && `${label(`forms.${onBehalfOf.form}`)} ${onBehalfOf.name}`]
      .filter(Boolean)
      .join('; '),
  }))
}
