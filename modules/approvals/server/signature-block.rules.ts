import type { DelegationForm } from '#approvals'
import type { Authority } from './paper-kind.ts'

const POST =
  /(?<acting>quyền |phụ trách )?(?<deputy>phó )?(?<head>chủ tịch|chánh văn phòng|trưởng ban|trưởng đoàn|trưởng phòng|tổ trưởng|giám đốc)/iu
const IN_CHARGE = /phó chủ tịch (?:hđnd )?(?:điều hành|phụ trách)/iu
const GROUP_DEPUTY = /tổ phó/iu

/** A post as signature blocks print it: "Phó Chủ tịch HĐND tỉnh" → PHÓ CHỦ TỊCH, "Quyền Chánh Văn phòng" → Q. CHÁNH VĂN PHÒNG. */
export function postOf(title: string): string {
  if (IN_CHARGE.test(title)) return 'PHÓ CHỦ TỊCH ĐIỀU HÀNH'
  if (GROUP_DEPUTY.test(title)) return 'TỔ PHÓ'
  const { acting, deputy, head } = POST.exec(title)?.groups ?? {}
  if (head === undefined) return title.toLocaleUpperCase('vi')
  const post = `${deputy === undefined ? '' : 'PHÓ '}${head.toLocaleUpperCase('vi')}`
  return acting === undefined ? post : `Q. ${post}`
}

/** The post without "Quyền": who acts as head signs in the head's place. */
const heldAs = (post: string) => post.replace(/^Q\. /u, '')

/** Whose deputy a post is: PHÓ CHỦ TỊCH stands in for CHỦ TỊCH. */
function headOf(post: string): string | undefined {
  if (post === 'PHÓ CHỦ TỊCH ĐIỀU HÀNH') return undefined
  if (post === 'TỔ PHÓ') return 'TỔ TRƯỞNG'
  return post.startsWith('PHÓ ') ? post.slice('PHÓ '.length) : undefined
}

/**
 * The lines above a signature (Decree 30/2020, article 13 and Annex I.II.7): TM. on behalf of a collective, KT. the
 * deputy for the head, TL. by order, TUQ. by delegation, Q. acting. `via` is whom the signer stands in for.
 */
export function signatureBlock(
  { collective, head }: Authority,
  signer: { readonly title: string },
  via?: { readonly form: DelegationForm; readonly title: string } | null,
): string[] {
  const post = postOf(signer.title)
  const onBehalf = collective === null ? [] : [`TM. ${collective}`]
  if (via) {
    const given = postOf(via.title)
    if (via.form === 'TUQ') return [`TUQ. ${given}`, post]
    if (via.form === 'TL') return [`TL. ${given}`, post]
    return [...onBehalf, `KT. ${given}`, post]
  }
  if (heldAs(post) === head || post === 'PHÓ CHỦ TỊCH ĐIỀU HÀNH') return [...onBehalf, post]
  const stoodInFor = headOf(post)
  if (stoodInFor === head) return [...onBehalf, `KT. ${head}`, post]
  if (collective === null) return stoodInFor === undefined ? [post] : [`KT. ${stoodInFor}`, post]
  // The office signs for the collective by its order, not as a member of it.
  if (heldAs(post) === 'CHÁNH VĂN PHÒNG') return [`TL. ${collective}`, post]
  if (stoodInFor === 'CHÁNH VĂN PHÒNG') return [`TL. ${collective}`, `KT. ${stoodInFor}`, post]
  return [...onBehalf, post]
}
