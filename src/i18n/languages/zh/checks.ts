import type { LanguageChecks } from '../checks-shape.ts'

export const checks: LanguageChecks = {
  dates: { forms: ['YEAR ?年 ?\\d{1,2} ?月 ?\\d{1,2} ?日'] },
  lawOrPlace: [
    /违法|非法|合法|犯法|法律|法规|法例|立法|法院|法庭|犯罪|罪行|刑事|执照委员会|[\p{Script=Han}]{2,4}州(?!长)/u,
  ],
  placeName: /(加利福尼亚州|加州|[\p{Script=Han}]{2}州)/u,
  definitions: { phrases: /指的是|是指|定义为|被定义/u, attribution: /根据|据|按照/u },
  danglingEnd: /(的|和|与|及|或|或者|但|但是|而且|并|并且|因为|如果|以及)$/u,
  gender: {
    pronouns: {
      client: /来访者|客户|患者|病人|当事人|咨询者/gu,
      other: /治疗师|咨询师|医生|护士|母亲|父亲|妻子|丈夫|女儿|儿子|女性|男性/gu,
      words: /(?<![其吉])[他她](?!人|们?的?人)们?/gu,
    },
    instead: 'TA，或再次写出“来访者”',
  },
  questions: {
    stopWords:
      '的 是 什么 吗 呢 在 和 与 跟 之间 有 一个 如何 怎么 怎样 怎么样 为什么 为何 了 叫 叫做 称 称为 我 你 您 他们 哪些 哪 指',
    kinds: [
      [/为什么|为何/, 'why'],
      [/何时|什么时候/, 'when'],
      [/哪里/, 'where'],
      [/谁/, 'who'],
      [/多少|几/, 'how many'],
      [/怎么(?!回事)|如何|怎样/, 'how'],
      [/吗$/, 'whether'],
    ],
  },
}
