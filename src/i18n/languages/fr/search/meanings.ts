/** In the form that `search-shape.ts` describes. */
export const meanings = `
self: je, j, me, m, moi, mon, ma, mes
we: nous, notre, nos
he: il, lui
she: elle
they: ils, elles, leur, les gens, tout le monde
someone: quelqu, personne, inconnu*, mec, type, homme*, femme*, fille, garçon, gars
therapist: psy, psys, thérap*, psycholog*, psychiatr*, conseill*, psychothérap*, analyste
carer: docteur, médecin*, infirmi*, dentiste, mass*, kiné*, ostéo*, curé, prêtre, pasteur,
  entraîneur, coach, guérisseur, éducat*, soignant*
teacher: prof*, maître*, école, collège, lycée, classe, fac, université, élève*, étudiant*
partner: mari, femme, copain, copine, conjoint*, compagn*, petit ami, fiancé*, mec
ex: ex
parent: mère, maman, père, papa, parents, beau-père, beau père
child: enfant*, fils, fille, bébé*, gamin*, petit, petite, nièce, neveu, ado*, gosse*
sibling: frère*, sœur*, soeur*, cousin*
elder: grand-mère, grand-père, grand mère, grand père, mamie, papi, oncle, tante, tonton
friend: ami*, pote*, coloc*, voisin*, camarade*
boss: chef*, patron*, boulot, travail, bureau, collègue*, manager
client: patient*, client*
animal: chien*, chat, chats, hamster, araignée*, rats
die: mour*, mort*, meur*, crev*, décès
kill: tuer*, tue, tué*, assassin*, poignard*, meurtre*, buter, zigouiller, crever
suicide: suicid*, en finir, mettre fin à mes jours, me foutre en l'air
hit: frapp*, tape, tapé*, coup, coups, gifl*, claque*, cogn*, bat, battu*, battre, pouss*,
  ceinture, secou*
strangle: étrangl*, étouff*, gorge, cou
cut: coup*r, coupe*, coupé*, entaill*, griff*, taillad*, scarif*
burn: brûl*, briquet, cigarette*
self-harm: automutil*, me faire du mal, me fais du mal, scarif*, se mutil*, mutil*
blade: lame*, rasoir*, couteau*, ciseaux, cutter, verre
gun: fusil*, arme, armes, pistolet, tirer, balle*, fusillade, flingue
bomb: bombe*, explos*, faire sauter
blood: sang, saign*
mark: bleu, bleus, cicatri*, plaie*, marque*, pansement*, hématome*, points
limb: bras, poignet*, jambe*, cuisse*, peau, main, mains, ventre
sex: sexe, sexuel*, porno*, nu, nue, nus, déshabill*, coucher, couche
touch: touch*, tripot*, embrass*, caress*, pelot*, attrap*, câlin*, enlac*, frotte*
private-part: seins, fesses, cul, parties intimes, sexe, jupe, culotte, slip, intime*
rape: viol, viols, viol*, agress*, abus*, attouch*, harcel*, harcèl*
force: forc*, oblig*, contraint*, contre mon gré, dit non, sans mon accord, pression
drugged: drogué*, réveill*, souviens pas, ghb, inconscient*, verre
threat: menac*, chantage, me fait peur
forbid: interdit, empêche, enferm*, laisse pas, clés, passeport, ne veut pas que
stalk: suit, suivi*, suivent, surveill*, espionn*, traqu*, fouille, contrôle, gps
money: argent, salaire, carte, banque, loyer
phone: téléphone, portable, messages, sms, whatsapp, insta
secret: secret*, dis rien, rien dire, personne ne sait, cach*
swallow: pris, prend*, aval*, bu, boire, mélang*, ingér*
pill: cachet*, comprimé*, médic*, gélule*, boîte, plaquette*, doliprane, xanax, paracétamol,
  insuline, somnifère*, antidépress*
drug: héroïne, fentanyl, cocaïne, drogue*, seringue*, shoot*, ecsta*
alcohol: alcool*, ivre, soûl*, saoul*, vodka, bourré*, bière, vin
poison: poison*, javel, mort aux rats, antigel, empoison*, intoxic*, déboucheur
overdose: overdose*, surdos*, trop de, toute la boîte
unresponsive: réveille pas, réagit, bleues, respire*, convuls*, évanoui*
jump: saut*, pont, toit, fenêtre, balcon, rails, train, jeter, falaise
hang: pend*, corde
goodbye: adieu*, lettre*, mot, testament, donné mes, distribu*
alone: seul*, solitude
burden: fardeau, poids, mieux sans moi, inutile, sers à rien, boulet
hopeless: à quoi bon, plus la force, n'en peux plus, en peux plus, sans issue, abandonner,
  plus de sens, marre
not-live: plus envie de vivre, veux plus vivre, disparaît*, plus me réveiller,
  dormir pour toujours, plus être là
plan: ce soir, décidé*, prêt, demain, liste, plan
life: vie, vivre, vivant*
voice: voix, entend*, chuchot*
vision: ombres, vois des, voit des, hallucin*, démon*, diable, fantôme*, ange*
delusion: puce*, gouvernement, caméras, micro*, extraterrestres, ondes, implant*, dgse, cia
signal: signe*, signaux, messages, plaques, télé, radio, chiffres
mind: esprit, pensées, cerveau, tête
chosen: élu, élue, prophète, dieu, mission, messie
replaced: remplac*, sosie*, acteurs, copie*, pas réel, irréel, faux, imposteur*
persecution: contre moi, m'en veulent, complot*, empoisonner, me suit, me suivent
eat: mang*, repas, dîner, déjeuner, faim, appétit
vomit: vom*, purg*, laxatif*
starve: jeûn*, mange plus, rien mangé, affam*, calories, saut*
thin: poids, maigr*, gros, grosse, mince, kilos, balance, régime*, perd*
eating-disorder: anorex*, boulimi*, tca, hyperphag*, trouble alimentaire
neglect: faim, sale*, tout seul, toute seule, néglig*, secou*, baignoire
revenge: veng*, payer, regrett*, leçon, le paiera
hurt: mal, bless*, douleur*, violen*, maltrait*, attaqu*
anger: colère, rage, furieu*, énerv*, hurl*, crie*
hate: hai*, déteste*, haine
fear: peur*, effray*, terrif*, phobie, angoiss*
escape: fuir, partir, m'enfuir, échapp*, foyer, refuge, sécurité
sad: trist*, pleur*, déprim*, dépress*, fatigu*, épuis*
calm: calm*, soulag*, apais*, ressentir, mérit*, puni*
negation: ne, n, pas, jamais, sans, ni, aucun*, non
past: il y a * ans, autrefois, avant, enfance, petite, années, ado, il y a vingt, il y a dix
healed: guéri*, remis*, surviv*, sobre, stabilis*, sorti*, surmont*
film: film*, série*, documentaire*, podcast*, chanson*, paroles, roman*, livre*, jeu, jeux,
  personnage*, netflix, pièce, vidéo*, polar
study: thèse, mémoire, exposé, recherche*, étude*, statisti*, examen, cours, atelier*, conférence*,
  formation*, séminaire, stage, attestation, guide, colloque, dissertation, taux, fiche
law: loi, lois, légal*, règle*, règlement, déonto*, code, confidential*, secret professionnel,
  signal*, droit*, protocole
org: bénév*, don, dons, donner, ligne d'écoute, association, campagne, affiche, prévention, journée
meaning: signification, signifie, définition, c'est quoi, qu'est-ce, différence*, symptômes,
  causes, veut dire
question: que, quoi, comment, pourquoi, quand, où, quel*, qui, peut, doit, est-ce, combien, puis
booking: rendez-vous, rdv, séance*, annul*, rembours*, mutuelle, prix, tarif*, facture, visio,
  en ligne, salle d'attente, coûte
idiom: rire, talons, bouchons, ennui*, café, chaud, haha, mdr, blague, sport
grief: enterrement*, deuil, décédé*, perdu ma, perdu mon, manque, condoléances, anniversaire,
  toussaint
dream: rêv*, cauchemar*
news: infos, actualité*, guerre, attentat
sport: boxe, self-défense, yoga, courir, marathon, foot, parachute, escalade
everyday: cheveux, cuisin*, voiture, maison, vêtements, jardin, appli, imprimante, batterie,
  parking
birth: enceinte, grossesse, post-partum, allait*
flu: grippe, fièvre, migraine, allerg*, prise de sang, vaccin*, piqûre*, opération, nausée*, gastro
breakup: divorc*, sépar*, jalou*, tromp*, infidèle, disput*, ruptur*, quitt*, rompre
help-other: soutenir, aider, comment parler, quoi dire, que dire, cadeau, offrir`
