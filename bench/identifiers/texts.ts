/**
 * Questions as clients ask them, written when the rules (src/cms/packs/asked) were done. When first
 * measured, 96 of 100 were pointed out, and 9 of 150 that name nobody. Holidays, countries and
 * authorities were added to the rules afterwards, so measure the next change with new texts.
 */
const lines = (text: string): string[] => text.trim().split('\n')

/** Each names somebody, or has a number or an address. */
export const PLANTED: readonly string[] = lines(`
Does Brittany at reception see my notes?
can nadia sit in with me next week
My landlord Mr. Castellano asked why I come here
will you tell ms. oyelaran at school
I told Tyrell everything, can he repeat it?
is it bad that i miss Fernanda so much
My son Kofi stopped eating
Our priest, Father Dominguez, says therapy is a sin
can my aunt Beatrix pay for me
Should I tell Henrik I am in therapy?
Reach me on 212.555.0177 after six
text 0712 345 678 not my home phone
my cell is 555 0142
the claim number is 77120934
Member ID KTR-55810 is that covered?
my case worker says file 30921
I was born on 11/02/1979
my surgery was 2019-06-30
he died on October 9th
it started on 22 August
mail me at lost.in.space@mail.test
my blog is www.sadcat.test/days
on insta I am @quiet_storm9
They moved me to 88 Willow Lane
we live at 1603 East Garfield Blvd
I sleep at the shelter, 40 Pine Street
Unit 12 is mine, can they visit?
send it to P.O. Box 3321
My name is sunny and I hear voices
a man named Grigor follows me
my stepdad Dwayne locks the door
Does professor Lindqvist know?
they call me Little Ray at work, will they know?
my ex-husband Anders got custody
ask Nurse Adeyemi what I took
my social is 219-09-9999
room 314 is where I stayed
I work at Costello’s diner, can they call?
my plate is 7XKB219
mrs abernathy from next door calls the police on me
¿Puede mi hijo Emiliano entrar conmigo?
mi suegra doña Eulalia lo sabe todo
El doctor Villaseñor me quitó las pastillas
me llamo rosalba y no duermo
llámeme al 33 4455 6677
vivo en la avenida Insurgentes 1200
nací el 9 de diciembre de 1994
mi novio Wilmer me pega
la maestra Quetzalli vio mis cortes
mi folio es 556120
mi prima Yaretzi quiere venir
mi correo es flor.azul@correo.test
estoy en la colonia Doctores
la señora Benavides es mi jefa
¿Y si se entera Nacho?
mi expediente número 44120
Calle Morelos 7, ¿está cerca?
el pastor Eleazar me dijo que rezara
mi hermano ulises bebe mucho
soy la mamá de Ximena
Mon fils Théo refuse de parler
Ma patronne, Mme Charpentier, le sait
je m’appelle maëlle et j’ai peur
appelez-moi au 07 98 76 54 32
j’habite 3 impasse des Lilas
né le 21 février 1980
mon dossier porte le numéro 90817
Et si Gaspard lit mes messages ?
le docteur Benali m’a dit d’arrêter
écrivez à petite.lune@courriel.test
mon beau-père Yvon me crie dessus
monsieur Traoré me suit dans la rue
rue Lafayette, c’est chez moi
ma cousine Oriane veut venir
mon compte est @soleil_noir
اسمي ليلى وأخاف من الخروج
زوجي طارق يضربني
رقمي 0791234567
السيد الحداد يعرف كل شيء
أسكن في شارع الزيتون
ولدت في 4 مارس 1990
ابنتي مريم لا تأكل
الدكتور سامر أوقف الدواء
我叫陈晓梅，睡不着
王医生说我不用来了
我的电话是13800138000
我住在建国路15号
我生于1988年7月
我女儿小丽不吃饭
李老师知道我来这里吗
我的邮箱是 luna@mail.test
tôi tên là Ngọc Trâm, tôi hay khóc
chồng tôi là Hùng, anh ấy đánh tôi
gọi tôi số 0912 345 678
tôi ở đường Lê Lợi
sinh ngày 5 tháng 6 năm 1992
bác sĩ Phúc bảo tôi ngưng thuốc
con trai tôi tên Khánh không chịu nói
email của tôi là sao@thu.test
`)

