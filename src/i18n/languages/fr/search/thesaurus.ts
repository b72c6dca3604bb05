/** In the form that `search-shape.ts` describes. */
export const thesaurus = `
therapist: thérapeute, psy, psychologue, psychothérapeute, psychiatre, conseiller, conseillère,
  praticien, praticienne, professionnel de santé, professionnel | docteur, médecin, soignant,
  quelqu'un à qui parler
therapy: thérapie, psychothérapie, suivi, counseling | traitement, consulter, parler à quelqu'un,
  demander de l'aide
client: client, patient, cliente, patiente, usager
relationship: relation, lien, alliance, rapport | s'entendre avec, m'entendre avec, feeling,
  courant passe, travailler ensemble
love: sortir avec, contact sexuel, amour, sexe, sexuel, sexuelle, relation amoureuse | amoureux,
  amoureuse, coucher, couche, petit ami, petite amie, copain, copine, draguer, drague, embrasser,
  embrassé, embrasse, rendez-vous amoureux, invité à dîner, invite à dîner, fréquenter, séduire,
  tomber amoureux, sentiments pour, attirance, attiré, attirée, marier, épouser, amant, maîtresse,
  faire l'amour, être en couple, être ensemble, m'aime, aime mon, me plaît, flirter, liaison,
  baiser, bisou
touch: toucher, touché, caresse, câlin, serrer, contact | contact sexuel, main
wrong: contraire à l'éthique, éthique, abus, harcèlement, harceler, inapproprié, limite |
  dépasser les bornes, profiter, déplacé, mal, toucher
law: illégal, légal, loi, délit, contraire à l'éthique | permis, autorisé, interdit, droit,
  peut-il, crime, police, prison, normal, règle
complaint: plainte, porter plainte, signaler, dénoncer | illégal, abus
benefit: bienfait, avantage, bénéfice, atout | aide, aider, utile, bon pour, améliorer, apporter,
  apporte, résultat, effet, gagner
purpose: bon, bienfait, aider, utile | à quoi sert, sert, servir, vaut la peine, pourquoi aller,
  pourquoi consulter, pourquoi voir, devrais-je, ai besoin, besoin d'un, raison, marche, efficace,
  peut faire, aller mieux, ça sert, intérêt
important: important, importance, nécessaire, essentiel, compte, efficace | pourquoi est
called: appeler, appelle, nom, terme, désigner | comment dit on, mot, s'appelle
meaning: signifier, signifie, définition, désigner | veut dire, expliquer
prefer-word: terme | dit-on, appelle-t-on, on m'appelle, mot
ended: après, fin, ancien, ancienne, terminer, ex | fini, terminé, arrêter, plus tard,
  combien de temps après, ne vois plus
safe: sécurité, confiance, à l'aise, compris, en sécurité | faire confiance, peur,
  peur de lui dire, honte, gêné, mal à l'aise, timide, écouté, respecter
open-up: s'ouvrir, m'ouvrir, ouvrir, exprimer, se confier, confier, profond | parler de,
  tout dire, raconter, n'ose pas, difficile de parler
understood: compris, comprendre, écouter, écoute | me comprend, empathie
judgment: jugement, juger, jugé | critiquer, critique
feelings: sentiment, émotion, ressentir, ressens, humeur
thoughts: pensée, penser, idée, tête
worry: inquiétude, inquiet, anxiété, angoisse, anxieux, stress, panique | peur, nerveux
sad: triste, tristesse, déprimé, dépression, pleurer
self-esteem: estime de soi, confiance en soi, confiance en moi | me déteste, nul, amour propre,
  regard sur la vie
self-reflection: réflexion, introspection, conscience | me connaître
habit: habitude, comportement | fumer, boire, addiction, changer
works: efficace, marcher, marche, fonctionner | inutile
learn: apprendre, enseigner, développer, explorer, pratiquer | essayer, découvrir
coping: faire face, stratégie, façon, affronter, gérer, compétence | surmonter,
  moments difficiles, s'en sortir
change: changement, changer, progrès, améliorer | guérir, évoluer
communicate: communication, communiquer, exprimer, parler | dire ce que je ressens
perspective: regard, regard neuf, perspective, point de vue
friend: ami, amie, famille | réseaux sociaux, facebook
others: autres, gens | amis, famille, solitude
needs: besoins, besoin | dire non
private: privé, confidentiel, confidentialité, secret, secret professionnel | le dire à
cost: coût, prix, payer, tarif, argent, remboursement, cher | gratuit, combien coûte, mutuelle
session: séance, rendez-vous, consultation
start: commencer, début, première fois, première séance | trouver un psy
stop: arrêter, quitter, changer de psy
long: durée, durer, dure, semaines, mois, années, temps | combien de temps, combien de séances
medication: médicament, antidépresseur, pilule, cachet, ordonnance
child: enfant, adolescent, ado, fils, fille, parents
couple: couple, mariage, mari, femme, conjoint
online: en ligne, visio, vidéo, téléphone, distance
gift: cadeau
school: études, formation, diplôme`
