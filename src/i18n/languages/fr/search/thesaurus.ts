/** In the form that `search-shape.ts` describes. */
export const thesaurus = `
therapist: thérapeute, psy, psychologue, psychothérapeute, psychiatre, conseiller, conseillère,
  praticien, praticienne, professionnel de santé, professionnel, psys, psychanalyste, analyste,
  thérapeutes, professionnels | docteur, médecin, soignant, quelqu'un à qui parler
therapy: thérapie, psychothérapie, suivi, counseling, psychanalyse, accompagnement psychologique,
  soutien psychologique | traitement, consulter, parler à quelqu'un, demander de l'aide, voir
  quelqu'un, voir un psy, aller chez le psy
client: client, patient, cliente, patiente, usager, patients, clients | client patient, patient
  client, appellent les gens, gens qu'ils suivent, personnes suivies
relationship: relation, lien, alliance, rapport, relations | s'entendre avec, m'entendre avec,
  feeling, courant passe, travailler ensemble, entends bien avec, s'entendre bien, courant ne
  passe pas, lien avec, rapport entre
love: sortir avec, contact sexuel, amour, sexe, sexuel, sexuelle, relation amoureuse, amours,
  rapport sexuel, rapports sexuels, relation intime, relations sexuelles, intime, intimité,
  romantique, romance, liaison amoureuse | amoureux, amoureuse, coucher, couche, petit ami, petite
  amie, copain, copine, draguer, drague, embrasser, embrassé, embrasse, rendez-vous amoureux,
  invité à dîner, invite à dîner, fréquenter, séduire, tomber amoureux, sentiments pour,
  attirance, attiré, attirée, marier, épouser, amant, maîtresse, faire l'amour, être en couple,
  être ensemble, m'aime, aime mon, me plaît, flirter, liaison, baiser, bisou, boire un verre,
  prendre un verre, au restaurant, invite au restaurant, inviter au restaurant, dîner avec, en
  couple avec, ancien psy, ex psy, désir, me drague, coucher avec, sortir ensemble, plus que de
  l'amitié, coup de foudre, marier avec
touch: toucher, touché, caresse, câlin, serrer, contact | contact sexuel, main, cuisse, jambe,
  tripoter, peloter, me touche, serre dans ses bras, genou
wrong: contraire à l'éthique, éthique, abus, harcèlement, harceler, inapproprié, limite, contraire
  à la déontologie, déontologie, faute professionnelle, inconduite | dépasser les bornes,
  profiter, déplacé, mal, toucher, a le droit de me toucher, me met mal à l'aise
law: illégal, légal, loi, lois, délit, délits, contraire à l'éthique, légalité | permis, autorisé,
  interdit, droit, peut-il, crime, police, prison, normal, règle, puni, punissable, autorise,
  permis de, est-ce permis, que dit la loi, a-t-il le droit
complaint: plainte, porter plainte, signaler, dénoncer | illégal, abus
benefit: bienfait, bienfaits, avantage, bénéfice, atout, points positifs, bénéfices, avantages |
  aide, aider, utile, bon pour, améliorer, apporter, apporte, résultat, effet, gagner, les plus,
  m'apporte, m'apporter, positif, bénéfique, changer dans ma vie, que va m'apporter
purpose: bon, bienfait, bienfaits, aider, utile, raisons | à quoi sert, sert, servir, vaut la
  peine, pourquoi aller, pourquoi consulter, pourquoi voir, devrais-je, ai besoin, besoin d'un,
  raison, marche, efficace, peut faire, aller mieux, ça sert, intérêt, vaut le coup, vaut-elle le
  coup, vaut-il le coup, sert à rien, serve à rien, à quoi bon, pourquoi payer, faut-il aller,
  faut-il voir, dois-je voir, dois-je consulter, devrais-je voir, besoin de voir, besoin de
  consulter, besoin d'un psy, ça marche, ça vaut, perte de temps, raisons de, pourquoi ne pas
  juste, pourquoi parler
important: important, importance, nécessaire, essentiel, compte, efficace, importe | pourquoi est,
  à quoi sert le lien, sert la relation, joue un rôle, grave si, courant ne passe pas
called: appeler, appelle, nom, terme, désigner, appellation, appelle-t-on | comment dit on, mot,
  s'appelle, comment appelle, nom de, nom du, terme pour, quel mot
meaning: signifier, signifie, définition, désigner, signification | veut dire, expliquer, c'est
  quoi, qu'est-ce que, définir, c quoi
prefer-word: terme, mot qui convient | dit-on, appelle-t-on, on m'appelle, mot, client patient,
  patient client, suis un patient, suis un client, suis-je un client, suis-je un patient,
  appellent les gens, m'appelle, m'appeler, nous appellent, disent client, disent patient, dire
  patient, dire client
ended: après, fin, ancien, ancienne, terminer, ex | fini, terminé, arrêter, plus tard,
  combien de temps après, ne vois plus
safe: sécurité, confiance, à l'aise, compris, en sécurité, en confiance, rassuré, rassurée | faire
  confiance, peur, peur de lui dire, honte, gêné, mal à l'aise, timide, écouté, respecter, aime
  pas mon, aime pas ma, n'aime pas mon, n'aime pas ma, pas à l'aise, me sens jugé, me sens jugée,
  dire la vérité, mentir à, courant ne passe pas, me comprend pas, ne me comprend pas, entendre
  avec, bien s'entendre, faire confiance à
open-up: s'ouvrir, m'ouvrir, ouvrir, exprimer, se confier, confier, profond, m'exprimer | parler
  de, tout dire, raconter, n'ose pas, difficile de parler, parler à un inconnu, pas à m'ouvrir,
  secrets, dire ce que je pense, coeur ouvert
understood: compris, comprendre, écouter, écoute | me comprend, empathie, me comprend pas, ne me
  comprend pas, m'écoute, à l'écoute
judgment: jugement, juger, jugé, jugée, sans jugement | critiquer, critique, me juge, peur du
  jugement
feelings: sentiment, émotion, ressentir, ressens, humeur, émotions, sentiments
thoughts: pensée, penser, idée, tête
worry: inquiétude, inquiet, anxiété, angoisse, anxieux, stress, panique, angoisses, angoissé,
  soucis | peur, nerveux
sad: triste, tristesse, déprimé, dépression, pleurer
self-esteem: estime de soi, confiance en soi, confiance en moi, manque de confiance | me déteste,
  nul, amour propre, regard sur la vie, confiance, me sens nul, me sens nulle, mieux dans ma peau,
  valeur
self-reflection: réflexion, introspection, conscience | me connaître
habit: habitude, comportement | fumer, boire, addiction, changer
works: efficace, marcher, marche, fonctionner | inutile
learn: apprendre, enseigner, développer, explorer, pratiquer | essayer, découvrir
coping: faire face, stratégie, façon, affronter, gérer, compétence, gérer mes émotions,
  stratégies, compétences | surmonter, moments difficiles, s'en sortir, outils, faire avec
change: changement, changer, progrès, améliorer | guérir, évoluer
communicate: communication, communiquer, exprimer, parler | dire ce que je ressens
perspective: regard, regard neuf, perspective, point de vue
friend: ami, amis, amie, famille | réseaux sociaux, facebook, mes amis, un ami, proche, proches,
  un inconnu
others: autres, gens | amis, famille, solitude
needs: besoins, besoin | dire non
private: privé, confidentiel, confidentialité, secret, secret professionnel | le dire à
cost: coût, prix, payer, tarif, argent, remboursement, cher | gratuit, combien coûte, mutuelle
session: séance, rendez-vous, consultation
start: commencer, début, première fois, première séance | trouver un psy
stop: arrêter, quitter, changer de psy
long: durée, durer, dure, semaines, mois, années, temps | combien de temps, combien de séances
medication: médicament, antidépresseur, pilule, cachet, ordonnance
child: enfant, adolescent, ado, ados, fils, fille, parents
couple: couple, mariage, mari, femme, conjoint
online: en ligne, visio, vidéo, vidéos, téléphone, distance
gift: cadeau
school: études, formation, diplôme`
