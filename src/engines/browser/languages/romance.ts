import { shortList } from '#src/engines/browser/languages/short-list.ts'

export const spanish = shortList({
  code: 'es',
  asks: 'pon ponga haz haga mezcla mezcle corta corte echa eche deja deje abre abra cierra cierre lee lea usa use pulsa pulse guarda guarde prueba pruebe saca saque tapa tape coge toma tome cubre cubra calienta caliente',
  surelyAsks:
    'añade añada agrega agregue escribe escriba busca busque utiliza utilice elige elija selecciona seleccione presiona presione revisa revise comprueba compruebe verifica verifique recuerda recuerde recuerden evita evite instala instale descarga descargue apaga apague coloca coloque retira retire repite repita apunta apunte observa observe asegúrate pásalo',
  figures: 'cero dos tres cuatro cinco seis siete ocho nueve diez cien mil',
  negations: 'no nunca nada nadie ningún ninguna sin ni',
  fillers: 'eh em ehm mmm ehh',
  links: 'y o ni',
  opens: 'pero entonces así yo nosotros porque si cuando pues',
  begins: 'ahora luego después hoy bueno primero además finalmente',
  joins: `el la los las un una unos unas de del al a en con sin por para sobre entre hasta desde o que como mi mis tu tus su sus
    nuestro nuestra nuestros nuestras este esta estos estas ese esa muy según durante`,
  stop: `unos veces todavía es son era eran ser fue fueron sido está están estaba estar estamos estoy hay había ha han he hemos haber tiene tienen
    tenemos tener tengo puede pueden podemos poder puedo debe deben no sí más también ya lo le les se me te nos os qué cuál cuáles
    quién quiénes donde dónde cómo todo toda todos todas esto eso aquello algo alguien nada nadie hacer hace hacen hecho va vamos van
    voy ir poco mucho mucha muchos muchas cada otro otra otros otras mismo misma solo sólo e u ni él ella ellos ellas ello usted
    ustedes tú vosotros soy eres somos aquí ahí allí tan tanto menos casi siempre nunca aunque mientras bien mal cual quien cuyo
    entonces decir dice digo ver ves quiero quiere creo sea sean unas esos esas aquel aquella`,
  common: `minutos minuto hora horas grados metros kilómetros litros mes meses ejemplo ejemplos pregunta preguntas cosa cosas gente persona personas tiempo año años día días semana vídeo video videos
    parte partes forma manera caso casos problema problemas razón lado final principio paso palabra nuevo nueva nuevos grande
    grandes pequeño bueno buena primer primera segundo segunda último última importante importantes momento tipo vez veces`,
  pointers: 'él ella ellos ellas esto eso ello estos esos esas aquello',
  leans: `es_decir o_sea por_eso por_tanto por_lo además sin_embargo así_que también entonces y pero o sino`,
  lead: 'y pero entonces, bueno, pues así_que ok vale, sí, no, es_decir o_sea a_ver ahora_bien digamos',
  tail: 'no, verdad, vale, ok o_sea',
  turnsTo: `bueno ahora vamos_a en_primer en_segundo en_tercer por_último finalmente además lo_siguiente otro otra pasemos_a
    hablemos el_siguiente la_siguiente el_segundo la_segunda`,
  kinds: {
    resource: 'un libro|el libro|página web|sitio web|enlace en',
    method: 'experimento|experimentos|participantes|encuesta|midieron|analizaron',
    practice: 'ejercicio|ejercicios|inténtalo|pruébalo|tarea',
    application: 'sirve para|sirven para|se usa para|se utiliza|útil|en la práctica|aplicación|aplicaciones',
    verification: 'sabrás que|comprueba que|verifica que|deberías ver|asegúrate de que',
    definition: `es un|es una|es el|es la|son los|son las|son unos|significa|se llama|se llaman|se define|se conoce como|consiste en|
      se refiere a|quiere decir`,
    question: `^qué es|^qué son|^qué significa|^qué pasa|^por qué|^cómo|^cuánto|^cuánta|^cuántos|^cuántas|^quién|^dónde|^cuál|^cuáles|^cuándo|
      ^es posible|^sabes|^sabéis|^saben`,
    example: 'por ejemplo|imagina|imaginemos|imagínate|imaginad|supongamos|un ejemplo|pensemos en',
    conclusion:
      'en conclusión|en resumen|para terminar|en definitiva|para concluir|resumiendo|en pocas palabras|al fin y al cabo',
    goal: `en este vídeo|en este video|en esta clase|en esta charla|en este episodio|hoy vamos|hoy voy|hoy hablaremos|vamos a hablar|
      vamos a ver|voy a hablar|el objetivo|les voy a|os voy a|te voy a`,
    objective: 'vas a aprender|van a aprender|aprenderás|aprenderán|aprenderemos|vas a saber|sabrás cómo',
    step: `^primero|^luego|^después|^a continuación|^hay que|^tienes que|^tenemos que|^tienen que|^lo primero|^el primer paso|
      ^el siguiente paso|^el segundo paso`,
    prerequisite: 'vas a necesitar|necesitas|necesitamos|antes de empezar|antes de comenzar',
    trouble:
      'el problema es|un problema|un error|el error|no funciona|errores comunes|error común|error muy común|error más común|error frecuente|si no funciona|si huele',
    background: 'historia|originalmente|antiguamente|hace años|inventó|inventado|fundó|nació|siglo',
    result:
      'resultado|resultados|descubrieron|demuestra que|demostró|por ciento|porcentaje|condujo a|un estudio|estudios',
    contrast: 'sin embargo|no obstante|desventaja|desventajas|en cambio|por otro lado|a pesar de|aunque',
    chatter: `gracias|muchas gracias|hola|bienvenidos|bienvenidas|bienvenido|suscríbete|suscribirte|suscríbanse|adiós|hasta luego|nos vemos|
      buenos días|buenas tardes|buenas noches|hasta la próxima|dale like|comentarios`,
    frame: '^veamos|^vamos a ver|^pasemos|^como decía|^como dije|^empecemos|^vamos con',
  },
})

