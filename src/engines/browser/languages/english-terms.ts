import { words, type Defining, type Naming } from '#src/engines/browser/languages/language.ts'

/** Verbs that are seldom nouns, in their base form. */
const verbs = `accept accomplish achieve acquire adapt add adopt advise affect agree aim allow analyze analyse answer appear
apply argue arise arrive ask assert assess assume assure attain attempt attend attract avoid become begin believe belong
bring build calculate carry cause characterize characterise choose claim clarify combine come compare complain comprise
compute conclude conduct confirm consider consist constitute construct contain contribute convert correspond create deal
decide define deliver demonstrate denote depend derive describe deserve determine develop devise differ discover discuss
distinguish draw eat eliminate emerge emphasize employ enable encounter encourage enhance enjoy ensure establish evaluate
evolve examine exceed exhibit exist expect explain explore express extend facilitate fail fall feel figure find focus
follow forget formulate gain generate get give go grab grow guess handle happen hear help hide highlight hold hope identify
illustrate imagine implement imply improve include incorporate increase indicate infer inform introduce investigate involve
join jump keep know lack lead learn let lie like listen look lose love maintain make manage mean meet mention modify need notice
observe obtain occur offer originate outline outperform perform permit pick play pose possess predict prefer prepare
present preserve pretend prevent proceed produce propose prove provide publish pull pursue push raise reach read realize realise receive
recognize recognise recommend reduce refer reflect regard relate rely remain remember remove replace require resemble
resolve respond retain reveal say see seek seem select sell send serve show simplify sit solve speak specify spend stand
start stay stick stop suffer suggest summarize suppose take talk teach tell tend think throw tighten loosen fasten finish connect put treat try turn understand
undergo undertake use utilize utilise validate vary verify wait walk want watch wear wonder work worry write yield`

/** As these, but their forms with `-ing` stand in names: `boiling point`. */
const moreVerbs = `absorb accelerate admit announce appoint arrange assemble attach behave boil borrow breathe carve celebrate collect
communicate compress condense consume convince declare defend delete deny destroy dig dissolve divide drag earn emit encode encrypt
enforce enter erase evaporate exclude execute expand expire explode extract float freeze grind hang hire ignore inherit inject
insert inspect install invent invest invite isolate kill lend leverage melt merge migrate multiply notify obey operate
organize organise owe participate persuade pollinate promote punish react rebuild recover redirect reject relax restore
retrieve rewrite rotate shrink sing soak squeeze steal stir submit subtract succeed surround survive swallow swim
terminate translate transmit unlock vanish wipe circulate consult lengthen shorten uncover undo unpack unplug unscrew unfold
strengthen weaken sharpen flatten brighten deepen widen welcome`

const irregular = `called calling named titled arose began begun became built brought came chosen chose dealt done drawn drew driven fell felt found gave
given gone went grew grown heard held kept knew known lay led left lost made meant met overcame ran said sat saw seen sold sent
shown sought spent spoke stuck stood taken taught threw thrown thought told took tried understood won wore written wrote based concerned`

/** Nouns that look like a verb with `-ing`. */
const gerunds = `building computing learning meaning meeting playing reading speaking teaching understanding writing`

const formsOf = (verb: string): string[] => {
  const bare = verb.replace(/e$/, '')
  const y = /[^aeiou]y$/.test(verb)
  const doubled = /[^aeiou][aeiou][bdgmnprt]$/.test(verb) ? verb + (verb.at(-1) ?? '') : verb
  return [
    verb,
    y ? `${verb.slice(0, -1)}ies` : /(?:ch|sh|s|x|z|o)$/.test(verb) ? `${verb}es` : `${verb}s`,
    ...(y ? [`${verb.slice(0, -1)}ied`] : [`${bare}ed`, `${doubled}ed`]),
    `${bare}ing`,
    `${doubled}ing`,
  ]
}

const nouns = new Set(words(gerunds))

