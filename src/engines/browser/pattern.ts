/**
 * A pattern that is compiled when it is first needed. A literal is compiled when its module loads already, and
 * classes of the letters of all scripts take long: most texts need few of them.
 */
export function pattern(source: string, flags: string): () => RegExp {
  let compiled: RegExp | undefined
  return () => (compiled ??= new RegExp(source, flags))
}