export const portuguese = shortList({
  code: 'pt',
  asks: 'corte use deixe abra feche leia pegue faça ponha tire espere guarde salve baixe plante compre jogue cuide',
  surelyAsks:
    'coloque adicione misture evite lembre lembre-se escreva escolha clique anote confira verifique teste repita instale esqueça aperte selecione mexa acrescente certifique-se',
  figures: 'zero dois três quatro cinco seis sete oito nove dez cem mil',
  negations: 'não nunca nada ninguém nenhum nenhuma sem nem',
  fillers: 'hum ahn hã eh é_é hein',
  links: 'e ou nem',
  opens: 'mas então eu nós porque se quando',
  begins: 'agora depois hoje bom primeiro além finalmente aí',
  joins: `o a os as um uma uns umas de do da dos das em no na nos nas num numa com sem por para pra pelo pela pelos pelas sobre
    entre até ou que como meu minha meus minhas seu sua seus suas nosso nossa nossos este esta esse essa muito ao à aos às`,
  stop: `umas ainda pra é são era eram ser foi foram sido está estão estava estar estamos estou há tem têm temos ter tinha tenho pode podem
    podemos poder posso deve devem não sim mais também já lhe se me te vos qual quais quem onde tudo todo toda todos todas isso
    isto aquilo algo alguém nada ninguém fazer faz fazem feito vai vamos vão vou ir pouco cada outro outra outros outras mesmo
    mesma só ele ela eles elas você vocês tu sou somos aqui ali lá gente né tá tão menos quase sempre nunca embora enquanto bem
    mal dizer diz ver vez quer quero acho seja sejam essas esses estes estas aquele aquela dele dela deles assim ainda`,
  common: `minutos minuto hora horas graus metros quilômetros litros mês meses exemplo exemplos pergunta perguntas coisa coisas pessoa pessoas tempo ano anos dia dias semana vídeo vídeos parte partes
    forma maneira caso casos problema problemas razão lado fim início passo palavra novo nova novos grande grandes pequeno bom
    boa primeira segundo segunda último última importante importantes momento tipo vezes`,
  pointers: 'ele ela eles elas isso isto esse essa esses essas aquilo',
  leans: 'ou_seja por_isso portanto além_disso no_entanto também então e mas ou',
  lead: 'e mas então, bom, ok sim, não, ou_seja quer_dizer aí, bem, tipo_assim olha,',
  tail: 'né tá, ok não_é certo,',
  turnsTo: `bom agora vamos em_primeiro em_segundo em_terceiro por_fim por_último finalmente além outro outra o_próximo a_próxima
    passemos vamos_falar`,
  kinds: {
    resource: 'um livro|o livro|tem um livro|site|link na',
    method: 'experimento|experimentos|participantes|pesquisa|mediram|projeto de',
    practice: 'exercício|exercícios|tente fazer|experimente',
    application: 'serve para|serve pra|é usado para|útil|na prática|aplicação',
    verification: 'você vai ver que|verifique se|confira se|você deve ver',
    definition: `é um|é uma|é o|é a|são os|são as|são uns|significa|se chama|chama-se|é chamado|é chamada|define-se|consiste em|
      quer dizer|refere-se`,
    question: `^o que é|^o que são|^o que significa|^por que|^porque é que|^porquê|^como|^quanto|^quantos|^quantas|^quem|^onde|^qual|^quais|
      ^quando é|^será que|^você sabe|^vocês sabem`,
    example: 'por exemplo|imagine|imaginem|imagina|vamos supor|suponha|um exemplo',
    conclusion:
      'em conclusão|em resumo|para terminar|concluindo|resumindo|no fim das contas|em suma|para concluir',
    goal: `neste vídeo|nesse vídeo|nesta aula|neste episódio|nesta palestra|hoje vamos|hoje eu vou|hoje a gente|vamos falar|
      vou falar|vou mostrar|o objetivo`,
    objective: 'você vai aprender|vocês vão aprender|vamos aprender|aprenderá',
    step: '^primeiro|^depois|^em seguida|^você precisa|^você tem que|^é preciso|^temos que|^o primeiro passo|^o próximo passo',
    prerequisite: 'você vai precisar|vamos precisar|antes de começar',
    trouble:
      'o problema é|um problema|um erro|o erro|não funciona|erros comuns|erro mais comum|erro muito comum|se não funcionar',
    background: 'história|originalmente|antigamente|anos atrás|inventou|inventado|fundou|nasceu|século',
    result:
      'resultado|resultados|descobriram|mostra que|mostrou que|por cento|levou a|um estudo|estudos|resultados mostram',
    contrast: 'no entanto|porém|entretanto|desvantagem|desvantagens|por outro lado|apesar de|embora',
    chatter: `obrigado|obrigada|olá|oi|bem-vindos|bem-vindo|bem-vinda|inscreva|inscreva-se|se inscreve|tchau|até mais|até a próxima|bom dia|
      boa tarde|boa noite|deixe seu like|comentários`,
    frame: '^vamos ver|^como eu disse|^como disse|^vejamos|^vamos lá|^vamos começar',
  },
})

