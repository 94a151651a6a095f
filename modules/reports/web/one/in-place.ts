/** Parts of a whole that never changes its order: each is known by its place in it. */
export function inPlace<Part>(parts: readonly Part[]): readonly { readonly place: string; readonly part: Part }[] {
  return parts.map((part, index) => ({ place: `${index + 1}`, part }))
}
