const extension =
  /\.(vtt|srt|sbv|smi|sami|mpl|docx|txt|text|md|ttml|dfxp|json3?|jsonl|ndjson|srv[1-3]|xml|ass|ssa|lrc|sub|csv|tsv|mp4|webm|mkv|mov|m4a|mp3|wav)$/i
/** `.en`, `.pt-BR`, `.en-orig`, `.eng`; of three letters only what no title ends with. */
const language =
  /\.([a-z]{2}(-[a-z\d]{2,8}){0,2}|eng|deu|ger|fra|fre|spa|ita|por|rus|jpn|zho|chi|kor|ara|hin|forced|sdh|cc|auto)$/i
const bracketedId = /[[(]([\w-]{11})[\])]\s*$/
/** `[Full_Course]` has eleven letters too. Ids are random: hardly one of them looks like words. */
const words = /^([A-Z]?[a-z]+|[A-Z]+)([_-]([A-Z]?[a-z]+|[A-Z]+))*$/
const sayingNothing = /^(captions?|subtitles?|(pasted )?transcript|untitled)?[\s\d()]*$/i
const idLength = 11

/** The language that a caption file's name ends with, such as `en` or `pt-br`; `en-orig` is what was spoken. */
export function captionLanguage(fileName: string): string | undefined {
  const stem = fileName.replace(extension, '')
  return language.exec(stem)?.[1]?.toLowerCase()
}

export interface CaptionName {
  /** Readable; undefined where the name says nothing of the video. */
  readonly title: string | undefined
  readonly youTubeId: string | undefined
}

/**
 * What a caption file's name says about its video.
 * @param known YouTube ids that count wherever they stand, as in `Title-<id>.vtt`; others only in brackets at
 * the end, where download tools write them
 */
export function readCaptionName(fileName: string, known: ReadonlySet<string>): CaptionName {
  const stem = withoutEndings(
    fileName.slice(1 + Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\'))),
  )
  const bracketed = bracketedId.exec(stem)?.[1]
  const id = knownIdIn(fileName, known) ?? (bracketed && !words.test(bracketed) ? bracketed : undefined)
  const title = (id === undefined ? stem : stem.replace(`[${id}]`, '').replace(`(${id})`, '').replace(id, ''))
    .replace(/[_\s]+/g, ' ')
    .replace(/^[ .-]+|[ .-]+$/g, '')
  return { title: /\p{L}/u.test(title) && !sayingNothing.test(title) ? title : undefined, youTubeId: id }
}

/** The last one that the name holds. */
function knownIdIn(fileName: string, known: ReadonlySet<string>): string | undefined {
  for (let at = fileName.length - idLength; at >= 0; at--) {
    const part = fileName.slice(at, at + idLength)
    if (known.has(part)) return part
  }
  return undefined
}

function withoutEndings(name: string): string {
  let stem = name
  while (extension.test(stem)) stem = stem.replace(extension, '')
  while (language.test(stem)) stem = stem.replace(language, '')
  while (extension.test(stem)) stem = stem.replace(extension, '')
  return stem
}
