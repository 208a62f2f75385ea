import { shortList } from '#src/engines/browser/languages/short-list.ts'

export const turkish = shortList({
  code: 'tr',
  negations: 'değil yok hiç asla',
  figures: 'sıfır iki üç dört beş altı yedi sekiz dokuz on yirmi yüz bin',
  fillers: 'ıı eee hmm ııı ee',
  links: 've veya',
  opens: 'ama çünkü eğer fakat ancak',
  begins: 'yani sonra ben biz şimdi bugün önce bu o peki',
  joins: 'bir ile için gibi kadar veya ya da de ki çok en daha her göre hakkında olan',
  closes: 'var yok değil',
  stop: `birbirini verilen yaklaşık fazla mümkün birkaç adlı mi mı mu mü ne kim nerede neden niye nasıl şu bunu bunun buna bunlar onu onun ona şey olarak olur oldu olması olduğu ise
    sen siz onlar beni seni bizi bana sana size bize bütün tüm hiç hem artık işte evet hayır tabii zaman diye böyle öyle şöyle
    burada orada bile sadece yine bazı biraz hep aslında gerçekten mesela kendi başka iki diğer üzere var yok vardır olabilir
    ediyor etmek ediyoruz yapmak hangi`,
  common:
    'dakika saat derece metre kilometre yüzde kat örnek soru şeyler insanlar insan zaman yıl gün video bölüm şekilde durum problem sorun sebep taraf son başlangıç adım kelime yeni büyük ilk ikinci önemli',
  pointers: 'bu bunu bunun buna bunlar onlar onu onun o',
  leans: 'bu_yüzden bu_nedenle yani ama ve ancak fakat',
  lead: 've ama yani evet, hayır, tamam, peki işte,',
  tail: 'yani tamam, değil_mi işte',
  turnsTo: 'tamam şimdi peki ilk ikinci üçüncü son_olarak başka bir_diğer gelelim bakalım',
  ordinalsWithStop: true,
  kinds: {
    objective: 'öğreneceksiniz|öğreneceğiz',
    method: 'deney|deneyler|katılımcılar|ölçüldü|anket',
    background: 'tarih|tarihçe|yüzyılda|icat etti|kuruldu|eskiden',
    practice: 'alıştırma|alıştırmalar|deneyin|ödev',
    application: 'kullanılır|işe yarar|faydalı|pratikte',
    verification: 'kontrol edin|emin olun|görmelisiniz',
    prerequisite: 'ihtiyacınız|ihtiyacımız|başlamadan önce',
    definition: 'demektir|anlamına gelir|denir|adı verilir|olarak tanımlanır|demek|nın adıdır|nin adıdır',
    question: '^neden|^nasıl|^ne zaman|^kim|^nerede|^niye|^hangi|nedir$|mi$|mı$|mu$|mü$|midir$|mıdır$',
    example: 'örneğin|mesela|diyelim ki|düşünün',
    conclusion: 'sonuç olarak|özetle|özetlemek gerekirse|kısacası|son olarak',
    goal: 'bu videoda|bu derste|bu bölümde|bugün sizlere|bugün sizinle|bahsedeceğim|anlatacağım|amacı|göreceğiz',
    step: '^önce|^ilk olarak|^sonra|^daha sonra|^ardından|^ilk adım',
    trouble: 'sorun şu|problem şu|hata|çalışmıyor|en sık yapılan hata|hatalardan|eğer çalışmazsa',
    result: 'sonuç|sonuçlar|yüzde|ortaya çıktı|gösterdi|araştırma|araştırmalar',
    contrast: 'ancak|fakat|buna rağmen|öte yandan|dezavantaj',
    chatter:
      'teşekkürler|teşekkür|merhaba|selam|hoş geldiniz|abone|görüşmek üzere|hoşça kalın|günaydın|iyi akşamlar',
  },
})

