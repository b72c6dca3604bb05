/** In the form that `search-shape.ts` describes. */
export const any = `
    cấp cứu, khẩn cấp, nguy hiểm, cứu tôi, cứu với`
