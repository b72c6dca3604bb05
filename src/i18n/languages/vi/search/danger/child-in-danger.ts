/** In the form that `search-shape.ts` describes. */
export const childInDanger = `
    {sờ|xâm hại|hiếp|đánh đập} {con gái tôi|con trai tôi|cháu tôi|bé}, lắc em bé, bạo hành trẻ, ấu
    dâm, {dượng|cha dượng} vô phòng`
