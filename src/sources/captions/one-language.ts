/** A language with fewer captions than this share of the most is a part of a translation, or a few signs. */
const completeShare = 0.8

/** One track's captions, where there is one for each of several languages. */
export function inOneLanguage<Caption extends { readonly language: string }>(
  captions: readonly Caption[],
): readonly Caption[] {
  const tracks = new Map<string, Caption[]>()
  for (const caption of captions) {
    const track = tracks.get(caption.language)
    if (track) track.push(caption)
    else tracks.set(caption.language, [caption])
  }
  const most = [...tracks.values()].reduce((max, { length }) => Math.max(max, length), 0)
  return [...tracks.values()].find(({ length }) => length >= most * completeShare) ?? []
}
