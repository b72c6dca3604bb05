/** In the form that `search-shape.ts` describes. */
export const eating = `
    móc họng, thuốc xổ {để|cho} {ốm|gầy|giảm}, {cố tình|tự} {nôn|ói} {sau|ra}, {ngày|bữa} không ăn
    gì, nhịn ăn {xỉu|ngất}, cuồng ăn, ăn xong {nôn|ói}`
