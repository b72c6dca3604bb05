/**
 * Given names that are frequent in the languages of the portal and that are no other word of these
 * languages, in Latin letters, folded. Names that are also words (Hope, Mark, Will) are found by
 * their capital only.
 */
const LATIN = `
aaron abdullah abigail abdul adam adriana adrian aisha alan albert alejandra alejandro alex alexander alexis
alicia alison alyssa amanda amber amelia amina amy ana andrea andrew angela anita ann anna anne annie anthony antonio
ashley barbara beatriz ben benjamin bernard beth betty bob brandon brenda brian brittany bruce camila carlos carmen carol
caroline catherine charles charlotte chen chloe chris christian christina christine christopher cindy claire
claudia connor craig cristina cynthia dan daniel daniela danielle dave david deborah debra denise dennis derek diana
diane diego donald donna doris dorothy doug douglas dylan ed eduardo edward eileen elena elizabeth ellen emily emma
enrique eric erica esther ethan eva evelyn fatima fatma felipe fernando francisco francois fred gabriel gabriela gary george
gerald gloria gonzalo greg gregory guadalupe guillermo gustavo hannah harold hassan heather hector heidi helen henry
hussein ian ibrahim ignacio isaac isabel isabella ivan jack jackie jacob jacqueline jacques jake james jamie jane
janet janice jason javier jean jeff jeffrey jennifer jenny jeremy jerry jessica jill jim jimmy joan joanna joe
joel johanna john johnny jonathan jordan jorge jose joseph josh joshua juan juana judith judy julia julian julie
justin karen karim kate katherine kathleen kathryn katie keith kelly ken kenneth kevin khalid kim kimberly kyle larry
laura lauren laurent leila leonardo leslie leticia liam linda lisa logan lois lorraine louise lucas lucia luis luke lupe
lydia madison manuel marcela marco marcus margaret maria mariana marie marilyn mario martha martin mary matt matthew
maya megan melanie melissa mia michael michel michelle miguel mike mohamed mohammed muhammad monica monique nancy natalia
natalie nathan nathalie nicholas nicole noah noor nora olivia omar oscar pablo pam pamela patricia patrick paul paula
pedro peter phil philip philippe pierre rachel rafael ramon raul rebecca ricardo richard rick robert roberto robin roger
ronald rosa rosario roy russell ruth ryan sally salma sam samantha samuel sandra santiago sara sarah scott sean
sebastian sergio shannon sharon sheila shirley sofia sophia sophie stephanie stephen steve steven stuart susan suzanne
sylvie tamara tania tara teresa terry theresa thomas tiffany tim timothy todd tom tony tracy tyler valentina valeria
valerie vanessa veronica victor victoria vincent virginia walter wayne wendy william xavier yasmin yesenia yolanda
youssef yusuf zachary zainab zoe`

/** Arabic has no capitals. Without names that are also frequent words. */
const ARABIC = `
محمد أحمد احمد محمود مصطفى يوسف إبراهيم ابراهيم حسين عبدالله عبدالرحمن فاطمة عائشة خديجة مريم زينب ليلى سارة نورا ياسمين
خالد طارق كريم عمر عثمان حمزة بلال سمير وليد رانيا دينا هدى منى سلمى رشا نادية سعاد كمال جمال ياسر أيمن حنان فيصل سلطان`

const setOf = (list: string) => new Set(list.trim().split(/\s+/))
export const LATIN_NAMES = setOf(LATIN)
export const ARABIC_NAMES = setOf(ARABIC)

/** Words with a capital inside a sentence that name nobody. Folded. */
export const CAPITALISED_WORDS = new Set([
  ...countries(),
  ...setOf(`
i im ive id ill ok okay tv god allah jesus christ bible quran koran torah ramadan eid christmas easter hanukkah thanksgiving
halloween passover diwali christian christians muslim muslims jewish catholic catholics hindu buddhist monday tuesday
wednesday thursday friday saturday sunday january february march april june july august september october november december
english spanish french arabic chinese mandarin cantonese vietnamese espanol frances ingles anglais espagnol arabe
american americans african asian latino latina latinx hispanic mexican indian native european german italian british irish
russian ukrainian japanese korean filipino haitian somali syrian afghan iraqi iranian turkish portuguese brazilian
america usa us uk eu states united kingdom europe africa asia mexico canada france spain china vietnam viet nam texas california
florida york washington medicaid medicare hipaa cbt dbt emdr ptsd adhd ocd act aa na lgbt lgbtq lgbtqia bpd dsm icd hiv aids std
ect tms mri er icu cps dcf foster zoom skype facetime teams whatsapp facebook instagram tiktok snapchat google youtube
twitter reddit telegram uber amazon netflix covid prozac zoloft lexapro celexa paxil xanax ativan klonopin valium
wellbutrin effexor cymbalta lithium seroquel abilify risperdal zyprexa adderall ritalin vyvanse concerta strattera
lamictal trazodone buspar suboxone naltrexone ssri maoi mdma thc ai chatgpt internet web pdf email sms pin id dna iq pms
pmdd aca fmla ada ssi ssdi va dr phd md lcsw lmft lpc lmhc psyd mrs mr ms dmv hr gp nhs cmu bp
mondays tuesdays wednesdays thursdays fridays saturdays sundays memorial labor independence veterans juneteenth columbus presidents
day eve new year valentine valentines mothers fathers lent advent pentecost ashura tet navidad semana santa reyes pascua muertos
madre padre noel paques toussaint careme ascension pentecote migracion inmigracion seguro social cruz roja securite sociale
medicare caf samu irs uscis dhs fbi cia ice dcfs wic snap army navy marines police kaiser aetna cigna humana costa rica puerto rico el salvador`),
])

/** The surnames that most people in China have. */
export const CHINESE_SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤尹黎易武乔贺赖龚'

/** Countries whose name is one word, without those that are also given names. Folded. */
function countries(): Set<string> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const codes = letters.flatMap((one) => letters.map((other) => one + other))
  const names = ['en', 'es', 'fr'].flatMap((language) => {
    const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
    return codes.flatMap((code) => display.of(code) ?? [])
  })
  const folded = names.map((name) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase())
  return new Set(
    folded.filter(
      (name) => /^\p{L}+$/u.test(name) && !['chad', 'georgia', 'israel'].includes(name),
    ),
  )
}
