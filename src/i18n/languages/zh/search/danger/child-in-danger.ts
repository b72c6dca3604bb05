/** In the form that `search-shape.ts` describes. */
export const childInDanger = `
    摸{我女儿|我儿子|孩子|她女儿}, {打|烫|虐待|饿}孩子, 摇晃{婴儿|宝宝}, 儿童色情, 虐童, 猥亵{儿童|女儿|儿子}`
