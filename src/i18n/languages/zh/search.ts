import type { SearchLanguage } from '../search-shape.ts'
import { crisisLists } from './search/crisis.ts'
import { meanings } from './search/meanings.ts'
import { thesaurus } from './search/thesaurus.ts'

export const search: SearchLanguage = {
  spaced: false,
  stopWords: `
    我的 你的 您的 他的 她的 我们的 自己 上了 的 了 吗 呢 吧 啊 和 与 是 在 有 我 你 您 他 她 们
    我们 你们 这 那 个 一 一个 也 都 就 会 能 可以 要 怎么 什么 为什么 如何 请问 对 把 被 给 到 从
    跟 还 很 最 里 上 下 或 或者 应该 是不是 有没有 哪些 哪 吗 嘛 么 之 而 及 于 以 请 想 不 向 才 才能 怎样 让 只 不就 行`,
  optionalWords: `
    想 要 去 说 告诉 做 得到 知道 觉得 感觉 人 有人 东西 事 事情 多 少 很多 一点 时候 现在 总是 好
    不好 新 别的 三 三个 两 之间 间 保持 来 叫 问题 答案 信息 正常 区别 不同`,
  thesaurus,
  meanings,
  phonetics: [],
  attachments: [],
  crisis: {
    ...crisisLists,
    maxEdits: 2,
    answersFor: { 'professional-harm': '如果治疗师越过了界限' },
    wordBetween: false,
  },
}
