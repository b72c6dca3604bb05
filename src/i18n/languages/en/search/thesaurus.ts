/** In the form that `search-shape.ts` describes. */
export const thesaurus = `
therapist: therapist, counsellor, counselor, psychologist, psychotherapist, shrink, psychiatrist,
  clinician, analyst, mental health professional, healthcare professional, practitioner | doctor,
  doc, professional, provider, somebody to talk to, someone to talk to
therapy: therapy, counselling, counseling, psychotherapy, talking cure, talk therapy | treatment,
  seeing someone, see someone, talking to someone, talk to someone, getting help, get help
client: client, patient, consumer, service user
relationship: relationship, relation, bond, connection, alliance, rapport, association |
  get along with, get on with, getting along, getting on with, click with, working together,
  work together, like my therapist
love: date, dating, romance, romantic, love, in love, affair, sexual contact, sexual, sex,
  intimate, intimacy | sleep with, slept with, sleeping with, have sex, kiss, make out,
  girlfriend, boyfriend, lover, hook up, go out with, going out with, ask out, asked out,
  take out, hit on, flirt, come on to, came on to, feelings for, attracted, attraction, crush,
  marry, married, wedding, fall for, falling for, fell for, fall in love, falling in love,
  make love, made love, more than friends, be together, be a couple, become a couple, be with,
  in a relationship, have a relationship with, having a relationship, relationship with former,
  horny, naked, cheating with, hots for, fancy
touch: touch, touched, hug, hugged, hold hands, grope, physical contact, contact | kiss,
  sexual contact, lap, cuddle
wrong: unethical, misconduct, inappropriate, boundary, boundaries, cross the line,
  crossed the line, cross a line, harass, harassment, abuse, take advantage, took advantage,
  exploit | wrong, unprofessional, creepy, not ok, ethical, allowed, touch, uncomfortable advances
law: illegal, legal, law, against the law, crime, criminal, lawful, unethical | allowed, allow,
  permitted, permit, ok to, okay to, is it ok, is it okay, is that ok, is that okay, is this ok,
  is it wrong, is it normal, can he, can she, sue, police, jail, lose license, licence, license,
  rules, rule, forbidden, banned, may a, ethical, ethics, right to
complaint: complaint, complain, report, file a complaint | misconduct, board, tell on, unethical, illegal
benefit: benefit, advantage, pro, pros, gain, upside, plus | help, helpful, useful, use, good for,
  good things, do for me, get out of, improve, what for, outcome, result, positive, effect
purpose: good, help, benefit, worth, worthwhile, point, useful, reason | why go, why see,
  why should, why do people, should i, do i need, do i have to go, any good, help, work,
  do any good, do anything, change anything, effective, use of, is it for me, waste, bullshit,
  what can a, what does a, fix me, make me feel better, feel better, better
important: important, importance, matter, necessary, essential, meaningful, effective | why is,
  need, key, big deal, crucial, make a difference
called: called, term, name, refer, known as | word for, what do you call, what is it called,
  what do they call, whats it called, word, label, title, proper word
meaning: mean, meaning, definition, define, refer | explain, what does it mean,
  what does that mean
prefer-word: term, suits you | call me, call us, call people, be called, what am i, referred to,
  call their, people they see, people they treat
ended: termination, former, after, ended, end, finished, finish, over, ex | stopped seeing,
  no longer, used to see, used to be, previous, years later, afterwards, anymore, how long after,
  wait, quit
safe: safe, safety, secure, comfortable, at ease, trust, understood | trusting, scared of,
  afraid of, scared to tell, afraid to tell, judged, nervous with, awkward, ashamed, embarrassed,
  shy, uncomfortable, believe me, listened to, heard, respect, feel ok with, warm up, lie to my,
  hide from my
open-up: open up, express, share, deep, willing | tell my therapist, tell my, talk about,
  say out loud, let it out, hard to talk, cant talk, can not talk, keep secrets, hold back,
  be honest, opening up, pour out, vent
understood: understood, understand, listen, attuned | gets me, get me, hear me, listens to me,
  cares about me, care about, empathy
judgment: judgment, judgement, judge, judging, judged, judgemental | criticise, criticize,
  criticism, blame, look down on
feelings: feeling, feel, emotion, emotional, mood, sentiment
thoughts: thought, think, mind, thinking, head | overthink, rumination
worry: worry, worried, anxious, anxiety, fear, panic, nervous, stress, stressed, scared, afraid |
  on edge, freak out, tense
sad: sad, depressed, depression, low, hopeless, down, unhappy, blue, cry
self-esteem: self esteem, confidence, self worth, self respect | feel bad about myself,
  feel better about myself, hate myself, not good enough, believe in myself, worthless,
  self image, like myself, insecure, proud of myself
self-reflection: self reflection, reflection, awareness, aware, insight | know myself,
  understand myself, find myself, who i am
habit: habit, behaviour, behavior, pattern, routine | smoking, drinking, change myself,
  stop doing, bad habits, addiction
works: effective, work, meaningful | succeed, success, useless
learn: learn, teach, practice, practise, develop, explore | train, try out, discover
coping: coping, cope, strategy, skill, tool, deal with, handle, manage | get through, survive,
  technique, tip, tips, tough times, hard times, difficult situation, dealing with
change: change, beneficial, progress, resolution, improve, improvement | grow, growth, get better,
  getting better, heal, recover, different person
communicate: communicate, communication, convey, express, talk | speak, tell people,
  say what i feel, put into words, explain my feelings, words for my feelings
perspective: perspective, outlook, view, viewpoint | fresh look, fresh eyes, new look,
  second opinion, other side, outside view, see things differently, look at things,
  different way to see, point of view, attitude
friend: friend, mate, buddy, family | instead of a friend, social media, facebook
others: others, other people, people, relating, relate, connect | friends, family, partner,
  lonely, make friends, get along with people, outside of therapy
needs: need, express needs, wishes | ask for what i need, stand up for myself, speak up, say no
private: private, privacy, confidential, confidentiality, secret | tell anyone, tell my parents,
  tell the police, who will know, find out, share my information
cost: cost, price, pay, fee, insurance, afford, expensive, money, charge | free, cheap, how much,
  cover, bill
session: session, appointment, visit, meeting, hour
start: start, begin, first time, first session, first appointment | new to, get started,
  how do i find, find a therapist, sign up
stop: stop, quit, leave, end, finish | break up with, fire my therapist, change therapist, switch
long: long, duration, weeks, months, years, time | how long, how many sessions, how often, last
medication: medication, medicine, pill, drug, tablet, prescription, antidepressant, meds
child: child, kid, teenager, teen, son, daughter, parent, children, adolescent, minor
couple: couple, marriage, partner, husband, wife, spouse
online: online, video, phone, remote, telehealth, zoom, virtual
gift: gift, present
school: schooling, training, degree, qualified, qualification, qualifications, license | studied,
  trained, certified`
