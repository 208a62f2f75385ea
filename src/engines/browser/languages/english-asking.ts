import { words } from '#src/engines/browser/languages/language.ts'

const set = (text: string): ReadonlySet<string> => new Set(words(text))

/** What English questions are made with: no other language has its word order and its `do`. */
export const englishAsking = {
  /** They change places with the subject when it is asked. */
  auxiliaries:
    set(`is are was were can could will would should must isn't aren't wasn't weren't can't cannot couldn't won't
    wouldn't shouldn't don't doesn't didn't hasn't haven't`),
  being: set('is are was were'),
  /** No subject of a question holds them: its clause would have begun before. */
  notInSubject:
    set(`and or but so because if when while although unless what who whom whose why how there here then than
    not never it it's this these they them he she him her his i you we let's please also only just even like as maybe`),
  /** A clause of its own begins with them behind "so" or "and". */
  opensClause:
    set(`i i'm you you've you're we we're they they're it it's he she the a an that that's this there there's then if
    when your all every`),
  /** Behind "once" they tell that it means "as soon as". */
  afterOnce: set('you we they it the your'),
  /** Clauses that open with them lean on another one. */
  subordinates: set('if when whenever once because so unless as'),
  /** Behind a comma no main clause opens with them. */
  goesOn: set('and or but which who say like for because in especially if when'),
  /** May stand before a main clause, and change nothing of what it says. */
  spareHeads: set('then well basically actually obviously essentially'),
  /** Before what a thing is: they change nothing of it, but "usually" does. */
  spare: set('basically essentially just simply really actually'),
  limiting: set('usually typically often mostly generally'),
  /** Besides what says "not". */
  denials: set('hardly rarely seldom scarcely barely stop stops stopped avoid avoids avoided'),
  /** What was said before them may be taken back. */
  takesBack: set('but although though unless except however'),
  /** Said at the head of a sentence behind what was wrong. */
  takingBack: set('nope sorry wrong false myth'),
  /** What is said in such a clause has its own reasons. */
  saying:
    set(`say says said tell tells told claim claims claimed explain explains explained think thinks thought believe believes
    believed argue argues argued mean means meant know knows knew wonder wondered asked`),
  /** They name no thing that one could ask about. */
  nameless: set('something stuff thing things whatever yeah somebody someone lot lots etc whoever somehow'),
  /** Of what was, not of what is so whenever it is so. */
  past: set('was were got had did came went began took made became'),
  beforeParticiples: set("is are be been being get gets has have it's you're they're a an the your"),
  /** Before "by" they make another thing of it. */
  beforeMeans: set('is are was start starts begin begins only seen done made driven up down off out on over'),
  /** Behind them stands an adverb, no thing, at the end of a phrase. */
  adverbs: set('twice once again together too well back away up down out off also anymore'),
  /** A thing with them is one that was named before. */
  pointing: set('the these those this that his her our their my its'),
  /** No first word of a sentence that a blank is worth. */
  ofTalk: set("we what how why where there's you're you've today perhaps maybe"),
  /** Nor any word of it. */
  ofMoment: set("we're we've we'll we'd our us yesterday tonight gonna let's let i'm"),
  /** Within a subject each opens a clause of its own. */
  relatives: set('that which where'),
  /** A subject that begins with them is one of several, or of another sentence. */
  notFirst:
    set(`either neither another some many most few several such each every any all both no other others half part lots plenty
    next last of to in on at by for from with without within about after before during under over between through into
    since until until per via unlike despite instead that which where's`),
  /** Behind "the lower" they tell that two things grow together. */
  afterComparative: set('the a your you we it they that which where this'),
  /** "One way to …", but no other "one", which was named before. */
  afterOne: set(
    'way of advantage benefit reason example drawback difference problem thing big major important',
  ),
  /** What a thing is begins with. */
  saysWhat: set(
    'a an the to that how when where what one two three four five six seven eight nine ten twelve twenty thirty by',
  ),
  /** Behind `the`: it tells nothing alone. */
  emptyAfterThe: set(
    'same case problem point thing one ones question right wrong issue deal way reason idea first second last next',
  ),
  /** Verbs that are nothing without what they stand for, or that nothing is done with. */
  vagueVerbs:
    set(`get go come look seem feel happen know think say tell talk guess like make take give keep put try turn start
    begin become remain stay work exist occur live sit stand lie appear want do be have see let find end`),
  /** Where somebody is let do something. */
  somebody: set('you us people users them anyone somebody'),
  particles: set('on of with from into to in for'),
  /** Behind them `to` belongs to the verb, the adjective or the noun. */
  beforeTo:
    set(`want wants need needs have has had try tries trying like likes used able going got ready how what where when who
    whether up down next close back due according way ways time sure attention prior subject related compared access key likely
    unlikely easy easier hard harder difficult possible impossible important necessary allowed allow allows tell tells ask asks
    start starts begin begins continue wait learn remember plan decide choose help helps supposed decided willing wanting it's
    enough is are was were be ability not right opportunity chance order happy free safe better best good nice about as
    ought aim aims tend tends seem seems hope expect expects prefer prefers fail fails forget`),
  /** What is done for a purpose, where a sentence asks nobody to do anything. */
  purposes:
    set(`prevent avoid ensure reduce protect keep make increase improve save verify remove help meet allow enable
    minimize minimise maximize maximise get create achieve`),
  /** Before a reason: it is one of several, or none. */
  halfReasons: set(
    "just not only maybe partly probably especially mostly mainly simply also perhaps it is was be partially and or but that that's is",
  ),
  /** What a time or a condition behind the main clause opens with; and before it, what makes it no answer. */
  times: set('when if after before until once whenever'),
  beforeTimes:
    set(`even as only just not what is are was like know knows see sees check checks tell tells think say says said asks ask ensure
    remember about of to and or but case cases time times point moment day sure wonder care matter matters that whether decide seem
    seems looks look feel feels on in for from than who good great nice better best cool where sense and hours minutes days weeks
    months years seconds shortly soon right long week month year day ever right at idea example especially because point people do happens happen worthwhile helpful`),
  sizes:
    set(`one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen half`),
  /** Somebody: who they are is asked with "who". */
  people:
    set(`author developer founder maintainer president king queen director manager professor engineer scientist writer artist
    designer leader member bishop apostle figure singer actor actress player coach teacher doctor mayor senator minister ceo cto
    inventor creator contributor researcher son daughter wife husband brother sister father mother man woman guy person physicist
    mathematician philosopher poet painter composer journalist economist lawyer judge pilot captain owner host winner star`),
  units:
    set(`percent inch foot feet yard mile meter metre centimeter centimetre millimeter millimetre kilometer kilometre
    pound ounce gram kilogram kilo ton tonne cup teaspoon tablespoon pint quart gallon liter litre milliliter millilitre hour
    minute second day week month year decade century degree degrees watt volt amp byte bit megabyte gigabyte terabyte kilobyte
    dollar cent euro`),
}