/** How names of things are told in English without a tagger. */
export const englishNaming: Naming = {
  breaks: new Set(
    [
      ...words(verbs).flatMap(formsOf),
      ...words(moreVerbs).flatMap((verb) => formsOf(verb).slice(0, 2)),
      ...words(irregular),
      ...words(`monday tuesday wednesday thursday friday saturday sunday january february march april june july august
        september october november december ago today tomorrow yesterday tonight earlier later nowadays atop unlike broke respectively e.g i.e etc vs versus please thanks
        anyway anyways therefore elsewhere whereas kinda sorta gonna wanna alright yep nope dude guys folks lots tons bunch couple amongst whilst alongside beside beyond amid throughout
        otherwise inside outside ahead farthest past inasmuch according yup huh wow voila oops yay haha`),
    ].filter((form) => !nouns.has(form)),
  ),
  dull: new Set(
    words(`new novel recent previous current existing present main major minor important significant various different
      several certain particular specific such similar same other own whole entire full large larger small smaller
      high higher low lower good better best well bad worse poor great greater few many much more most less least numerous possible
      available able necessary useful suitable appropriate relevant usual common typical easy hard interesting key
      first second third last next final early late two three four five six seven eight nine ten one
      both further additional overall total given above real-world paper article author authors effective efficient
      excellent perfect favorite favourite wonderful beautiful fantastic terrible horrible brilliant lovely essential
      twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion
      little big huge nice cool crazy funny weird awesome amazing old young long short quick basic actual exact
      dear sure happy ready wrong right super kind sort type way ways lot thing things stuff guy`),
  ),
  before: new Set(
    words(`the a an of in for with on by from and or as between these those this our your my their its his her into
      about over through under against without within using via per each every any some no`),
  ),
  determiners: new Set(
    words('the a an this these those their its your my our his her it them you us me him'),
  ),
  objects: new Set(words('it them him me us')),
  predicates: new Set(
    words(`is are was were be been it's that's they're he's she's i'm we're you're isn't aren't wasn't very so too really
      more most quite pretty as gets get got feel feels felt look looks seem seems become becomes how`),
  ),
  vague: new Set(
    words(`advice argument attempt attention attitude background benefit care category chance choice circumstance comment
      comparison concern condition consequence context conversation decision default description detail discussion drama effect effort
      environment error event experience explanation feature feedback feeling focus form front fun future goal habit highlight
      hint history hope impact improvement info information input interest job knowledge language layer life limit link look
      luck mess mind mindset mood need news object offer opinion option outcome output pain past path pattern perspective
      phase phrase plan position power present progress project purpose reaction reality reply request response role rule
      scale scenario scene score section sense setup shape share sign skill space spot stage standard status strategy structure
      style subject success support surprise task taste team text theme theory title touch track trade tradeoff trick truth
      tune tap user view vision bottom top middle front back surface handy speaking reading
      careful safe clean dirty sweet cute tough sore patient hungry tired angry sad windy sunny rainy wet dry hot cold warm soft
      loud quiet thick thin wide narrow flat straight bright dark tall rich smart`),
  ),
  participle: /..ed$/,
  adverb: /..ly$/,
  adjective: /(?:ical|onal|ual|ial|ive|ous|ic|ble|ful|less|ary)$/,
}

export const englishDefining: Defining = {
  after: `which is a|which is an|which is the|which is where|which is when|which are the|which means that|stands for|
    is short for`,
  before: `is called|are called|is known as|are known as|is referred to as|is also called|are also called|is also known as|
    is typically called|is usually called|is often called|is sometimes called|we call this|we call that|we call it|
    we call these|we call them`,
  hedges: new Set(words('basically essentially just simply really actually')),
  empty: new Set(
    words(`problem problems thing things no yes one lot question questions point deal issue issues concern challenge mess
      step example examples disaster nightmare joke pain fan mistake must shame pity priority favorite favourite
      great good best better bad worse worst terrible fantastic fabulous phenomenal amazing awesome nice cool beautiful
      ugly perfect wonderful excellent horrible crazy huge clear fun interesting weird strange scary tough tricky fair
      bit topic statement strong stupid dumb smart lovely incredible brilliant massive guy person reason difference case part story`),
  ),
}