export const italian = shortList({
  code: 'it',
  asks: 'metti taglia lascia apri chiudi scrivi leggi prendi usa premi copri prova salva togli versa spegni',
  surelyAsks:
    'aggiungi mescola scegli clicca evita ricorda ricordati accendi scalda controlla ripeti scarica installa sciogli',
  figures: 'zero due tre quattro cinque sei sette otto nove dieci cento mille',
  negations: 'non mai niente nulla nessuno nessuna senza né',
  fillers: 'ehm uhm mmm eh mm',
  links: 'e o né',
  opens: 'ma quindi io noi perché se quando però',
  begins: 'allora poi adesso ora oggi prima inoltre infine',
  joins: `il lo la i gli le un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal dalla dai dalle in
    nel nella nei nelle nello con senza su sul sulla sui sulle per tra fra o che come mio mia miei suo sua suoi nostro nostra
    nostri questo questa molto`,
  stop: `due fate è sono era erano essere stato stata stati ha hanno aveva avere abbiamo ho hai può possono possiamo potere deve devono
    dobbiamo non sì più anche già si mi ti ci vi ne cosa chi dove tutto tutta tutti tutte questi queste quello quella quelli
    quelle qualcosa qualcuno niente nulla nessuno fare fa fanno fatto va vanno andiamo vado poco molta molti molte ogni altro altra
    altri altre stesso stessa solo lui lei loro voi tu ed ad c'è l dell all un' cui così tanto meno quasi sempre mai mentre
    bene male dire dice vedere vuole voglio credo sia siano ecco cioè proprio abbastanza ancora qui lì qua là`,
  common: `minuti minuto ore ora gradi grammi metri chilometri litri esempio esempi domanda domande cosa cose gente persona persone tempo anno anni giorno giorni settimana video parte parti
    modo caso casi problema problemi motivo lato fine inizio passo parola nuovo nuova nuovi grande grandi piccolo buono buona
    primo secondo seconda ultimo ultima importante importanti momento tipo volta volte`,
  pointers: 'lui lei essi esso essa loro questo ciò quello',
  leans: `cioè ovvero per_questo perciò inoltre tuttavia anche quindi e ma o invece`,
  lead: 'e ma quindi allora, bene, ok sì, no, cioè ecco, insomma dunque diciamo e_poi',
  tail: 'no, ok giusto, vero, ecco diciamo',
  turnsTo: `bene adesso ora vediamo passiamo in_primo in_secondo in_terzo infine inoltre un_altro un'altra il_prossimo la_prossima
    parliamo il_secondo la_seconda`,
  kinds: {
    resource: 'un libro|il libro|sito web|link in descrizione',
    method: 'esperimento|esperimenti|partecipanti|sondaggio|hanno misurato',
    practice: 'esercizio|esercizi|provateci|provate a',
    application: 'serve a|servono a|si usa per|utile|in pratica|applicazione',
    verification: 'si capisce se|controllate che|controlla che|dovreste vedere|verificate che',
    definition: `è un|è una|è uno|è il|è la|è lo|è l'|sono i|sono le|significa|si chiama|si chiamano|si definisce|consiste|vuol dire|indica`,
    question: `^che cos'è|^cos'è|^cosa è|^che cosa|^cosa significa|^cosa sono|^perché|^come funziona|^come si|^come possiamo|^come mai|^quanto|
      ^quanti|^quante|^chi è|^dove|^quale|^quali|^quando è`,
    example: 'per esempio|ad esempio|immaginate|immaginiamo|immagina|supponiamo|un esempio|pensate a',
    conclusion:
      'in conclusione|in sintesi|per concludere|riassumendo|in definitiva|insomma|tirando le somme|ricapitolando',
    goal: `in questo video|in questa lezione|in questo episodio|in questa puntata|oggi parliamo|oggi vediamo|oggi vi|parleremo di|
      vedremo|voglio parlarvi|lo scopo|l'obiettivo`,
    objective: 'imparerai|imparerete|imparerete a|impareremo',
    step: '^prima|^poi|^dopo|^successivamente|^bisogna|^dovete|^devi|^dobbiamo|^per prima cosa|^il primo passo|^il passo successivo',
    prerequisite: 'avrete bisogno|avrai bisogno|vi serve|ti serve|prima di iniziare|prima di cominciare',
    trouble:
      "il problema è|un problema|un errore|l'errore|non funziona|errori comuni|errore più comune|errore comune|se non funziona",
    background: 'storia|originariamente|anticamente|anni fa|inventò|inventato|fondò|nacque|secolo',
    result:
      'risultato|risultati|scoperto che|dimostra che|dimostrato|per cento|ha portato a|uno studio|studi',
    contrast: "tuttavia|svantaggio|svantaggi|invece|d'altra parte|nonostante|sebbene",
    chatter: `grazie|ciao|salve|benvenuti|benvenute|bentornati|iscrivetevi|iscriviti|arrivederci|buongiorno|buonasera|alla prossima|
      commenti`,
    frame: '^vediamo|^passiamo|^come dicevo|^come ho detto|^cominciamo|^iniziamo',
  },
})

