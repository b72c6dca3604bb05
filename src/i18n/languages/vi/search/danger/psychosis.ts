/** In the form that `search-shape.ts` describes. */
export const psychosis = `
    nghe {tiếng nói|giọng nói} trong đầu, tiếng nói {bảo|kêu|xúi}, chip trong đầu, loạn thần, hoang
    tưởng bị hại`