export const finnish = shortList({
  code: 'fi',
  asks: 'ota lisää kaada laita avaa sulje istu heitä käy lue',
  surelyAsks:
    'lämmitä sekoita leikkaa paina valitse kirjoita odota tarkista muista vältä kokeile tallenna älä älkää asenna vertaa toista',
  defining: 'on|ovat',
  negations: 'ei eivät en emme et älä älkää ilman',
  figures: 'nolla kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen sata tuhat',
  fillers: 'öö tota niinku ää mm hmm',
  links: 'ja tai',
  opens: 'mutta koska jos kun',
  begins: 'niin sitten minä me se nyt tänään ensin siksi eli',
  joins: 'tai että joka jotka kuin kanssa ilman hyvin erittäin sekä vaikka jonka joita',
  stop: `noin jota on oli ovat olivat olla ollut olen olemme olet ei eivät en emme et voi voivat voidaan pitää täytyy myös vain jo hän he sinä
    te minun sinun meidän hänen heidän mitä mikä kuka missä milloin miksi miten tämä nämä tuo nuo sen siitä siinä sitä siihen tämän
    tässä tätä tähän niitä niiden kaikki kaikkia jokainen enemmän jotain joku mitään aina koskaan vielä kyllä joo tuossa täällä
    siellä sitten ehkä oikeastaan ihan tosi paljon vähän hyvä itse muut muita jälkeen ennen mukaan`,
  pointers: 'hän he se tämä nämä ne sen tämän',
  leans: 'se_on se_oli siksi lisäksi mutta ja tai eli',
  lead: 'ja mutta niin, no okei joo, eli siis,',
  turnsTo: 'okei nyt seuraavaksi ensinnäkin toiseksi lopuksi seuraava',
  ordinalsWithStop: true,
  kinds: {
    contrast: 'kuitenkin|toisaalta|haittapuoli',
    result: 'tutkimus|tutkimuksessa|tulokset|osoittivat|prosenttia',
    background: 'historia|alun perin|vuosisadalla|keksi',
    prerequisite: 'tarvitset|ennen kuin aloitamme',
    trouble: 'ongelma on|virhe|ei toimi',
    definition: 'tarkoittaa|kutsutaan|on eräs|määritellään',
    question: '^mikä on|^mitä on|^mitä tarkoittaa|^miksi|^miten|^kuinka|^kuka|^missä|^milloin|^onko|^voiko',
    example: 'esimerkiksi|kuvittele|oletetaan',
    conclusion: 'yhteenvetona|lopuksi|lyhyesti|kaiken kaikkiaan',
    goal: 'tässä videossa|tänään puhutaan|tänään käsittelemme|tavoitteena',
    step: '^ensin|^sitten|^seuraavaksi|^nyt|^sinun täytyy',
    chatter: 'kiitos|hei|moi|tervetuloa|tilaa kanava|näkemiin|hyvää päivää',
  },
})

export const hungarian = shortList({
  code: 'hu',
  surelyAsks:
    'vedd tedd add írd nyomd válaszd nyisd olvasd keverd vágd várj használd ellenőrizd próbáld kerüld',
  negations: 'nem ne nincs soha semmi nélkül',
  figures: 'nulla kettő két három négy öt hat hét nyolc kilenc tíz húsz száz ezer',
  fillers: 'ööö öö hmm izé',
  links: 'és vagy',
  opens: 'de mert ha amikor',
  begins: 'tehát akkor én mi ez az most ma először aztán ezért így',
  joins: `a egy vagy hogy mint aki ami amely amit akik nagyon pedig illetve szerint között nélkül`,
  stop: `amelynek amelyet legalább van vannak volt voltak lesz lenni lehet kell nem nincs is csak már még igen ő ők te ti engem téged minket őket mit ki hol
    mikor miért hogyan milyen ezt azt ennek annak ezek azok ebben abban erre arra minden mindenki több valami semmi mindig soha itt
    ott jó sok kicsit úgy olyan ilyen tud lehet tudunk meg el fel le be át vissza után előtt alatt által saját más másik én nekem
    neki nekünk vele velünk tulajdonképpen persze`,
  pointers: 'ő ők ez ezek ezt ennek',
  leans: 'ez_a ezért azonban és de vagy',
  lead: 'és de tehát szóval hát na jó, ok',
  turnsTo: 'jó most következő először másodszor végül nézzük',
  ordinalsWithStop: true,
  kinds: {
    contrast: 'azonban|viszont|hátránya|másrészt',
    result: 'kutatások|kutatás|eredmények|kiderült|százalék',
    background: 'története|eredetileg|században|feltalálta|alapították',
    prerequisite: 'szükséged lesz|szükségünk lesz|mielőtt elkezdjük',
    trouble: 'a probléma|hiba|nem működik',
    definition: 'azt jelenti|jelenti|nevezzük|hívjuk|olyan',
    question: '^mi az|^mit jelent|^miért|^hogyan|^mennyi|^hány|^ki|^hol|^mikor|^milyen|^melyik',
    example: 'például|képzeljük el|képzeld el|mondjuk',
    conclusion: 'összefoglalva|végül|röviden|összességében',
    goal: 'ebben a videóban|ma arról|a mai|célja',
    step: '^először|^aztán|^majd|^utána|^most|^meg kell',
    chatter: 'köszönöm|köszönjük|szia|sziasztok|üdvözlöm|üdvözlök|iratkozz fel|viszlát|jó napot',
  },
})