/** None of them names anybody. */
export const PLAIN: readonly string[] = lines(`
Can I bring my sister?
How long does a session last?
what if i cry the whole time
Do you treat people without insurance?
Is what I say kept private?
I feel numb since my father died, is that normal?
Can I switch therapists after two sessions?
do i have to talk about my childhood
Will my school find out?
Can I come on Mondays only?
Is EMDR safe when I am pregnant?
Does Medicaid pay for this?
What is the difference between a psychiatrist and a psychologist?
Can I get a letter for my employer?
I have 3 kids and no car, do you meet online?
Do you speak Spanish or Vietnamese?
My therapist is on holiday in July, what now?
How much is it for 50 minutes?
Can teenagers come alone?
Is hypnosis real?
I hear voices at night, should I worry?
Why do I feel worse after therapy?
Can I record the session on my phone?
Do I need a referral from my doctor?
What happens at Christmas, are you open?
Can I stop Prozac on my own?
does therapy work for ADHD
I am autistic, will you understand me?
What is CBT?
Can my partner join us?
Is it OK to be late by 15 minutes?
Do you report to ICE?
Can I see my own notes?
Is there a group for veterans?
I drink 4 beers a day, is that too much?
Are you open on Memorial Day?
will the police be told if i used drugs
Can I have therapy in English if I live in Texas?
What is trauma?
Can I pay in cash?
¿Cuánto cuesta una sesión?
¿Mi jefe puede enterarse?
No puedo dormir desde marzo
¿Puedo ir con mi mamá?
¿Atienden en español los sábados?
Tengo 16 años, ¿necesito permiso?
¿Qué es la terapia cognitiva?
Mi esposo toma mucho, ¿qué hago?
¿Sirve la terapia por teléfono?
¿Le dicen algo a Migración?
¿Qué hago si tengo un ataque de pánico?
¿Puedo cambiar de terapeuta?
¿Es normal llorar en la sesión?
Perdí a mi bebé y me siento vacía
¿El seguro cubre las sesiones?
¿Me van a quitar a mis hijos?
¿La terapia es solo para locos?
¿Puedo grabar la sesión?
¿Atienden en Navidad?
¿Cómo sé si necesito ayuda?
Combien de temps dure une séance ?
Puis-je venir avec mon mari ?
Est-ce que tout reste confidentiel ?
Je n’arrive plus à dormir depuis mai
Faut-il une ordonnance du médecin ?
Mon fils de 12 ans peut-il venir seul ?
La thérapie est-elle remboursée ?
Puis-je arrêter mon traitement ?
Est-ce normal de pleurer ?
Que faire si je panique dans le métro ?
Peut-on se voir en ligne ?
Vais-je perdre la garde de mes enfants ?
Êtes-vous ouverts à Noël ?
Quelle est la différence entre un psychologue et un psychiatre ?
J’entends des voix la nuit
كم تستغرق الجلسة؟
هل يبقى كلامي سريًا؟
هل يمكن أن تأتي أمي معي؟
لا أستطيع النوم منذ شهر
هل العلاج مجاني؟
هل يعرف صاحب العمل؟
هل أحتاج إلى تحويل من الطبيب؟
هل يمكنني إيقاف الدواء؟
一次咨询要多久？
我说的话会保密吗？
可以和妈妈一起来吗？
我晚上睡不着怎么办
需要医生转介吗？
学校会知道吗？
可以线上咨询吗？
哭出来正常吗？
một buổi kéo dài bao lâu?
chuyện tôi kể có được giữ kín không?
tôi có thể đi cùng mẹ không?
tôi không ngủ được từ tháng trước
có cần giấy giới thiệu không?
trị liệu có mất tiền không?
tôi có thể gặp trực tuyến không?
con tôi 12 tuổi đi một mình được không?
khóc trong buổi trị liệu có sao không?
`)

/** The same, written later, in one go. */
export const LATER_PLAIN: readonly string[] = lines(`
Can I drink coffee before a session?
Do you have evening hours on Thursdays?
My mom says therapy is nonsense
Is Wellbutrin addictive?
What should I wear?
How do I tell my kids I am sick?
Can the court order me to come?
I moved here from Honduras and feel lost
Are you closed for Labor Day?
Does Blue Cross cover couples therapy?
Is there parking?
My neighbour is loud and I cannot sleep
Do you use Zoom or Teams?
Can I email you between sessions?
I lost my job in February
Will the Army know that I came?
What if my therapist is sick?
Do you treat eating disorders?
is it weird to have a crush on your therapist
How soon can I be seen?
Do I have to take pills?
My doctor at Kaiser sent me
Can I ask for a woman?
I cut myself again
Is it normal to dream about it every night?
What does intake mean?
Do you work with people on parole?
Can I bring my dog?
I am a nurse and so tired
May I eat during the session?
¿Tienen estacionamiento?
Extraño mucho a mi país
¿Puedo llevar a mi perro?
¿Qué pasa en la primera cita?
¿Atienden los domingos?
Mi papá no cree en la terapia
¿Cuándo voy a sentirme mejor?
¿Trabajan con el DIF?
Me corrieron del trabajo en enero
¿Puedo pedir una mujer?
Y a-t-il un parking ?
Ma mère ne croit pas à la thérapie
Puis-je amener mon chien ?
Travaillez-vous avec la CPAM ?
Que se passe-t-il au premier rendez-vous ?
هل يوجد موقف للسيارات؟
متى سأشعر بتحسن؟
有停车位吗？
第一次来会做什么？
buổi đầu tiên làm gì?
`)
