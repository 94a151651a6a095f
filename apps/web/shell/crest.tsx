/** The sign of the house: benches around a floor, under a star. */
export function Crest({ size = 36 }: { readonly size?: number }) {
  return <img src={`${import.meta.env.BASE_URL}crest.svg`} alt="" width={size} height={size} />
}
