import { plainWords } from '#src/sources/plain-words.ts'
import type { DurationUnit } from './duration.ts'
import type { Role } from './columns.ts'

/** Whole words, without accents and marks; the first role whose word a name holds. */
const words: readonly (readonly [Role, RegExp])[] = [
  [
    'transcript',
    /\b(transcripts?|transcriptions?|transkripte?|captions?|subtitles?|subs|srt|vtt|untertitel|sous titres?|subtitulos?|legendas?|sottotitoli|transcripcion|transcricao|trascrizione)\b|字幕|文字起こし|субтитры|транскрипт|расшифровка/,
  ],
  [
    'duration',
    /\b(durations?|length|runtime|run time|dauer|lange|laufzeit|duree|duracion|duracao|durata|minutes|mins?|seconds|secs)\b|時間|时长|長さ|длительность|продолжительность/,
  ],
  [
    'description',
    /\b(descriptions?|desc|summary|abstract|notes?|comments?|beschreibung|zusammenfassung|descripcion|descricao|descrizione|resume)\b|説明|描述|описание/,
  ],
  [
    'link',
    /\b(links?|urls?|uri|href|web ?address|address|adresse|webadresse|enlace|lien|collegamento|video ids?|youtube ids?|youtube|vimeo|video ?links?|video ?urls?)\b|リンク|链接|網址|网址|ссылка|адрес/,
  ],
  [
    'title',
    /\b(titles?|titel|names?|titulo|titre|titolo|nombre|nom|nome|lectures?|lessons?|episodes?|topic|subject|thema|vorlesung|folge|heading)\b|タイトル|标题|標題|名称|название|заголовок|тема/,
  ],
]
const weak: readonly (readonly [Role, RegExp])[] = [
  ['link', /^(videos?|sources?|quelle|media|recording)$|^видео$/],
  [
    'transcript',
    /^(text|words|texte|texto|text of the video|caption files?|files?( ?names?)?|datei(name)?)$/,
  ],
]
const longestName = 40

/** What the name of a column says it holds. */
export function roleOfName(name: string): Role | undefined {
  if (name === '' || name.length > longestName) return undefined
  const plain = plainWords(name.replace(/([a-z])([A-Z])/g, '$1 $2'))
  return [...words, ...weak].find(([, test]) => test.test(plain))?.[0]
}

/** Whether a column's name says that bare numbers in it are seconds; else they are minutes. */
export const unitOfName = (name: string): DurationUnit =>
  /\b(seconds?|secs?|s|sekunden|sek|secondes|segundos|secondi)\b|секунд|秒/.test(plainWords(name))
    ? 'seconds'
    : 'minutes'
