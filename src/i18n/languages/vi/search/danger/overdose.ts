/** In the form that `search-shape.ts` describes. */
export const overdose = `
    {uong|nuot} het {thuoc|vien|lo thuoc}, {uống|nuốt} {cả|hết|nguyên} {vỉ|lọ|hộp|vỉ thuốc|lọ
    thuốc|hộp thuốc}, uống thuốc sâu, uống thuốc quá liều, quá liều, uống nhiều thuốc ngủ`
