/** In the form that `search-shape.ts` describes. */
export const psychosis = `
    اسمع اصوات, الاصوات {تقولي|تقول لي|تامرني|بتقولي}, شريحه براسي, {يقرا|يقرون|تسمع} افكاري, نوبه
    ذهان`
