/** In the form that `search-shape.ts` describes. */
export const overdose = `
    吞了{一瓶|很多|整瓶|大量}, {药|安眠药}全{吃|吞}, 把药{全|都}{吃|吞}, 一瓶药, 整瓶药, 很多安眠药, 整瓶安眠药, 吃了安眠药, 吞药, 吞藥, 服药过量, 过量服药,
    吃太多药, 安眠药自`