export const romanian = shortList({
  code: 'ro',
  asks: 'ia pune taie lasă deschide închide scrie citește folosește toarnă',
  surelyAsks: 'adaugă amestecă alege apasă verifică încearcă evită repetă salvează instalează',
  negations: 'nu niciodată nimic fără nici',
  figures: 'zero doi trei patru cinci șase șapte opt nouă zece sută mie',
  fillers: 'ăă îî mm hm',
  links: 'și sau',
  opens: 'dar deci eu noi dacă când iar pentru',
  begins: 'apoi acum azi astăzi mai atunci',
  joins: `un o niște de din la în pe cu fără prin spre despre între până către sub peste sau că ca să ce care mea meu lor lui
    foarte al ai ale a cel cea cei cele`,
  stop: `este e sunt era erau fi fost va vor am ai are avem aveți au avea poate pot putem trebuie nu da și așa tot toate toți toată
    acest această aceste acești acesta aceasta acel acea el ea ei ele voi tu îl îi le se mă te ne vă îmi îți cine unde cum ceva
    nimic fiecare alt altă alte altul doar numai aici acolo mult multe mulți puțin mereu încă deja bine fac face facem sau nici`,
  pointers: 'el ea ei ele acesta aceasta acestea aceștia asta',
  leans: 'adică deci totuși și dar sau iar',
  lead: 'și dar deci păi ok bine, adică',
  turnsTo: 'acum bine următorul următoarea în_primul în_al în_final',
  kinds: {
    objective: 'veți învăța|vei învăța',
    application: 'util|se folosește|folosim',
    contrast: 'totuși|însă|dezavantaj|pe de altă parte|deși',
    result: 'rezultatele|studiile arată|un studiu|la sută|arată că',
    background: 'istoria|secolul|inventat|fondat',
    prerequisite: 'aveți nevoie|ai nevoie|înainte să începem',
    trouble: 'problema este|o greșeală|greșeala|nu funcționează',
    definition: 'este un|este o|este cel|este cea|sunt niște|înseamnă|se numește|reprezintă',
    question: '^ce este|^ce înseamnă|^de ce|^cum|^cât|^câți|^cine|^unde|^care este',
    example: 'de exemplu|imaginați-vă|imaginează-ți|să presupunem',
    conclusion: 'în concluzie|pe scurt|în rezumat|în final',
    goal: 'în acest video|în acest videoclip|astăzi vom|astăzi o să|scopul',
    step: '^mai întâi|^apoi|^după aceea|^trebuie să|^primul pas',
    chatter: 'mulțumesc|mulțumim|bună ziua|salut|bun venit|abonați|la revedere',
  },
})
