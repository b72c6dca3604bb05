/** In the form that `search-shape.ts` describes. */
export const meanings = `
self: i, im, ive, id, ill, me, my, myself, mine
we: we, us, our
he: he, him, his, hes
she: she, her, hers, shes
they: they, them, their, theyre, people, everyone, everybody
someone: someone, somebody, anyone, nobody, no one, stranger*, guy, man, men, woman, women, girl,
  boy
therapist: therap*, counsel*, psycholog*, psychiat*, shrink, analyst, practitioner
carer: doctor*, dr, nurse*, dentist, massag*, physio*, osteopath, orderly, staff, social worker,
  caseworker, pastor, priest, coach*, healer, sponsor, guru, tutor
teacher: teacher*, professor*, school, class, student*, pupil*, college, uni, university
partner: husband*, wife, hubby, boyfriend*, girlfriend*, partner*, bf, gf, fiance*, spouse, lover
ex: ex, ex-*
parent: mom*, mum*, mother*, dad*, father*, parent*, stepdad, stepfather, stepmom, mommy, daddy
child: kid*, child*, son, sons, daughter*, baby, babies, toddler*, infant, newborn, niece, nephew,
  teen*, preschool*, grader, stepson
sibling: brother*, sister*, cousin*, twin
elder: grandma*, grandpa*, grandmother, grandfather, gran, granny, grandad, uncle, aunt*
friend: friend*, roommate*, flatmate*, classmate*, neighbor*, neighbour*
boss: boss*, manager*, supervisor, coworker*, colleague*, work, job, office, hr
client: client*, patient*, customer*, caller*
animal: cat, cats, dog*, hamster, puppy, kitten, horse, bird, pet, pets, spider*, mouse, rats
die: die, dies, died, dying, death, dead, deadly
kill: kill*, murder*, unalive*, stab*, slaughter
suicide: suicid*, kms, end it all, end my life, take my life
hit: hit, hits, hitting, beat, beats, beating, beaten, punch*, slap*, kick*, shov*, push*, belt,
  smack*, spank*
strangle: chok*, strangl*, throat, suffocat*, neck
cut: cut, cuts, cutting, slic*, scratch*, carv*, slash*
burn: burn*, lighter, cigarette*, scald*
self-harm: self harm*, selfharm*, hurt myself, hurting myself, harm myself
blade: blade*, razor*, knife, knives, scissors, glass, sharpener
gun: gun, guns, rifle, pistol, shoot*, shot, ammo, bullet*
bomb: bomb*, explo*, blow up, grenade
blood: blood*, bleed*, bled
mark: bruis*, scar, scars, wound*, mark, marks, bandage*, black eye, stitches
limb: arm, arms, wrist*, leg, legs, thigh*, skin, hand, hands, stomach
sex: sex, sexual*, porn*, nude*, naked, undress*, intercourse, erotic
touch: touch*, grop*, fondl*, grab*, kiss*, hug, hugs, hugged, hugging, lap, rub*
private-part: breast*, butt, bottom, privates, private parts, genital*, crotch, skirt, underwear,
  bra, panties, pants
rape: rap*d, rape, raped, rapes, raping, assault*, molest*, abus*, violat*
force: forc*, made me, makes me, coerc*, pressur*, against my will, without my consent, said no
drugged: spiked, roofied, woke up, passed out, dont remember, blackout
threat: threat*, blackmail*, scar*s me, terrif*
forbid: wont let, not allowed, doesnt let, forbid*, lock*, trapped, keys, passport
stalk: stalk*, follow*, track*, spy*, spies, watch*, monitor*, checks my phone, gps
money: money, salary, card, bank, cash, bills, rent
phone: phone*, texts, texting, messages, whatsapp, instagram, facebook
secret: secret*, tell anyone, dont tell, nobody know*, hide, hides, hiding, hid
swallow: swallow*, took, take, taken, taking, drank, drink, ate, mixed
pill: pill*, tablet*, med, meds, medic*, xanax, tylenol, paracetamol, ibuprofen, insulin,
  antidepress*, sleeping, capsule*, bottle, blister
drug: heroin, fentanyl, cocaine, meth, opioid*, drug*, oxy, molly, ketamine, high
alcohol: alcohol*, drunk, vodka, whiskey, beer, wine
poison: poison*, bleach, antifreeze, pesticide, cleaner, chemical*, drain
overdose: overdos*, od, too many, too much, whole bottle
unresponsive: unconscious, blue, breath*, wake up, wont wake, unresponsive, seiz*, foam*
jump: jump*, bridge, roof, rooftop, ledge, train, tracks, balcony, parking structure, cliff
hang: hang, hanging, hanged, rope, noose
goodbye: goodbye*, farewell, note, letter, letters, will, gave away, giving away
alone: alone, lonely, isolat*
burden: burden*, better off, worthless, useless, no one would, nobody would
hopeless: no point, no reason, pointless, hopeless, cant go on, give up, giving up, end it,
  tired of, no future
not-live: dont want to live, dont want to be here, disappear*, vanish*, not wake up, sleep forever,
  not exist
plan: plan, plans, planning, tonight, decided, ready, tomorrow, list
life: life, live, living, alive
voice: voice*, whisper*, hear, hears, hearing, heard
vision: see things, sees things, shadow*, figures, hallucinat*, visions, demon*, devil, ghost*,
  angel*
delusion: chip*, implant*, government, cia, fbi, aliens, agents, cameras, microphone*, bugged,
  satellite*
signal: sign, signs, signal*, messages, code, codes, license plate*, tv, radio, numbers
mind: mind*, thoughts, brain, head
chosen: chosen, prophet, god, jesus, messiah, mission, prophecy
replaced: replaced, impostor*, copy, copies, actors, fake, not real, unreal, isnt real
persecution: after me, out to get me, against me, plotting, conspir*, poisoned, following me,
  persecut*
eat: eat*, food, meal*, dinner, breakfast, lunch, hungry, appetite
vomit: vomit*, throw up, throwing up, threw up, purg*, puk*, laxative*
starve: starv*, fast, fasting, fasted, havent eaten, stopped eating, not eating, skip*, calor*
thin: weigh*, thin, fat, skinny, pounds, lbs, kilos, bmi, scale, diet*, lost
eating-disorder: anorex*, bulim*, binge*, eating disorder*
neglect: hungry, filthy, unsupervised, left alone, home alone, dirty, neglect*, shak*, bath,
  bathtub
revenge: reveng*, pay for, regret, make them, make him, make her, get even, teach him, sorry
hurt: hurt*, harm*, pain*, attack*, violen*, injur*
anger: angry, anger, rage, furious, snap*, temper, mad, yell*, scream*, shout*
hate: hate*, hatred
fear: afraid, scared, fear*, terrified, frighten*, phobia
escape: escape*, leave, leaving, run away, get out, shelter, hiding, safe
sad: sad, cry*, depress*, tired, exhausted, overwhelmed
calm: calm*, relief, relieves, feel something, numb, deserve*, punish*
negation: not, no, dont, doesnt, didnt, never, cant, isnt, wasnt, nor, without, wont
past: years ago, year ago, long ago, used to, in the past, childhood, since 19*, as a kid, decade*,
  months ago
healed: recover*, heal*, survivor*, survived, clean, sober, stable, remission, overcame, got over
film: film*, movie*, series, netflix, episode*, show, documentar*, podcast*, song*, lyrics, novel*,
  book*, game*, character*, play, plot, scene, ending, video*
study: thesis, essay*, research, study, studies, statistic*, paper, exam*, homework, assignment,
  presentation, seminar, lecture*, course*, training*, workshop*, class, certif*, guideline*,
  credits, quiz
law: law, laws, legal, rule*, policy, policies, ethic*, code of, confidential*, report*, mandated,
  duty, statute, rights
org: volunteer*, donat*, hotline, helpline, charity, campaign, poster, awareness, prevention,
  fundraiser, event, month, day
meaning: meaning, means, definition, define, what is, what are, difference, symptoms, signs of,
  causes
question: what, how, why, when, where, which, who, does, do, is, are, can, should, could
booking: appointment*, session*, cancel*, resched*, book, waitlist, insur*, cost*, price*, fee*,
  pay, invoice, telehealth, online, zoom, waiting room
idiom: laugh*, heels, traffic, bored*, boredom, hungry, coffee, heat, haha, lol, workout, gym,
  vibe, joke
grief: funeral*, grief, griev*, passed away, lost my, miss, mourn*, condolence*, anniversary, late
dream: dream*, nightmare*
news: news, war, headline*, earthquake
sport: boxing, martial, self defense, yoga, run, marathon, gym, football, soccer, skydiving,
  climbing
everyday: hair, cook*, kitchen, laundry, parking, car, house, garden, clothes, furniture, printer,
  app, computer, battery
birth: pregnan*, morning sickness, postpartum, breastfeed*
flu: flu, stomach bug, cold, fever, migraine, allerg*, blood test, vaccine, injection*, surgery,
  nausea
breakup: break up, broke up, breakup, divorc*, separat*, jealous*, cheat*, affair, argue*, arguing,
  argument*, fight*, quarrel*
help-other: support, how to help, how do i help, talk to, gift, what to say`
