import { pattern } from '#src/engines/browser/pattern.ts'

/** Marks of sound and music in brackets of any kind; in round ones, which may also hold words, only these. */
const sounds =
  `music|applause|laughter|laughs|laughing|chuckles|inaudible|unintelligible|indistinct|crosstalk|silence|
  cheering|cheers|sighs?|coughs?|gasps|clears throat|musik|applaus|beifall|lachen|gelächter|lacht|musique|rires?|
  applaudissements|música|risas?|risos|aplausos|musica|risate|applausi|muziek|gelach|skratt|latter|muzyka|śmiech|
  oklaski|музыка|смех|аплодисменты|музика|сміх|оплески|müzik|kahkaha|alkış|hudba|smích|potlesk|musiikkia|naurua|
  μουσική|γέλια|χειροκρότημα|מוזיקה|צחוק|מחיאות כפיים|موسيقى|ضحك|تصفيق|संगीत|हँसी|तालियाँ|เพลง|เสียงหัวเราะ|nhạc|tawa|
  音楽|笑|笑い|拍手|音乐|音樂|笑声|笑聲|掌声|掌聲|음악|웃음|박수`.replaceAll(/\s*\n\s*/g, '')

const marks = pattern(
  [
    String.raw`\[[^\]]{0,40}\]|［[^］]{0,40}］|【[^】]{0,40}】`,
    String.raw`[(（](?:\p{L}{1,20} )?(?:${sounds})(?: \p{L}{1,20})?[)）]`,
    String.raw`\*(?:${sounds})\*`,
    // What is sung stands between notes, or behind one that nobody closed, up to the end of its line.
    '[♪♫♬][^♪♫♬]*[♪♫♬]+|[♪♫♬][^♪♫♬.?!]*[.?!]?',
  ].join('|'),
  'giu',
)
const squareBracket = /^[[［【]/
const sound = pattern(`(?<!\\p{L})(?:${sounds})(?!\\p{L})`, 'iu')
const saysNothing = pattern(String.raw`^[^\p{L}\p{N}]*$`, 'u')
const wordBefore = pattern(String.raw`[\p{L}\p{N}]$`, 'u')
const closed = /(?:[.?!…。？！♪♫♬\])）］】>:]|^)["'”’»]?\s*$/u
/** Letters before and after a bracket that tell whether it stands within a sentence. */
const surroundings = 8

/**
 * A square bracket holds what nobody says, unless somebody put a word of a sentence into it ("the [patient]
 * must rest", "x[0]"): then its words stay.
 */
function isSaid(mark: string, at: number, text: string): boolean {
  if (!squareBracket.test(mark) || saysNothing().test(mark) || sound().test(mark)) return false
  const before = text.slice(Math.max(0, at - surroundings), at)
  const after = text.slice(at + mark.length, at + mark.length + surroundings)
  return wordBefore().test(before) || (!closed.test(before) && after.trim() !== '')
}

const mayHoldMarks = /[[(（［【*♪♫♬]/

/**
 * Lines that speech recognition makes up in silence, and that makers of subtitles leave: they name the
 * makers, nobody says them.
 */
const credits = pattern(
  String.raw`amara\.org|opensubtitles|字幕(?:由|志愿者|志願者|組|组|製作|制作|提供)|^(?:(?:sub)?titles|subtitled|captions?|captioned|captioning|transcribed|transcription) by |^untertitel(?:ung)?(?: der| von| im auftrag|:)|^sous-titr(?:es|age)(?: réalisés?| par| de|:)|^subtítulos (?:realizados|por|de la)|^legendas? (?:pela|por|de)|^sottotitoli (?:creati|e revisione|a cura)|^ondertitel(?:d|ing|s) (?:door|ingediend)|^субтитры (?:сделал|создавал|добавил|подогнал|делал)|^napisy (?:stworzone|przez)|^titulky vytvořil|^altyazı `,
  'iu',
)
const longestCredit = 120
/** A part of each of them: captions are many, and few hold one. */
const mayBeCredit =
  /titl|titr|t[íi]tul|caption|transcri|titel|legenda|sottotitol|napisy|altyaz|amara|字幕|субтитры/i

/** Stands where something was left out. */
export const leftOut = '\uE000'

/** The text of a caption without what nobody said in it, `leftOut` in its place. */
export function withoutMarks(text: string): string {
  const said = mayHoldMarks.test(text)
    ? text.replaceAll(marks(), (mark: string, at: number) => (isSaid(mark, at, text) ? mark : ` ${leftOut} `))
    : text
  return said.length <= longestCredit &&
    mayBeCredit.test(said) &&
    credits().test(said.replaceAll(leftOut, '').trim())
    ? leftOut
    : said
}
