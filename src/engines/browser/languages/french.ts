import { shortList } from '#src/engines/browser/languages/short-list.ts'

export const french = shortList({
  code: 'fr',
  asks: 'prends mets coupe fais ouvre ferme écris lis garde laisse verse',
  surelyAsks:
    'ajoute mélange clique choisis oublie utilise vérifie essaie évite rappelle-toi télécharge installe enregistre répète',
  figures: 'zéro deux trois quatre cinq six sept huit neuf dix cent mille',
  negations: 'pas jamais rien aucun aucune sans ni',
  fillers: 'euh heu hum hein bah ben hmm mmh',
  links: `et ou ni`,
  opens: `mais donc je nous on il elle c'est ce si quand parce j'ai`,
  begins: `alors puis ensuite maintenant aujourd'hui voilà d'abord enfin`,
  joins: `le la les l un une des du de d à au aux en dans sur sous avec sans pour par chez vers entre ou que qui dont où comme
    mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs cette ces cet très selon pendant`,
  stop: `est-ce qu'est-ce surtout est sont était étaient être été a ont avait avaient avoir fait faire font peut peuvent pouvoir peux doit doivent va vont
    vais ne n pas plus aussi encore tout toute tous toutes même bien oui non vous tu ils elles me te se lui y ça cela ceci quoi
    quel quelle quels quelles qu s j m t c suis es ai as avons avez sommes êtes allons allez il'y qu'il qu'elle qu'on qu'ils
    c'était n'est n'a n'y s'est j'avais d'un d'une l'on y'a là peu beaucoup moins trop toujours jamais souvent autre autres
    quelque quelques chose rien personne chaque plusieurs ni car donc lorsque puisque afin ainsi après avant depuis jusqu'à
    contre celui celle ceux celles eux moi toi soi dire dit voir vois veut veux faut crois aller sera serait soit aurait
    cependant juste vraiment peut-être déjà ici parce-que`,
  common: `minutes minute heure heures degrés mètres kilomètres litres mois euros exemple exemples question questions chose choses gens personne personnes temps an ans année années jour jours semaine vidéo
    vidéos partie parties façon manière cas problème problèmes raison côté fin début étape mot mots nouveau nouvelle nouveaux
    grand grande grands petit petite bon bonne premier première deuxième second dernier dernière important importante moment
    type fois truc`,
  pointers: `il elle ils elles ça cela ceci ceux celui celle celles celui-ci celle-ci lui`,
  leans: `c'est c'était ce_sont ce_qui c'est-à-dire donc ainsi aussi pourtant cependant sinon par_conséquent du_coup et mais ou car`,
  lead: `et mais donc alors, bon, ben ok oui, non, voilà, du_coup en_fait enfin, bref, puis et_puis et_donc ben_voilà je_veux_dire`,
  tail: `quoi, voilà hein ok d'accord, en_fait du_coup`,
  turnsTo: `bon maintenant alors passons ensuite enfin d'abord premièrement deuxièmement troisièmement en_premier en_second
    pour_finir un_autre une_autre le_prochain la_prochaine le_deuxième la_deuxième parlons`,
  kinds: {
    resource: `un livre|le livre|site internet|lien en description|l'article`,
    method: 'expérience|expériences|participants|nous avons mesuré|ont mesuré|étude|enquête',
    practice: 'exercice|exercices|essayez|entraînez-vous|à vous de jouer',
    application: 'utile|sert à|on utilise|permet de|en pratique|dans la vie quotidienne',
    verification: `vous devriez voir|tu devrais voir|vérifiez que|vérifie que|on sait que c'est bon`,
    definition: `est un|est une|est le|est la|est l'ensemble|sont des|sont les|signifie|s'appelle|s'appellent|désigne|c'est-à-dire|
      se définit|consiste à|veut dire|correspond à|on appelle|est appelé|est appelée|c'est le fait de`,
    question: `^qu'est-ce|^est-ce|^pourquoi|^comment|^combien|^qui est|^où est|^quel est|^quelle est|^quels sont|^quelles sont|^c'est quoi|
      ^à quoi|^que signifie|^que se|^quand est-ce`,
    example: 'par exemple|imaginez|imaginons|imagine|supposons|prenons|un exemple',
    conclusion: `en conclusion|pour conclure|en résumé|au final|pour résumer|en bref|bref|en somme|finalement`,
    goal: `dans cette vidéo|dans ce cours|dans cet épisode|dans cette conférence|aujourd'hui nous|aujourd'hui on|aujourd'hui je|
      on va parler|je vais vous|nous allons voir|on va voir|nous allons parler|l'objectif|le but`,
    objective: `vous allez apprendre|tu vas apprendre|vous apprendrez|nous allons apprendre`,
    step: `^d'abord|^ensuite|^il faut|^vous devez|^tu dois|^il suffit|^la première étape|^l'étape suivante|^premièrement|^commencez par|
      ^on commence par`,
    prerequisite: `vous aurez besoin|il vous faut|tu auras besoin|avant de commencer|on a besoin`,
    trouble: `le problème est|le problème c'est|un problème|une erreur|l'erreur|ne marche pas|ne fonctionne pas|erreurs courantes|erreur classique|erreur fréquente|si ça ne marche pas`,
    background: `l'histoire|histoire|à l'origine|autrefois|il y a longtemps|inventé|fondé|siècle`,
    result: `résultat|résultats|montre que|montré que|découvert que|pour cent|pourcent|a conduit à`,
    contrast: `cependant|pourtant|toutefois|inconvénient|inconvénients|en revanche|par contre|d'un autre côté|malgré|bien que`,
    chatter: `merci|bonjour|bonsoir|bienvenue|abonnez|abonnez-vous|abonne-toi|au revoir|salut|à bientôt|à la prochaine|commentaires|pouce bleu`,
    frame: `^voyons|^passons|^regardons|^comme je|^on commence|^commençons|^allons-y`,
  },
})
