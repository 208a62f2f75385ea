import { englishPairs } from '#src/engines/browser/languages/english-border-pairs.ts'
import { weights, type Borders } from '#src/engines/browser/languages/language.ts'

/**
 * Log-odds that an English sentence of talk begins between two words, by the function words around the
 * place: the weights of a logistic regression with an L1 penalty over some 290,000 words of punctuated
 * talks and short videos, rounded to quarters. Words of a subject were left out: `*` stands for any word
 * not named, `a_b` for two words in a row. Left out: whatever
 * rounds to 0. A word that ends or begins a sentence now and then does not fall as low as one that never does.
 */
export const englishBorders: Borders = {
  bias: -1.5,
  beforeLast: weights({
    1.75: `built number`,
    1.25: `against job watch`,
    1: `coming hear step thank`,
    0.75: `comes explain goes less old per sounds what's`,
    0.5: `absolutely behind big called difficult its look looking lots move read smaller super true
      worked`,
    0.25: `around at back become better care completely different doing done each easier entire episode
      ever expect good got great happened happens hard her his into looks million more next open over own
      play pretty previous push quick quite related run size solution soon specific starts than that's
      them through welcome wrote your`,
    '-0.25': `about added already anyone be below best build changes check cool crazy currently day
      enough exactly far fast few find found from general getting happening helps hi hold idea imagine
      important included interesting is issue it it's last learn let's line longer makes months multiple
      must my necessarily never nice not obviously of often ok on onto option other perfect please
      problems put question real reason results right send sending separate should small someone take
      talk talked they they're things think those too turn two typically understand wait wanna was week
      weeks whole yourself`,
    '-0.5': `actually allow are ask before cases course depends doesn't either even every everybody
      everything example give half having he hello however itself large live made make many may mentioned
      needed needs no okay people person places possible prefer pull questions seems show something start
      started still sure term that the these they'll they've this time to today trying under usually
      version video videos ways whatever will years you'd you're`,
    '-0.75': `a again an and area as between case could current else essentially examples first fun
      giving guess heard i'm it'll keep leave maybe me myself now one out part pick place post problem
      provide said saying says seconds she somebody takes there total us used useful wasn't we'll we're
      were whether who's why word you've`,
    '-1': `across basically building cannot does don't everyone fact guy guys had hand has have here just
      know least let level like second see short simple simply so some speak tell third way we we've well
      who would year you`,
    '-1.25': `also away can't figure gonna main mean properly say since then when while`,
    '-1.5': `can finally i i've most only there's what where which`,
    '-1.75': `haven't i'll if quickly`,
    '-2': `but once`,
    '-2.25': `means`,
    '-2.5': `how`,
    '-2.75': `because`,
  }),
  last: weights({
    2.75: `right`,
    1.75: `anymore`,
    1.5: `area awesome care exactly fine here place results stuff too weeks`,
    1.25: `easy else exist happen needed part post problem ready soon there word`,
    1: `amazing cool deal fun great option perfect question seconds simple started thanks true worked
      world yourself`,
    0.75: `again away bad better change changes day done good happened happening hello him ideas issues
      later leave level live matter minutes parts possible set them times topic us video way work wrong`,
    0.5: `* absolutely bunch crazy days down easier easily examples exists happens interesting issue it
      itself left line month need order point problems push solution speak thing things time together
      wants welcome works year years yet`,
    0.25: `anything anyway bit both close cover depends difficult end episode everyone fast found help
      idea important job longer lot me minute months needs off one others out places properly quickly
      reality reasons rest sent side useful want ways week working wrote`,
    '-0.25': `added against allows around basic building came cannot case clear come different directly
      discuss doing either five four general giving guess guys hand happy hi includes learn look lower
      necessarily old potentially real send short sorry specifically start term third those through via
      wanna words`,
    '-0.5': `able along already am behind below build call called certain comes create current does
      entire essentially feel few first had i'd include isn't large long made main more moving multiple
      now okay original particular random rather read see seen show sure takes tell they've this
      understand watch won't worst`,
    '-0.75': `actual almost ask basically become before check completely did didn't do explain feels find
      full got haven't his hope less most move never new next obviously on once over please regular she
      somebody something think thinking took trying two typically versus went who's yeah you'd`,
    '-1': `about across aren't can't common currently doesn't during generally getting given he he's
      including last least literally looks making not open per plus single six sometimes still super
      they'll towards under while wouldn't writing you`,
    '-1.25': `all another be each even fact from get gets gives in into it'll let little looking
      mentioned oh onto own play probably reason say saying simply since such take thank that unless wait
      well why within`,
    '-1.5': `always any are been between don't finally has here's imagine its keep may might normal other
      pull really remove seems someone sounds usually without you'll`,
    '-1.75': `actually after can could especially give having however i've make makes many maybe pretty
      quite thought using whenever with you've`,
    '-2': `at being every for i'll put said their was we've who`,
    '-2.25': `by gonna have is means only should some then they they're to we'll were what's`,
    '-2.5': `also let's these until we're will you're`,
    '-2.75': `my no of our whether would`,
    '-3': `an hey so we your`,
    '-3.25': `like says what`,
    '-3.5': `i'm just than very which`,
    '-3.75': `because i there's when`,
    '-4': `how it's where`,
    '-4.25': `a or that's`,
    '-4.5': `but the`,
    '-5': `as if`,
    '-5.75': `and`,
  }),
  first: weights({
    3.75: `yeah`,
    3.5: `oh`,
    3.25: `yes`,
    3: `ok so`,
    2.75: `okay`,
    2.5: `no thanks well`,
    2.25: `however i'd`,
    2: `he's i'm i've let's`,
    1.75: `hey i it's remove sorry that's wait we're what's`,
    1.5: `exactly now push sometimes there's we'll welcome`,
    1.25: `absolutely cool finally he here's hope i'll normal thank we've`,
    1: `anyway avoid go great if maybe most next nice nobody perfect please pull sure they're they've`,
    0.75: `awesome but first got let obviously once tell turn we why you're`,
    0.5: `another anyone come did it'll keep moving my nothing number open she somebody they today what`,
    0.25: `check don't done generally good how instead learn look pretty see sounds step this whenever
      you'll you've`,
    '-0.25': `able added and basically big buy can't chance coming completely course depends even few
      five follow general heard his included interested it little move obvious often people pick put
      quickly real results right sent simply since somehow stop strong these thinking try unless usually
      worked zero`,
    '-0.5': `actually all along based because both built care clear close crazy create created difficult
      do early easy everybody examples exist exists fine fit fun group half hand happened haven't head
      increase interesting longer make matter need numbers old only option own places post potentially
      reasons removed seems separate similar single situation slightly small some state talk think those
      thought trying two types use useful very videos writing wrote`,
    '-0.75': `before build changed deal didn't episode especially every fast four full further getting
      gonna hard having him ideas issue issues its kind least many mentioned myself name necessarily ones
      parts piece place play plus quite random related say sending should simple six soon specific steps
      term there things though wasn't week whole word words write`,
    '-1': `again any aren't as ask bad calls change directly doing ever far get happen helps includes
      large line looks mean needs order part pieces possible properly really send sends sets something
      sort spend started starts terms themselves three type used using wants weeks who without won't
      working`,
    '-1.25': `* a across always anything be better came cannot easier everything find found gives guy
      guys happening have help high important in include later left long made making million months
      multiple or other points problem problems reason run said short show still took top topic
      understand value version versus via went whatever worth wrong your`,
    '-1.5': `allows amount an area at been being bit call can cases comes could day going happens her
      here job less may might seconds size solution somewhere towards ways which with world year years`,
    '-1.75': `against already behind building by days end enough example for had including makes means
      minutes much new person question questions running saying says such takes that their time too until
      want where works would yet yourself`,
    '-2': `back changes different during else gets goes idea itself level me per times way work`,
    '-2.25': `anymore are called case from is onto set together within`,
    '-2.5': `away below doesn't more off point side stuff them to us video`,
    '-2.75': `know through were`,
    '-3': `around between down on was`,
    '-3.25': `about thing will`,
    '-3.5': `has out than`,
    '-3.75': `over up`,
    '-4': `into`,
    '-4.25': `of`,
  }),
  second: weights({
    2: `course`,
    1.5: `sounds`,
    1.25: `fact`,
    1: `example makes means typically`,
    0.75: `are can't especially feels guy guys here reason should shouldn't sure term wants weeks`,
    0.5: `again also amazing depends does doesn't don't exists fully given got great learn least main my
      number obviously over recently simple soon takes there true under us we've welcome who's won't`,
    0.25: `allows anyway asking check comes did each either else few finally first good happens haven't
      heard here's i'd is large let's may me mean might normal okay point probably question says second
      see start they'll thing wasn't why will yeah you you'll yourself`,
    '-0.25': `a across actual after all an anyone area around at away become been bunch calls certain
      crazy definitely done down essentially ever expect feel gets guess hard however i i'll instead it
      it's just kind lead live looking lots making month moving next no nobody now off oh parts place
      places post previously problems real really removed results right seen sends set since single size
      somebody sometimes somewhere state super thanks that's there's this today understand unless until
      what's works would write writing years you're`,
    '-0.5': `* able actually add bad based best building built call called change decide early easily
      entire episode even far find further goes had happened having he he's his i'm included including
      increase its keep leave like looked lower made make minutes myself necessarily often only our out
      part perfect pick pretty related sending small some someone specific spend strong talk talked then
      they three time tried trying up version videos want ways whether who yet you've`,
    '-0.75': `allow almost amount anymore back before behind below between by case cases changes clear
      come coming completely currently days different discussed everything exact figure for found from
      get giving go gonna have her important interested level look more multiple needs new not of ok old
      on original other person problem pull questions quickly quite ready say saying smaller so something
      sort step take that they're things times total towards try type very whatever whole with within
      word words world year`,
    '-1': `about against along already anything ask be because care day difficult directly easy enough
      fairly full getting going hand happy head high in later many onto others people play potentially
      provide push run same send talking than thank using value without work wrong`,
    '-1.25': `being bit but choose explain happening it'll less matter move need please possible running
      side such supposed their to together turn used video week where which working worth`,
    '-1.5': `easier left much needed own she too use`,
    '-1.75': `and create doing ideas into or per stuff`,
    '-2': `fast through`,
    '-2.25': `them`,
    '-2.5': `longer`,
  }),
  pairs: englishPairs,
}
