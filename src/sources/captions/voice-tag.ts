import { oneLine } from './cue-text.ts'
import { decodeEntities } from './entities.ts'

const voice = /<v(?:\.[^\s<>]*)?[ \t\f\n]([^<>]*)/g

/**
 * Who speaks by WebVTT's `<v Mary>`, which stands in SubRip too. Undefined for two voices in one caption: naming
 * one of them would put words into the wrong mouth.
 */
export function onlySpeaker(lines: readonly string[]): string | undefined {
  if (!lines.some((line) => line.includes('<v'))) return undefined
  const tags = lines.join('\n').matchAll(voice)
  const names = new Set(Array.from(tags, ([, name = '']) => oneLine(decodeEntities(name))))
  const [name] = names
  return names.size === 1 ? name : undefined
}
