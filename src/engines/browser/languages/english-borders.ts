import { englishClasses } from '#src/engines/browser/languages/english-border-classes.ts'
import { englishPairs } from '#src/engines/browser/languages/english-border-pairs.ts'
import { weights, type Borders } from '#src/engines/browser/languages/border-weights.ts'

/**
 * Log-odds that an English sentence of talk begins between two words, by the function words around the
 * place, their classes and the verbs on both sides: the weights of a logistic regression with an L1 penalty
 * over some 280,000 words of punctuated talks and short videos, rounded to quarters. Words of a subject were
 * left out: of these only the class counts. `a_b` stands for two words in a row. Left out: whatever rounds to 0.
 */
export const englishBorders: Borders = {
  bias: -2.99,
  beforeLast: weights({
    2: `absolutely built`,
    1.5: `watch`,
    1.25: `goes hear sounds what's`,
    1: `against comes explain smaller`,
    0.75: `completely entire less per that's they`,
    0.5: `behind coming different do done get gets it's its job look makes move old pretty quite
      read run them they're use want you're your`,
    0.25: `able add any anything around at big by call called come didn't difficult easier find for
      fully generally go good got great happened happens hard her into it might million need or over
      probably really seen specific stuff super take their through up very work worth`,
    '-0.25': `are before between don't down else few from fun general giving gonna guy happening
      have here i idea if interesting large leave maybe me new nice no now okay other people place
      that the thing two us were whatever where word would`,
    '-0.5': `a again also an ask away basically cannot case hand haven't i've just know last least
      let level many mean one onto out part problem short speak talked there there's third this
      total useful which years you`,
    '-0.75': `across and as building can current does fact finally first i'll only say saying second
      some then time used way well what year`,
    '-1': `like quickly simple version`,
    '-1.25': `main so think`,
    '-1.5': `because but figure means most`,
    '-1.75': `how`,
  }),
  last: weights({
    3.25: `right`,
    2: `here though`,
    1.75: `down needed too`,
    1.5: `exactly happens work`,
    1.25: `absolutely again care cool exist good great happening need off works`,
    1: `amazing anymore awesome definitely else needs out thanks up`,
    0.75: `area bad better cannot easy exists fine happened place post problem ready results stuff
      them there true want wants weeks worked`,
    0.5: `around ever happen hello interesting know leave mean option part set simple soon talk
      thing topic us use working wrote yes yourself`,
    0.25: `anything away best change changes depends found fun go him issues level live once perfect
      possible push question sent speak started through video word world wrong`,
    '-0.25': `add along anyway back be been before built do doing entire example feel first
      generally get getting guy high idea in instead keep less let lower making mine new next nice
      often okay old ones original other person pretty probably questions real regular send should
      size some think third those wanna words worst worth your`,
    '-0.5': `able actual actually after always become being by called current don't finally general
      give include including large last learn long looking make makes many move particular people
      previous put quite random seen six somebody somehow state term thinking this to today until
      was whatever with writing`,
    '-0.75': `an behind below build case check clear common create even far for full guys i'm is
      read really show something two understand who would`,
    '-1': `almost ask at currently either explain hand looks open pull sorry were whether`,
    '-1.25': `also given have having hope maybe normal only please plus said single such that using
      versus`,
    '-1.5': `especially mentioned play sometimes sounds super then there's wait you`,
    '-1.75': `imagine it's means no own reason remove someone the these what when`,
    '-2': `a of say saying thank that's they which`,
    '-2.25': `all however oh than thought well`,
    '-2.5': `because how least says we where`,
    '-2.75': `just`,
    '-3': `hey like very`,
    '-3.25': `i if so`,
    '-4': `but`,
    '-4.25': `or`,
    '-4.75': `and`,
    '-5': `as`,
  }),
  first: weights({
    4.5: `so`,
    3.75: `however wait`,
    3.25: `no thank yeah`,
    3: `sorry`,
    2.75: `nice push remove sometimes`,
    2.5: `but nobody`,
    2.25: `avoid i oh please pull turn yes`,
    2: `anyway he he's hope i've ok thanks`,
    1.75: `awesome i'd i'm normal okay sounds welcome well why`,
    1.5: `absolutely and another got instead it's let's like moving nothing now open perfect step
      we're we've what`,
    1.25: `anyone check don't go how if keep maybe my next she somebody they they've today under we
      what's`,
    1: `after anybody can't come done either finally i'll learn let looking number obviously once
      pretty tell that's there's things we'll`,
    0.75: `also because did first given hey most one our people see seems someone starting super
      take talking the they're whenever`,
    0.5: `add everyone exactly good just look not this you're`,
    0.25: `all as both cool does each generally here's in or probably some start then two when
      without you've`,
    '-0.25': `a again an been being better building can directly especially example for goes going
      had have include it person question really running saying show somewhere themselves video who
      who's within yet you'll your yourself`,
    '-0.5': `call called doesn't from get idea itself less new off other per sort there those though
      which`,
    '-0.75': `already behind level me much point said set stuff their through way will would`,
    '-1': `anymore are back between case different down know together until us were`,
    '-1.25': `around below bit here is on out over right side them too`,
    '-1.5': `about else more up want was`,
    '-1.75': `away that to where work`,
    '-2': `than`,
    '-2.25': `has into of`,
    '-2.5': `thing`,
  }),
  second: weights({
    1.75: `sounds`,
    1.25: `reason welcome`,
    1: `example here main soon under us wants`,
    0.75: `again amazing anyway awesome can't check either end especially fact finally given good
      guy if interesting makes my normal obviously point question second simple term true we've why`,
    0.5: `allows also any are asking depends few first fully great heard large let's me means
      nothing out over start started there thing two typically when worked`,
    0.25: `added always as better close doesn't don't down else everyone feels follow fun general
      got guys help i idea just last let months most never next number once probably put recently
      said see should shouldn't simply somehow sure the these way we will won't yourself`,
    '-0.25': `about actually anything come for from full getting goes he i'll it's later less made
      new no ok only our per possible really running some something sort that that's then there's
      they times together using video were whatever whether who with working would`,
    '-0.5': `choose currently easier get had have left matter more much need needs people
      potentially right same say so stuff their they're through used what's work`,
    '-0.75': `already being create explain fast into it'll own to where worth`,
    '-1': `bit but doing needed or she them too which`,
    '-1.25': `and use`,
    '-2': `longer`,
  }),
  pairs: englishPairs,
  classes: englishClasses,
}
