import type { Locale } from '../../../i18n/locales.ts'

/**
 * Words that say nothing by themselves. For English, Spanish and French they come on top of
 * PostgreSQL's own lists.
 */
export const STOP_WORDS: Partial<Record<Locale, string>> = {
  en: 'im ive id dont cant doesnt didnt isnt wont whats hows thats theyre youre u ur r y w pls plz ya yeah hi hello please thanks wat wut dis da vs etc would could shall also just really very still even ever',
  es: 'q k ke xq pq porq x tb tmb d hola favor gracias si mas muy solo aun ya usted ustedes vos mi mis tu tus',
  fr: 'est-ce est ce c j l d m n s t qu jai jsuis jsais cest cetait quest nest quoi q k pk pq pcq ya y suis dois bonjour svp merci si tres juste vraiment ca mon ma mes ton ta tes',
  ar: `مع هل ان في على من عن الى ما هو هي هذا هذه لي لك او ام كيف متى ماذا عند كل غير انا هم نحن انت لا لم لن لو اذا كان يكون قد ثم حتى اي بعض ليس الذي التي كما لكن لان منذ بين
    شو ايش وش شنو ليش ليه لماذا لم وين مو مش مب موب اللي هاي هذي هيك كذا بس عم راح رح يا ولا مين كيفك ازاي ازا اذا عشان علشان بتاعي بتاع حق حقي عندي فيني في فيه بي به معي معه له لها هنا هناك جدا كثيرا كثير شي شيء اشي انه اني انها يلي وال ب ل و ف`,
  zh: '我的 你的 您的 他的 她的 我们的 自己 上了 的 了 吗 呢 吧 啊 和 与 是 在 有 我 你 您 他 她 们 我们 你们 这 那 个 一 一个 也 都 就 会 能 可以 要 怎么 什么 为什么 如何 请问 对 把 被 给 到 从 跟 还 很 最 里 上 下 或 或者 应该 是不是 有没有 哪些 哪 吗 嘛 么 之 而 及 于 以 请 想 不',
  vi: 'là gì và của có không tôi bạn cho với một các những này đó thì mà ở để được khi nào như thế nào tại sao vì sao ai hay hoặc về làm sao đã sẽ đang rất quý vị em anh chị mình cháu ơi ạ nhé vậy rồi cũng',
}

/**
 * Words so common that an answer which lacks one may still be the answer: they count where they are
 * found, and are not missed where they are not.
 */
export const FILLERS: Partial<Record<Locale, string>> = {
  en: `want get got go going come say said tell ask asked give take make made let put keep try need feel know think like look see seem happen person people someone somebody anyone thing stuff something anything everything
    much many more less lot little bit way time day now again always never maybe best better good bad right actually kind sort type able sure true real whole own one two three first new other another same different difference
    doing being having without within between inside outside among question answer info information explain about regarding concern happen possible normal supposed mean`,
  es: `querer quiero quiere quería ir voy va fui decir dijo dice dar hacer hago hace hizo poder puedo puede podria tener tengo tiene ver veo saber se sabe sentir siento parecer pasar pasa pasó llegar yendo seguir volver quedar poner dejar tomar necesitar
    persona gente alguien algo nada cosa cosas mucho mucha muchos poco tan todo todos siempre nunca ahora hoy vez veces manera forma tipo mejor peor bien mal bueno malo nuevo otro otra mismo igual tres dos uno primero pregunta respuesta informacion normal posible verdad explicar diferencia diferente diferentes`,
  fr: `puis puisse ose vouloir veux veut aller vais va dire dit donner faire fais fait pouvoir peux peut avoir ai a voir vois savoir sais sentir sens sembler passer prendre mettre besoin personne gens quelqu un quelque chose rien beaucoup peu tout tous toujours jamais
    maintenant fois manière façon mieux bien mal bon mauvais nouveau autre même trois deux question réponse information normal possible vrai expliquer différence différent`,
  ar: `اريد ابغى ابغي ابي بدي عايز عاوز ودي يريد يقدر اقدر ممكن يمكن يمكنني استطيع لازم اروح يروح نروح رحت اذهب يذهب اجي قال يقول قالي اقول طلب اعمل اسوي يعمل يسوي اشوف شفت اعرف يعرف احس اشعر صار يصير شخص احد ناس واحد اشياء كثير قليل دائما ابدا الان اليوم مره مرات
    طريقه نوع افضل احسن جيد سيء جديد اخر نفس ثلاث ثلاثه اثنين سوال جواب معلومات طبيعي عادي صح فرق الفرق مختلف`,
  zh: '想 要 去 说 告诉 做 得到 知道 觉得 感觉 人 有人 东西 事 事情 多 少 很多 一点 时候 现在 总是 好 不好 新 别的 三 三个 两 问题 答案 信息 正常 区别 不同',
  vi: 'muốn đi nói bảo làm lấy biết thấy nghĩ cảm người ai đó cái gì điều nhiều ít lúc bây giờ luôn tốt xấu mới khác ba hai câu hỏi trả lời thông tin bình thường nên cần phải khác biệt phân biệt',
}
