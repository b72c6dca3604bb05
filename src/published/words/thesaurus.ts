import type { Locale } from '../../i18n/locales.ts'

/**
 * Words that readers use for what answers call by another name: one group on a line. A group says only that somebody who types one of them may mean
 * another; each answer's own search words, kept by staff, come on top. Phrases count before their single words.
 */
export const THESAURUS: Partial<Record<Locale, string>> = {
  en: `
    therapist, counsellor, counselor, psychologist, psychotherapist, shrink, psychiatrist, clinician, analyst
    therapy, counselling, counseling, psychotherapy, treatment, talking cure
    client, patient
    relationship, relation, bond, connection, alliance, rapport, working together
    date, dating, romance, romantic, love, in love, affair, sex, sexual, sleep with, slept with, sleeping with, kiss, kissed, girlfriend, boyfriend, hook up, go out with, hit on, flirt, feelings for, crush, marry
    illegal, against the law, law, legal, allowed, ok, okay, crime, ethical, unethical, wrong
    benefit, advantage, help, good, useful, worth, worth it, reason, point, why go, pros, positive, do for me
    important, matter, need, necessary, essential
    called, name, term, word, mean, meaning, definition, define, what is it called
    after therapy, former, ex, stopped seeing, ended, finished, termination, no longer
    trust, safe, safety, comfortable, open up, understood
    private, privacy, confidential, confidentiality, secret, tell anyone, tell my parents
    cost, price, pay, fee, money, insurance, afford, expensive
    session, appointment, visit, meeting
    start, begin, first time, first session, new
    stop, end, quit, leave, finish
    long, how long, duration, last
    medication, medicine, pill, drug, tablet, prescription, antidepressant
    sad, depressed, depression, low, hopeless, down
    anxious, anxiety, worried, worry, panic, nervous, stress
    child, kid, teenager, teen, son, daughter, parent
    couple, marriage, partner, husband, wife
    online, video, phone, remote, telehealth
    complaint, complain, report, misconduct, abuse
    touch, hug, hold hands
    gift, present
    friend, friends, social media, facebook`,
  es: `
    terapeuta, psicólogo, psicóloga, consejero, consejera, psiquiatra, loquero, profesional
    terapia, psicoterapia, consejería, tratamiento
    cliente, paciente, consultante
    relación, vínculo, alianza, conexión, lazo
    salir con, citas, pareja, amor, enamorado, enamorada, enamorarse, sexo, sexual, acostarse, romance, novio, novia, ligar, besar, gustar, atracción
    ilegal, ley, legal, permitido, prohibido, delito, ético, puede
    beneficio, ventaja, ayuda, ayudar, bueno, sirve, servir, vale la pena, útil, razón, para qué
    importante, importa, necesario, esencial
    llama, nombre, término, palabra, significa, definición, qué es
    después, terminar, terminada, antiguo, ex, dejar
    confianza, seguro, seguridad, abrirse, comprendido
    privado, privacidad, confidencial, secreto, contar
    costo, coste, precio, pagar, dinero, seguro médico, caro
    sesión, cita, consulta
    empezar, comenzar, primera vez, primera sesión
    medicamento, medicina, pastilla, antidepresivo
    triste, deprimido, depresión, tristeza
    ansiedad, ansioso, nervios, preocupación, estrés, pánico
    hijo, hija, niño, adolescente, padres
    en línea, videollamada, internet, teléfono
    queja, denunciar, reclamar, abuso`,
  fr: `
    thérapeute, psy, psychologue, psychothérapeute, psychiatre, conseiller, praticien
    thérapie, psychothérapie, suivi, traitement, counseling
    client, patient, cliente, patiente
    relation, lien, alliance, rapport
    sortir avec, amour, amoureux, amoureuse, sexe, sexuel, sexuelle, coucher, relation amoureuse, petit ami, petite amie, draguer, embrasser, fréquenter, séduire
    illégal, loi, légal, permis, autorisé, interdit, droit, éthique, peut
    bienfait, bienfaits, avantage, bénéfice, aide, aider, bon, utile, sert, servir, vaut la peine, raison, à quoi
    important, importance, nécessaire, essentiel, compte
    appelle, nom, terme, mot, signifie, définition
    après, ancien, ex, fini, terminé, arrêter
    confiance, sécurité, à l'aise, compris, se confier
    privé, confidentiel, confidentialité, secret, secret professionnel
    coût, prix, payer, tarif, argent, remboursement, cher
    séance, rendez-vous, consultation
    commencer, début, première fois, première séance
    médicament, antidépresseur, pilule, traitement
    triste, déprimé, dépression, tristesse
    anxiété, angoisse, anxieux, stress, inquiet, panique
    enfant, adolescent, ado, parents
    en ligne, visio, vidéo, téléphone
    plainte, signaler, abus`,
  ar: `
    معالج, معالجة, المعالج, طبيب نفسي, دكتور, أخصائي, اختصاصي, مرشد, مستشار
    علاج, العلاج, علاج نفسي, جلسات, إرشاد
    عميل, مريض, مراجع, متعالج, العميل, المريض
    علاقة, رابطة, صلة, تحالف, ارتباط
    يواعد, مواعدة, جنسية, الجنسية, الحب, حب, يحب, أحب, غرام, جنس, جنسي, زواج, يتزوج, عاطفية, يقبل, إعجاب, نوم
    قانون, قانوني, غير قانوني, ممنوع, مسموح, يجوز, حرام, أخلاقي, جريمة
    فائدة, فوائد, منفعة, مفيد, يفيد, يساعد, جيد, لماذا, سبب
    مهم, مهمة, أهمية, ضروري
    يسمى, تسمى, اسم, مصطلح, معنى, تعريف
    بعد, سابق, انتهاء, توقف
    ثقة, أمان, آمن, راحة, يفهم
    سر, سرية, خصوصية, خاص
    تكلفة, سعر, دفع, مال, تأمين
    جلسة, موعد, زيارة
    بداية, ابدأ, أول مرة
    دواء, أدوية, حبوب
    حزن, حزين, اكتئاب, مكتئب
    قلق, توتر, خوف, هلع
    طفل, ابن, ابنة, مراهق
    شكوى, بلاغ, إساءة`,
  zh: `
    治疗师, 咨询师, 心理医生, 心理师, 心理咨询师, 辅导员, 精神科医生, 医生
    治疗, 咨询, 心理治疗, 心理咨询, 辅导, 疗法
    来访者, 客户, 病人, 患者, 当事人, 个案
    关系, 联结, 连接, 联盟, 同盟, 纽带
    约会, 恋爱, 谈恋爱, 交往, 性, 性关系, 性接触, 上床, 爱上, 喜欢, 恋情, 结婚, 男朋友, 女朋友, 发生关系, 暧昧
    违法, 合法, 法律, 犯法, 允许, 可以吗, 道德, 伦理
    好处, 益处, 帮助, 有用, 作用, 优点, 为什么, 意义
    重要, 必要, 关键
    叫什么, 名称, 称呼, 术语, 意思, 定义, 什么是
    结束后, 之后, 以前, 前
    信任, 安全, 安全感, 理解
    保密, 隐私, 秘密
    费用, 价格, 多少钱, 收费, 保险
    会谈, 面谈, 预约, 次数
    开始, 第一次, 初次
    药, 药物, 吃药
    抑郁, 难过, 低落, 悲伤
    焦虑, 紧张, 担心, 压力, 恐慌
    孩子, 儿童, 青少年, 父母
    投诉, 举报, 侵犯`,
  vi: `
    nhà trị liệu, bác sĩ tâm lý, chuyên gia tâm lý, nhà tâm lý, tham vấn viên, tư vấn viên, bác sĩ
    trị liệu, tư vấn, tham vấn, điều trị, liệu pháp
    thân chủ, bệnh nhân, khách hàng
    mối quan hệ, quan hệ, gắn kết, liên minh, kết nối
    hẹn hò, yêu, tình yêu, tình dục, ngủ với, tình cảm, người yêu, kết hôn, hôn, thích
    phạm pháp, trái luật, pháp luật, hợp pháp, được phép, đạo đức, bất hợp pháp
    lợi ích, ích lợi, giúp, có ích, tốt, tác dụng, tại sao nên, lý do
    quan trọng, cần thiết
    gọi là, tên, thuật ngữ, nghĩa là, định nghĩa
    sau khi, kết thúc, trước đây, cũ
    tin tưởng, an toàn, thoải mái, thấu hiểu
    riêng tư, bảo mật, bí mật
    chi phí, giá, trả tiền, tiền, bảo hiểm
    buổi, cuộc hẹn, buổi trị liệu
    bắt đầu, lần đầu
    thuốc, thuốc men
    buồn, trầm cảm, chán nản
    lo âu, lo lắng, căng thẳng, hoảng sợ
    con, trẻ em, thiếu niên, cha mẹ
    khiếu nại, tố cáo, lạm dụng`,
}

/** Words that say nothing by themselves: for the languages for which PostgreSQL has no list, or a short one. */
export const STOP_WORDS: Partial<Record<Locale, string>> = {
  ar: 'مع هل ان في على من عن الى ما هو هي هذا هذه لي لك او ام كيف متى ماذا عند كل غير انا',
  zh: '的 了 吗 呢 吧 啊 和 与 是 在 有 我 你 您 他 她 们 我们 你们 这 那 个 一 一个 也 都 就 会 能 可以 要 怎么 什么 为什么 如何 请问 对 把 被 给 到 从 跟 还 很 最 里 上 下 或 或者 应该 是不是 有没有 哪些 哪',
  vi: 'là gì và của có không tôi bạn cho với một các những này đó thì mà ở để được khi nào như thế nào tại sao vì sao ai hay hoặc về trong ra vào làm sao đã sẽ đang rất quý vị em anh chị mình',
}
