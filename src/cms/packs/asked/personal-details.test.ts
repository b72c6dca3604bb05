import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { LOCALE_CODES } from '../../../i18n/locales.ts'
import { personalDetails } from './personal-details.ts'

/** A name, number or address in a question, as staff would write it down. */
const PLANTED = `
Can Maria Lopez bring her mother?
what if john sees my diary
My boss Jennifer wants to know if I come here
Is it ok that Dr. Patel told my wife?
does mrs nguyen work on fridays
my daughter emily is 14, can she come alone
I live with Kowalski and he hits me
Can you call me at 555-201-3344?
my number is (415) 555 0182 can you text me
call +44 20 7946 0958 please
My MRN is 00482915, who can see it?
ssn 123-45-6789 do you need it
I was born 03/14/1985, am I too old?
my birthday is 4 July 1990
on March 3rd 2021 I was in hospital
my policy is BX-40921
what happens with case 4471
write to sam.j@mail.example
my ex reads tommy_k@example.org
he posts as @darkwolf77
see www.myblog.example/me
I live at 12 Oak Street, is there a clinic near?
can you send it to 4500 North Lincoln Ave
apt 4B is where he lives
PO Box 118 is my address
Can my sponsor Big Al come along?
they told Alvarez about me
Is Prescott at the front desk told?
my therapist Shira left, what now
why did Okonkwo cancel
¿Puede venir Guadalupe conmigo?
mi esposo carlos no quiere que venga
La doctora Ramírez me dijo que no
mi teléfono es 55 1234 5678
vivo en la calle Hidalgo 22
nací el 3 de mayo de 1988
me llamo lucero, ¿puedo ir?
mi vecina doña Petra me vio
el señor Ibarra lee mis mensajes
mi correo es ana@correo.example
¿Y si Beto se entera?
mi expediente es el 889123
avenida Juárez 310 es mi casa
mi hija Itzel tiene 15 años
¿Mi jefe, Rogelio, puede saberlo?
Ma sœur Camille peut-elle venir ?
mon mari laurent lit mes messages
Mme Dubois m’a vue à l’accueil
je m’appelle inès, puis-je venir
j’habite 14 rue Victor Hugo
mon numéro est le 06 12 34 56 78
je suis née le 12/05/1991
monsieur Lefèvre est mon chef
mon dossier 20391 est-il secret ?
écrivez à c.durand@courriel.example
le docteur Morel me l’a dit
Est-ce que Thibault peut lire mes notes ?
j’ai vu Ségolène dans la salle d’attente
mon adresse est 3 avenue Foch
le 4 mars j’ai tout arrêté
هل يمكن أن تأتي فاطمة معي؟
زوجي محمد يقرأ رسائلي
اسمي سندس وأريد موعدا
الدكتور حداد قال لي ذلك
رقمي ٠٥٥١٢٣٤٥٦٧
أسكن في شارع الملك فهد
ولدت في ٣ مارس ١٩٩٠
بريدي noor@mail.example
رقم ملفي 448120
أخي خالد لا يعرف
السيدة عواد رأتني
هل تخبرون أحمد؟
اتصلوا بي على 0791234567
ابنتي مريم عمرها ١٢
عنواني حي النزهة
我叫李小龙，可以来吗？
我丈夫王先生会知道吗
张医生告诉了我妈妈
我的电话是13812345678
我住在中山路12号
我是1990年5月出生的
小明会看到我的记录吗
陈老师是我的老板
我的邮箱是wang@mail.example
我的病历号是 20451
刘女士在前台看到我了
身份证 110101199003071234
请寄到人民大道88号
名叫周丽的朋友能来吗
3月14日我住院了
Chị Hương có thể đi cùng tôi không?
chồng tôi là Nguyễn Văn Tuấn
tên tôi là Ngọc, tôi đến được không
số điện thoại của tôi 0903 123 456
tôi ở số nhà 12
nhà tôi ở đường Lê Lợi
bác sĩ Trần nói vậy
tôi sinh ngày 12/3/1992
email của tôi là hoa@thu.example
ông Phạm là sếp của tôi`
  .trim()
  .split('\n')

it('points out names, numbers and addresses in at least 95 of 100 questions', () => {
  expect(PLANTED).toHaveLength(100)
  const missed = PLANTED.filter((question) => personalDetails(question).length === 0)
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(5)
})

it('points out nothing in at least 97 of 100 questions of lay people', () => {
  const plain = LOCALE_CODES.flatMap((locale) =>
    readFileSync(`src/testing/lay-questions/${locale}.txt`, 'utf8')
      .split('\n')
      .filter((line) => line.includes(':') && !line.startsWith('#'))
      .map((line) => line.slice(line.indexOf(':') + 1).trim()),
  )
  const wrong = plain.filter((question) => personalDetails(question).length > 0)
  expect(wrong.length / plain.length, wrong.join('\n')).toBeLessThanOrEqual(0.03)
  const more = [
    'Can I see a therapist if I am 16?',
    'What is EMDR and how does it differ from CBT?',
    'Does Medicaid pay for 12 sessions?',
    'Should I call 988 or 911?',
    'Is it normal to cry on Monday mornings?',
    'Can I take Zoloft with wine?',
    'WHY AM I SO TIRED ALL THE TIME?',
    'I think my therapist is angry. Can I ask why? Should I stop?',
    'Can we do the session in Spanish on Zoom?',
    'Le CBT marche-t-il pour le PTSD ?',
    '¿Puedo pedir a alguien que hable español?',
  ]
  expect(more.flatMap((text) => personalDetails(text))).toEqual([])
})
