import type { Locale } from '../../i18n/locales.ts'

/**
 * What people type who may be in danger, one phrase on a line: taking one's life, self-harm, being hurt by someone, wanting to hurt someone. Rather one
 * too many: the cost is a card with numbers. `*` stands for the rest of a word. Phrases of every language are looked for in every search.
 */
export const CRISIS: Partial<Record<Locale, string>> = {
  en: `
    suicid*
    sucide, suiside, suacide, suecide
    kill myself, killing myself, kill my self, kms, unalive
    end my life, ending my life, end it all, ending it all, take my life, take my own life
    want to die, wanna die, wish i was dead, wish i were dead, better off dead, ready to die, going to die by
    do not want to live, dont want to live, don't want to live, no reason to live, cant go on, can't go on, can not go on, not want to be here anymore, dont want to be here
    hurt myself, hurting myself, harm myself, harming myself, self harm*, selfharm*, cut myself, cutting myself
    hang myself, shoot myself, jump off, jump in front
    overdos*, took too many pills, take all my pills
    being abused, he hits me, she hits me, hits me, beats me, raped, rape, domestic violence, afraid to go home
    kill someone, kill him, kill her, hurt someone, hurt somebody
    emergency, crisis, in danger`,
  es: `
    suicid*
    matarme, quiero matarme, quitarme la vida, acabar con mi vida, terminar con mi vida, acabar con todo
    quiero morir, quiero morirme, me quiero morir, ganas de morir, ojala estuviera muerto, mejor muerto, mejor muerta
    no quiero vivir, no quiero seguir viviendo, sin ganas de vivir, no puedo mas
    hacerme dano, lastimarme, cortarme, autolesion*, autolesi*
    ahorcarme, tirarme de, sobredosis, pastillas para morir
    me pega, me golpea, me maltrata, violada, violacion, violencia domestica, violencia de genero
    matar a alguien, hacer dano a alguien
    emergencia, en peligro`,
  fr: `
    suicid*
    me tuer, me suicider, mettre fin a mes jours, en finir avec la vie, en finir, m oter la vie, mourir
    envie de mourir, je veux mourir, plus envie de vivre, plus envie de rien, veux plus vivre, mieux mort, mieux morte
    me faire du mal, me blesser, me couper, scarification, scarifier, automutil*
    me pendre, me jeter sous, overdose, surdose
    il me frappe, elle me frappe, me frappe, me bat, viol, violee, violences conjugales
    tuer quelqu un, faire du mal a quelqu un
    urgence, en danger`,
  ar: `
    انتحار, الانتحار, انتحر, سانتحر, بالانتحار
    اقتل نفسي, قتل نفسي, انهي حياتي, انهاء حياتي, اموت, اريد الموت, اريد ان اموت, ابغى اموت, بدي موت, عايز اموت, نفسي اموت
    لا اريد العيش, لا اريد ان اعيش, ما ابغى اعيش, تعبت من الحياه, كرهت حياتي, مليت من الحياه
    اؤذي نفسي, ايذاء نفسي, ايذاء النفس, اجرح نفسي, اذيه نفسي
    جرعه زائده, شنق
    يضربني, تضربني, اغتصاب, اغتصبني, عنف اسري, عنف منزلي
    اقتل احد, اقتله
    طوارئ, في خطر`,
  zh: `
    自杀, 自殺, 自沙, 轻生, 輕生, 寻死, 自尽, 自残, 自殘, 自伤, 割腕, 跳楼, 跳樓, 上吊, 吞药
    想死, 不想活, 活不下去, 活着没意思, 活著沒意思, 结束生命, 結束生命, 结束自己的生命, 去死, 死了算了, 了结
    伤害自己, 傷害自己
    服药过量, 过量服药
    家暴, 被打, 打我, 强奸, 強姦, 性侵
    杀人, 杀了他, 杀了她
    救命, 紧急, 危险`,
  vi: `
    tự tử, tự sát, tự vẫn, quyên sinh
    muốn chết, chết đi, không muốn sống, hết muốn sống, chán sống, kết thúc cuộc đời, kết liễu, kết thúc cuộc sống, giết mình, giết bản thân
    tự làm hại, làm hại bản thân, làm đau bản thân, tự làm đau, rạch tay, cắt tay
    nhảy lầu, treo cổ, uống thuốc quá liều, quá liều
    bị đánh, đánh tôi, bạo hành, bạo lực gia đình, cưỡng hiếp, hiếp dâm
    giết người
    cấp cứu, khẩn cấp, nguy hiểm`,
}
