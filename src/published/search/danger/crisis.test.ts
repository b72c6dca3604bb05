import { describe, expect, it } from 'vitest'
import { LOCALE_CODES } from '../../../i18n/locales.ts'
import { SEARCH } from '../../../i18n/registers/search.ts'
import { parsePhrases } from './crisis-phrases.ts'
import { isCrisisQuery } from './crisis.ts'
import { detectDanger } from './detect-danger.ts'
import { SERVED_DANGERS } from './kinds.ts'

it.each(LOCALE_CODES)('there are crisis phrases of every kind in %s', (locale) => {
  const { phrases } = SEARCH[locale].crisis
  expect(Object.keys(phrases)).toEqual(SERVED_DANGERS)
  for (const list of Object.values(phrases)) expect(parsePhrases(list).length).toBeGreaterThan(0)
  expect(Object.values(phrases).flatMap(parsePhrases).length).toBeGreaterThan(50)
})

const list = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim())

describe('a crisis query', () => {
  it.each(
    list(`
    suicide
    Suicidal thoughts
    sucide
    suicde
    suiside
    suicidle
    su1cide
    s u i c i d e
    commiting suiside
    i want to die
    i just want to die
    I want to kill myself
    kill my self
    want to kil myself
    killmyself
    iwanttodie
    how to end my life
    end my fucking life
    self harm
    self-harming
    i keep cutting my self, cutting myself
    overdoze
    overdose on pills
    i dont want to live anymore
    i don’t want to live
    i dont want to be here anymore
    there is nothing to live for
    everyone is better off without me
    he hits me
    my husband beats me
    i was raped
    no reason to live
    thinking of unaliving myself
    i am tired of living
    voices are telling me, voices tell me
    suicide prevention training
    quiero morir
    quiero morrir
    me quiero morir ya
    me quiero matar
    suicidio
    suisidio
    quitarme la vida
    no quiero vivir más
    ya no aguanto
    hacerme daño
    hacerme dano
    mi marido me pega
    me violaron
    je veux mourir
    me suicider
    suicid
    mettre fin à mes jours
    metre fin a mes jours
    automutilation
    plus envie de vivre
    j'en peux plus
    mon mari me frappe
    انتحار
    أفكر بالانتحار
    الإنتحار
    اِنْتِحَار
    انتحااار
    أريد أن أموت
    ابي اموت
    بدي موت
    عايزة اموت
    أقتل نفسي
    اقتل نفسى
    إيذاء النفس
    لا أريد أن أعيش
    تعبت من الحياة
    زوجي يضربني
    我想死
    自杀
    不想活了
    活着没意思
    割腕
    想自殺
    老公打我
    撑不下去了
    tự tử
    tu tu
    muốn chết
    toi muon chet
    tôi không muốn sống nữa
    tự sát
    chong danh toi
    i wana kill my self
    i keep hurting my self
    i cut my legs when im sad
    nobody would miss me if i died
    dont want to be alive anymore
    took a bunch of pills
    they would be happier without me
    me kiero matar
    no le encuentro sentido a la vida
    tome muchas pastillas
    je veux plus etre la
    la vie vaut pas la peine
    mon mari ma frappée
    تعبت من هالحياة
    بجرح حالي
    ما عاد بدي عيش
    活着真没意思
    我割了手腕
    男朋友打我
    song khong con y nghia
    toi khong con ly do de song
    i hope i dont wake up
    i am such a burden
    swallowed all the pills in the house
    want to sleep forever
    soy un estorbo
    je suis un fardeau
    أخذت كل الحبوب
    没有我大家会更好
    tôi uống hết thuốc rồi`),
  )('%s', (query) => {
    expect(isCrisisQuery(query)).toBe(true)
    // Words about helping others are understood by now.
    if (query !== 'suicide prevention training') expect(detectDanger(query, 'en')?.sure).toBe(true)
  })

  it.each(
    list(`
    what is the therapist client relationship called
    when can a therapist date a client
    benefits of therapy
    how do i decide
    my life
    what did she say
    insecure
    incide
    kill time before my session
    killing time
    is therapy a killer
    suicide squad
    what happens if i die before therapy ends
    my therapist is killing it
    how to wake up early
    is it normal to feel like a burden in therapy
    dois-je prendre des cachets
    midlife crisis
    emergency contact
    i dont like being called patient
    how do i cut ties with my family
    me corto el pelo
    mourir de rire
    cuánto cuesta cortarme el cabello
    بموت فيك
    violet
    打我电话
    mệt chết đi được
    i am on a diet
    highly rated therapists
    my grandfather died
    dead end job
    i hurt my knee
    what should i do with my life
    change my life
    cut costs
    para qué sirve la terapia
    ahorrarme dinero
    contarme cosas
    ganas de vivir mejor
    pourquoi consulter
    envie de changer
    ما هي العلاقة العلاجية
    قائمة الانتظار
    غرفة انتظار
    什么是治疗关系
    被打断
    打电话
    lợi ích của trị liệu
    toi muon chat voi bac si
    toi so bi danh gia`),
  )('but not for %s', (query) => {
    expect(isCrisisQuery(query)).toBe(false)
  })

  it('is not found in empty or odd input', () => {
    expect([
      isCrisisQuery(''),
      isCrisisQuery('?'),
      isCrisisQuery('a '.repeat(100)),
      isCrisisQuery('\u0000\u202e🙂'),
    ]).toEqual([false, false, false, false])
  })
})
