/**
 * What a post and its body are called together, as papers print it: "Trưởng Ban" of "Ban Pháp chế" is "Trưởng Ban Pháp
 * chế". Where the title doesn't end as the body's name begins, a comma stands between.
 */
export function postOfBody(title: string, bodyName: string): string {
  const ofTitle = title.split(' ')
  const ofBody = bodyName.split(' ')
  for (let shared = Math.min(ofTitle.length, ofBody.length); shared > 0; shared--) {
    if (ofTitle.slice(-shared).join(' ') === ofBody.slice(0, shared).join(' ')) {
      return [...ofTitle, ...ofBody.slice(shared)].join(' ')
    }
  }
  return `${title}, ${bodyName}`
}
